package org.assay.register.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.assay.handling.receipt.ReportReceipt;
import org.assay.ledger.LoggedEntry;
import org.assay.register.Office;
import org.assay.register.journal.Anchor;

/// Makes the receipts of reports from the ledger.
public final class Receipts {

  private final Anchor anchor;
  private final URI office;

  public Receipts(Office office) {
    this.anchor = office.anchor();
    this.office = office.place().address();
  }

  /// The receipt of a report. Where its entry is not in the ledger yet, this waits for it for a
  /// time.
  ///
  /// @param journalId of the entry that says that the report was received
  /// @return nothing if it is not there in time; it will be later
  public Optional<ReportReceipt> receipt(String journalId, Duration atMost) {
    return anchor.await(journalId, atMost).map(this::receipt);
  }

  private ReportReceipt receipt(LoggedEntry logged) {
    try {
      var proof = anchor.prove(logged.index());
      return ReportReceipt.of(office, anchor.logKey(), logged.bytes(), proof);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
