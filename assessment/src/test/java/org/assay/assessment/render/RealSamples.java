package org.assay.assessment.render;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.assessment.Assessor;
import org.assay.assessment.Checks;
import org.assay.law.Law;
import org.assay.law.evaluation.Question;
import org.assay.product.DossierReader;

/// Reports on the sample dossiers under the law that is shipped.
final class RealSamples {

  private static final Law LAW = Law.bundled();
  private static final Map<String, AssessmentReport> REPORTS = new ConcurrentHashMap<>();

  private RealSamples() {}

  /// What the manufacturer has to answer for in Great Britain on 15 January 2026.
  static AssessmentReport manufacturer(String sample) {
    return REPORTS.computeIfAbsent(sample, RealSamples::report);
  }

  private static AssessmentReport report(String sample) {
    var regime = LAW.regime("uk-psti").orElseThrow();
    var territory = regime.territory("GB").orElseThrow();
    var question = new Question(LocalDate.of(2026, 1, 15), territory);
    var dossier = DossierReader.read(Path.of("..", "samples", sample), LAW.facts());
    var assessment = new Assessor(LAW, Checks.installed(), progress -> {})
        .assess(dossier, regime, question, regime.role("manufacturer").orElseThrow());
    return new AssessmentReport(LAW, assessment);
  }
}
