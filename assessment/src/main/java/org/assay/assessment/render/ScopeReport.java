package org.assay.assessment.render;

import java.io.IOException;
import java.util.List;
import org.assay.assessment.Assessment;
import org.assay.law.Law;

/// Whether the law reaches a product, territory by territory: the answer, the clauses that decide
/// it, the facts that are missing where it is open, who has which role, and which duties follow.
///
/// ```java
/// new ScopeReport(law, List.of(greatBritain, northernIreland)).writeText(false, System.out);
/// ```
///
/// @param law the law under which the assessments were reached
/// @param assessments one for each territory, all of one dossier, one regime and one day
public record ScopeReport(Law law, List<Assessment> assessments) {

  /// @throws IllegalArgumentException when there is no assessment, when they are not about one
  /// product, regime and day, or when one was reached under another law
  public ScopeReport {
    assessments = List.copyOf(assessments);
    if (assessments.isEmpty()) {
      throw new IllegalArgumentException("at least one territory has to be asked about");
    }
    if (assessments.stream().map(ScopeReport::subject).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "the assessments have to be about one product, one regime and one day");
    }
    assessments.forEach(each -> AssessmentReport.requireLaw(law, each));
  }

  private static List<Object> subject(Assessment assessment) {
    return List.of(
        assessment.dossier().sha256(),
        assessment.regime().id(),
        assessment.question().on());
  }

  /// One report for each territory, in the order given.
  List<AssessmentReport> territories() {
    return reports(law, assessments);
  }

  private static List<AssessmentReport> reports(Law law, List<Assessment> assessments) {
    return assessments.stream().map(each -> new AssessmentReport(law, each)).toList();
  }

  /// Writes the report as text of at most 80 columns.
  ///
  /// @param colour whether words are coloured with control sequences (ECMA-48)
  /// @throws IOException when `out` cannot be written to
  public void writeText(boolean colour, Appendable out) throws IOException {
    new ScopeText(this, colour, out).write();
  }

  /// Writes the report as JSON, format `assay-scope/1`.
  ///
  /// @throws IOException when `out` cannot be written to
  public void writeJson(Appendable out) throws IOException {
    ScopeJson.write(this, out);
  }
}
