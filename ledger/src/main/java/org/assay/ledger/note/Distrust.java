package org.assay.ledger.note;

/// One reason why a checkpoint is not believed.
///
/// @param reason the kind, for programs
/// @param detail what was found, as a sentence for people
public record Distrust(Reason reason, String detail) {

  /// The kinds of reasons.
  public enum Reason {
    /// The origin is that of no log of the policy.
    UNKNOWN_LOG,
    /// There is no signature of the log's key.
    LOG_SIGNATURE_MISSING,
    /// The signature of the log's key does not fit.
    LOG_SIGNATURE_FALSE,
    /// A signature in the name of a known witness does not fit.
    WITNESS_SIGNATURE_FALSE,
    /// Fewer witnesses have cosigned than the policy asks for.
    QUORUM_MISSED;

    /// The reason as results carry it, such as `unknown-log`.
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
