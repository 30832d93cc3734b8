package org.assay.supportperiod;

/// What the words put before the answer.
///
/// @param quote the sentence that says so
public record Gate(Kind kind, Quote quote) {

  /// The ways of putting something before the answer.
  public enum Kind {
    REQUEST("one has to ask for it"),
    PERSONAL("one has to sign in or give something of oneself"),
    FEE("it is for paying customers");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /// What it is, in words for a person.
    public String words() {
      return words;
    }
  }
}
