package org.assay.handling.promise;

/// Which days a promise counts.
public enum DayKind {
  /// Monday to Friday less the bank holidays of the division that the promise is kept in.
  WORKING("working"),
  /// Every day.
  CALENDAR("calendar");

  private final String word;

  DayKind(String word) {
    this.word = word;
  }

  /// The word before "days".
  public String word() {
    return word;
  }
}
