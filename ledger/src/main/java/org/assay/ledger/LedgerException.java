package org.assay.ledger;

/// A ledger that cannot be used as asked: what is wrong, and what to do.
public final class LedgerException extends RuntimeException {

  /// The kinds of what can be wrong.
  public enum Reason {
    /// The folder holds no ledger.
    NO_LEDGER,
    /// There is a ledger already where a new one was to be made.
    ALREADY_THERE,
    /// Another process writes.
    LOCKED,
    /// The key is not the one of the ledger.
    WRONG_KEY,
    /// The checkpoint is not signed as the trusted keys ask for.
    NOT_TRUSTED,
    /// Files are missing or do not fit the checkpoint.
    DAMAGED,
    /// An entry is too large.
    TOO_LARGE,
    /// A witness refused to cosign.
    WITNESS_REFUSED
  }

  private final Reason reason;

  LedgerException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  LedgerException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
