package org.assay.pages;

/// One sentence of a block.
///
/// @param block the block that it stands in
/// @param start where it begins in the text of the block
/// @param end where it ends, exclusive
public record Sentence(Block block, int start, int end) {

  public Sentence {
    if (start < 0 || end < start || end > block.text().length()) {
      throw new IllegalArgumentException("no sentence: %d to %d".formatted(start, end));
    }
  }

  /// The sentence as it stands on the page.
  public String text() {
    return block.text().substring(start, end);
  }

  /// Where it begins in the source.
  public Place place() {
    return block.placeOf(start);
  }
}
