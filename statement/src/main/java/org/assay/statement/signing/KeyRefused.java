package org.assay.statement.signing;

/// A key cannot be used: one sentence that says why, and what to do.
public final class KeyRefused extends Exception {

  private static final long serialVersionUID = 1;

  private final String reason;

  KeyRefused(String reason) {
    super(reason);
    this.reason = reason;
  }

  KeyRefused(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /// The sentence.
  public String reason() {
    return reason;
  }
}
