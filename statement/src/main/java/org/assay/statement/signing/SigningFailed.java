package org.assay.statement.signing;

/// A document could not be signed: one sentence that says why.
public final class SigningFailed extends Exception {

  private static final long serialVersionUID = 1;

  private final String reason;

  SigningFailed(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /// The sentence.
  public String reason() {
    return reason;
  }
}
