package org.assay.register.report;

import java.math.BigInteger;
import java.util.Optional;
import org.assay.handling.receipt.ReportDocument;
import org.assay.register.account.Tokens;
import org.assay.register.secrets.ReceiptCode;
import org.assay.register.secrets.Recogniser;
import org.jspecify.annotations.Nullable;

/// What a report is recognised by when its form is sent again.
///
/// The page of the form holds a random mark, and the database a keyed hash of the mark together
/// with what the form brought. So a form that was sent twice is seen, and one that was changed in
/// between is another report. The code is a keyed hash of the same: whoever sends the form again
/// is given the code of the first time, by whichever process, though it is nowhere kept.
///
/// @param mark what is kept; nothing if the form had no mark
/// @param code for the finder
record SentForm(@Nullable String mark, ReceiptCode code) {

  private static final BigInteger CODES = BigInteger.TEN.pow(16);

  /// A report that came without a form, or whose form has no mark of ours.
  static SentForm unmarked() {
    return new SentForm(null, ReceiptCode.random());
  }

  /// @param once the mark that the page of the form holds
  static SentForm of(Recogniser recogniser, String once, SubmittedReport report) {
    if (!Tokens.wellFormed(once)) return unmarked();
    var same = once + "\0" + contents(report).digest().hex() + "\0" + report.contact();
    var number = new BigInteger(recogniser.mark("report-code", same), 16).mod(CODES);
    return new SentForm(
        recogniser.mark("report-form", same), new ReceiptCode("%016d".formatted(number)));
  }

  private static ReportDocument contents(SubmittedReport report) {
    return document(report, "");
  }

  /// The document of a report.
  static ReportDocument document(SubmittedReport report, String salt) {
    return new ReportDocument(
        report.product(),
        report.productName(),
        report.summary(),
        report.found(),
        report.steps(),
        report.versions(),
        report.disclosureWish(),
        report.language(),
        report.files().stream().map(Attachments::attached).toList(),
        salt);
  }

  Optional<String> kept() {
    return Optional.ofNullable(mark);
  }

  @Override
  public String toString() {
    return "a form that was sent";
  }
}
