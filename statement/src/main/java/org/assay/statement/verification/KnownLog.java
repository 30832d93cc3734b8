package org.assay.statement.verification;

import java.util.Optional;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.note.TrustPolicy;

/// What the reader knows of the log.
///
/// @param policy the keys of the log and its witnesses, and how many of them have to have signed
/// @param ledger a copy of the log itself, to look later entries up in
/// @param newest the newest checkpoint that the reader has seen
public record KnownLog(
    Optional<TrustPolicy> policy, Optional<LedgerCopy> ledger, Optional<Checkpoint> newest) {

  /// Nothing.
  public static KnownLog nothing() {
    return new KnownLog(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
