package org.assay.ledger.note;

import java.util.List;

/// Whether a policy believes a checkpoint.
public sealed interface CheckpointTrust {

  /// It does.
  ///
  /// @param log the key that signed
  /// @param witnesses the known witnesses that cosigned; may be empty where the policy asks for
  /// none
  record Trusted(VerifierKey log, List<Cosignature> witnesses) implements CheckpointTrust {
    public Trusted {
      witnesses = List.copyOf(witnesses);
    }
  }

  /// It does not.
  ///
  /// @param reasons all of them, at least one
  record Distrusted(List<Distrust> reasons) implements CheckpointTrust {
    public Distrusted {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) throw new IllegalArgumentException("distrusted for no reason");
    }
  }
}
