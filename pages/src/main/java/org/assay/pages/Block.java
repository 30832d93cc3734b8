package org.assay.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One block of text of a page: a heading, a paragraph, an item, a cell.
///
/// @param index its number in reading order, counted from 0
/// @param kind what it is
/// @param level of a heading 1 to 6, of other blocks 0
/// @param text the text as a person reads it: runs of white space are one blank, a line break
/// that the author asked for (`<br>`) is a line feed
/// @param places where in the source the text stands
/// @param region in which part of the page
/// @param visibility whether a person sees it
/// @param strong whether the whole text is set in strong type
/// @param links the links in the text
/// @param cell in which cell of a table, if it stands in one
/// @param language the language that the source declares for it, as a tag such as `en-GB`
public record Block(
    int index,
    BlockKind kind,
    int level,
    String text,
    Places places,
    Region region,
    Visibility visibility,
    boolean strong,
    List<Link> links,
    Optional<Cell> cell,
    Optional<String> language) {

  private static final int LONGEST_HEADING = 90;

  public Block {
    links = List.copyOf(links);
  }

  /// Where the block begins.
  public Place place() {
    return places.of(0);
  }

  /// Where the character at this offset of the text stands in the source.
  public Place placeOf(int offset) {
    return places.of(offset);
  }

  /// Whether it works as a heading: one by its kind, or a short strong line that is no sentence.
  public boolean headsOthers() {
    return kind == BlockKind.HEADING
        || (strong
            && kind == BlockKind.PARAGRAPH
            && text.length() <= LONGEST_HEADING
            && !text.matches("(?s).*[.!;,]"));
  }

  /// 1 to 6 for headings, 7 for a strong line that works as one.
  int rank() {
    return kind == BlockKind.HEADING ? level : 7;
  }

  /// Its sentences, in order.
  public List<Sentence> sentences() {
    return Sentences.of(this);
  }

  /// Whether a person sees it, at once or after opening a closed part.
  public boolean isReadable() {
    return visibility != Visibility.HIDDEN;
  }

  /// The text in small letters, for comparing.
  public String folded() {
    return text.toLowerCase(Locale.ROOT);
  }
}
