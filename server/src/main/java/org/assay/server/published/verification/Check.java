package org.assay.server.published.verification;

import java.time.LocalDate;
import org.assay.law.evaluation.Verdict;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.Reason;

/// What checking a statement found.
///
/// @param on the day for which it was asked
public record Check(LocalDate on, Finding finding) {

  /// How it came out.
  public Verdict verdict() {
    return finding.verdict();
  }

  /// The sentence at the end of `assay verify`.
  public String sentence() {
    return switch (verdict()) {
      case MET, NOT_APPLICABLE -> "Everything that was asked is met.";
      case NOT_MET -> "Do not rely on it: " + first(Verdict.NOT_MET);
      case UNDETERMINED -> "It cannot be told yet: " + first(Verdict.UNDETERMINED);
    };
  }

  private String first(Verdict verdict) {
    return finding.allReasons().stream()
        .filter(reason -> reason.code().verdict() == verdict)
        .map(Reason::words)
        .findFirst()
        .orElseGet(finding::asks);
  }
}
