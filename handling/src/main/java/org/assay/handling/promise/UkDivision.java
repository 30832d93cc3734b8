package org.assay.handling.promise;

/// A part of the United Kingdom with bank holidays of its own (Banking and Financial Dealings
/// Act 1971, Sch. 1).
public enum UkDivision {
  ENGLAND_AND_WALES("England and Wales", 'E'),
  SCOTLAND("Scotland", 'S'),
  NORTHERN_IRELAND("Northern Ireland", 'N');

  private final String title;
  private final char letter;

  UkDivision(String title, char letter) {
    this.title = title;
    this.letter = letter;
  }

  /// The name to show.
  public String title() {
    return title;
  }

  /// The letter that stands for it in the data.
  char letter() {
    return letter;
  }
}
