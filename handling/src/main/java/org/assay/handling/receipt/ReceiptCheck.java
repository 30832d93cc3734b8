package org.assay.handling.receipt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.ledger.ProofVerification;
import org.assay.ledger.ProofVerification.NotProven;
import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.ledger.note.TrustPolicy;

/// Whether a receipt shows what it says. Needs neither the office nor a network.
public sealed interface ReceiptCheck {

  /// It does.
  ///
  /// @param reported what is shown
  /// @param keyKnown whether the reader knew the key of the office from elsewhere; otherwise all
  ///     rests on the key that the receipt itself names
  record Shown(SecurityIssueReported reported, boolean keyKnown) implements ReceiptCheck {}

  /// It does not.
  ///
  /// @param problems all of them as sentences, at least one
  record NotShown(List<String> problems) implements ReceiptCheck {
    public NotShown {
      problems = List.copyOf(problems);
    }
  }

  /// Checks a receipt.
  ///
  /// @param report the document of the report, where it is at hand
  /// @param trusted which logs the reader believes, where they know
  static ReceiptCheck of(
      ReportReceipt receipt, Optional<ReportDocument> report, Optional<TrustPolicy> trusted) {
    var problems = new ArrayList<String>();
    var policy = trusted.orElseGet(() -> TrustPolicy.of(receipt.logKey()));
    var entry = receipt.entry().getBytes(StandardCharsets.UTF_8);
    if (ProofVerification.verify(entry, receipt.proof(), policy) instanceof NotProven not) {
      not.problems().forEach(each -> problems.add(each.reason().code() + ": " + each.detail()));
    }
    var reported = receipt.reported();
    var digest = report.map(ReportDocument::digest);
    if (digest.isPresent() && !digest.get().equals(reported.report())) {
      problems.add("other-report: the digest of the report is %s; the receipt is for %s"
          .formatted(digest.get(), reported.report()));
    }
    return problems.isEmpty() ? new Shown(reported, trusted.isPresent()) : new NotShown(problems);
  }
}
