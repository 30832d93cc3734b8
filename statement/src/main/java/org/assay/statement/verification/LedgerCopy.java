package org.assay.statement.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assay.ledger.AuditFinding;
import org.assay.ledger.LedgerAudit;
import org.assay.ledger.LedgerReader;
import org.assay.ledger.note.Quorum;
import org.assay.ledger.note.TrustPolicy;

/// A copy of the log that somebody handed over, hashed again as a whole: a copy from which an entry
/// was taken, such as a withdrawal, does not have the root that its checkpoint states.
///
/// @param faults why it is not what its checkpoint says; empty where it is
public record LedgerCopy(LedgerReader reader, List<String> faults) {

  public LedgerCopy {
    faults = List.copyOf(faults);
  }

  /// Opens and hashes a ledger.
  ///
  /// @throws org.assay.ledger.LedgerException if there is none, or the policy does not believe it
  public static LedgerCopy open(Path folder, TrustPolicy policy) throws IOException {
    return of(LedgerReader.open(folder, policy));
  }

  /// Opens and hashes a ledger of one's own, whose key lies in it.
  public static LedgerCopy open(Path folder) throws IOException {
    return of(LedgerReader.open(folder));
  }

  /// The same logs, without asking for witnesses: they sign a checkpoint some time after it is
  /// made, and the newest one of a copy may be younger.
  public static TrustPolicy withoutWitnesses(TrustPolicy policy) {
    return new TrustPolicy(policy.logs(), Map.of(), new Quorum.None());
  }

  private static LedgerCopy of(LedgerReader reader) throws IOException {
    var report = LedgerAudit.of(reader, List.of(), done -> {});
    return new LedgerCopy(
        reader, report.findings().stream().map(AuditFinding::detail).toList());
  }
}
