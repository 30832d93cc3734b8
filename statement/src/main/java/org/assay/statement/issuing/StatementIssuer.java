package org.assay.statement.issuing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.ledger.LoggedEntry;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.StatementIssued;
import org.assay.ledger.entry.Event.StatementSuperseded;
import org.assay.ledger.entry.Event.StatementWithdrawn;
import org.assay.ledger.entry.StatementNumber;
import org.assay.ledger.entry.WithdrawalReason;
import org.assay.statement.AttachedFile;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.StatementPdf;
import org.assay.statement.signing.PdfSigner;
import org.assay.statement.signing.SigningFailed;

/// Logs a statement, then signs it: so entry and proof stand under the signature, and nothing is
/// signed that is not logged. See
/// `docs/decisions/0003-entries-are-logged-before-they-are-signed.md`.
///
/// The signature is rehearsed before anything is logged. If it fails afterwards all the same, the
/// statement is withdrawn in the ledger.
public final class StatementIssuer {

  /// The name under which the exact bytes of the entry are attached.
  public static final String ENTRY = "ledger-entry.json";

  /// The name under which the proof of inclusion is attached (c2sp.org/tlog-proof@v1).
  public static final String PROOF = "ledger-proof.txt";

  private final PdfSigner signer;
  private final IssuingLog ledger;

  public StatementIssuer(PdfSigner signer, IssuingLog ledger) {
    this.signer = signer;
    this.ledger = ledger;
  }

  /// The signed statement with its entry and proof.
  ///
  /// @param event that it is issued
  /// @param before what is logged before it, such as the assessment
  /// @param today the day of a withdrawal if signing fails after the entry is logged
  public byte[] issue(
      StatementOfCompliance statement,
      StatementPdf printed,
      StatementIssued event,
      List<Event> before,
      LocalDate today)
      throws IOException, SigningFailed {
    sign(statement, printed); // a rehearsal
    var entry = logged(before, event);
    var signed = signedOrWithdrawn(statement, printed, entry, today);
    logSuperseded(event);
    return signed;
  }

  private byte[] signedOrWithdrawn(
      StatementOfCompliance statement, StatementPdf printed, LoggedEntry entry, LocalDate today)
      throws IOException, SigningFailed {
    try {
      return sign(statement, printed.with(attachments(entry)));
    } catch (SigningFailed | RuntimeException failed) {
      withdraw(new StatementNumber(statement.number()), today);
      throw failed;
    }
  }

  private byte[] sign(StatementOfCompliance statement, StatementPdf pdf) throws SigningFailed {
    return signer.sign(
        pdf.bytes(),
        StatementPdf.SIGNATURE_FIELD,
        statement.signatory(),
        statement.issue().place());
  }

  private LoggedEntry logged(List<Event> before, StatementIssued event) throws IOException {
    var events = new ArrayList<>(before);
    events.add(event);
    return ledger.log(events).getLast();
  }

  private List<AttachedFile> attachments(LoggedEntry entry) throws IOException {
    var proof = ledger.prove(entry.index()).toString().getBytes(StandardCharsets.UTF_8);
    return List.of(
        new AttachedFile(
            ENTRY,
            "The entry of the ledger that says that this statement was issued",
            "application/json",
            entry.bytes()),
        new AttachedFile(PROOF, "The proof that the entry is in the ledger", "text/plain", proof));
  }

  private void logSuperseded(StatementIssued event) throws IOException {
    var superseded = event
        .supersedes()
        .map(old -> new StatementSuperseded(old, event.statement(), event.issuedOn()));
    if (superseded.isPresent()) {
      ledger.log(List.of(superseded.get()));
    }
  }

  private void withdraw(StatementNumber number, LocalDate today) throws IOException {
    ledger.log(List.of(new StatementWithdrawn(number, today, WithdrawalReason.SIGNING_FAILED)));
  }
}
