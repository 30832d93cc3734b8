package org.assay.statement.records;

/// Why something cannot be done with the records.
public final class RecordsRefused extends Exception {

  /// What stands against it.
  public enum Why {
    /// What was asked for makes no sense here.
    BAD_INPUT,
    /// The law wants the record kept.
    TOO_EARLY
  }

  private final Why why;

  RecordsRefused(Why why, String message) {
    super(message);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
