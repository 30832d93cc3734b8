package org.assay.statement.issuing;

import java.io.IOException;
import java.util.List;
import org.assay.ledger.LedgerWriter;
import org.assay.ledger.LoggedEntry;
import org.assay.ledger.TlogProof;
import org.assay.ledger.entry.Event;

/// Where statements are logged. What was logged is under a published checkpoint when `log` returns.
public interface IssuingLog {

  /// Logs events, and returns the entries in their order.
  List<LoggedEntry> log(List<? extends Event> events) throws IOException;

  /// The proof for an entry.
  TlogProof prove(long index) throws IOException;

  /// A ledger that this process writes to itself.
  static IssuingLog of(LedgerWriter ledger) {
    return new IssuingLog() {
      @Override
      public List<LoggedEntry> log(List<? extends Event> events) throws IOException {
        var entries = ledger.append(events);
        ledger.checkpoint();
        return entries;
      }

      @Override
      public TlogProof prove(long index) throws IOException {
        return ledger.prove(index);
      }
    };
  }
}
