package org.assay.ledger;

import java.util.Locale;
import org.assay.ledger.note.Distrust;

/// The kinds of reasons why a proof does not prove.
public enum ProofReason {
  /// The text is not a proof.
  MALFORMED_PROOF,
  /// The proof is of a log that is not trusted.
  UNKNOWN_LOG,
  /// The log's key has not signed the checkpoint.
  LOG_SIGNATURE_MISSING,
  /// The signature of the log's key does not fit.
  LOG_SIGNATURE_FALSE,
  /// A signature in the name of a known witness does not fit.
  WITNESS_SIGNATURE_FALSE,
  /// Fewer witnesses have cosigned than the policy asks for.
  QUORUM_MISSED,
  /// The hashes do not lead from the entry to the root: the proof is of another entry or another
  /// tree.
  NOT_INCLUDED;

  /// The reason as results carry it, such as `not-included`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ProofReason of(Distrust.Reason reason) {
    return switch (reason) {
      case UNKNOWN_LOG -> UNKNOWN_LOG;
      case LOG_SIGNATURE_MISSING -> LOG_SIGNATURE_MISSING;
      case LOG_SIGNATURE_FALSE -> LOG_SIGNATURE_FALSE;
      case WITNESS_SIGNATURE_FALSE -> WITNESS_SIGNATURE_FALSE;
      case QUORUM_MISSED -> QUORUM_MISSED;
    };
  }
}
