package org.assay.law;

/// How sure we are of what a clause says, as the source note of the pack states it.
public enum Certainty {
  /// Read in the text of the Act or instrument, or on the publisher's own page.
  READ("read", "read at the source"),
  /// Reported by others, not read first-hand.
  SECONDARY_SOURCE("secondary-source", "from a secondary source, to be checked"),
  /// Not found in a readable source.
  GENERAL_KNOWLEDGE("general-knowledge", "from general knowledge, to be checked"),
  /// Read, but its effect is open; counsel should look.
  REVIEW_NEEDED("review-needed", "open to more than one reading; review needed");

  private final String word;
  private final String says;

  Certainty(String word, String says) {
    this.word = word;
    this.says = says;
  }

  /// The word in packs.
  public String word() {
    return word;
  }

  /// The mark in plain words.
  public String says() {
    return says;
  }
}
