package org.assay.server.published.verification;

import java.time.LocalDate;
import org.assay.law.evaluation.Verdict;
import org.assay.statement.findings.Finding;

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
    return finding.conclusion();
  }
}
