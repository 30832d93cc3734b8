package org.assay.statement.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Assessment;
import org.assay.assessment.Assessor;
import org.assay.assessment.Checks;
import org.assay.assessment.render.AssessmentReport;
import org.assay.assessment.render.JsonReport;
import org.assay.law.Law;
import org.assay.law.Regime;
import org.assay.law.Role;
import org.assay.law.evaluation.Question;
import org.assay.product.Dossier;
import org.assay.product.DossierReader;
import org.assay.statement.AssessedDraft;
import org.assay.statement.StatementOfCompliance;

/// The question that a statement was drawn from, asked again of a dossier.
record Reassessment(Law law, Dossier dossier, List<Assessment> assessments) {

  static final String FOLDER = "assessment";

  Reassessment {
    assessments = List.copyOf(assessments);
  }

  /// @throws org.assay.law.input.BadInputException if the dossier cannot be read
  static Reassessment of(Law law, Path folder, StatementOfCompliance statement) {
    var regime = law.regime(statement.provenance().regime()).orElseThrow();
    var dossier = DossierReader.read(folder, law);
    var assessor = new Assessor(law, Checks.installed(), check -> {});
    var asked = statement.provenance().territories();
    var assessments = regime.territories().keySet().stream()
        .filter(asked::contains)
        .map(where -> new Question(statement.provenance().asOf(), where))
        .map(question -> assessor.assess(dossier, regime, question, role(regime)))
        .toList();
    return new Reassessment(law, dossier, assessments);
  }

  /// Whose duties statements are assessed for: those of the first role, the manufacturer.
  static Role role(Regime regime) {
    return regime.roles().keySet().iterator().next();
  }

  /// Whether it is the assessment that the statement names.
  boolean isOf(StatementOfCompliance statement) {
    return !assessments.isEmpty()
        && AssessedDraft.of(law, assessments, statement.draft().signing(), null)
            .provenance()
            .equals(statement.provenance());
  }

  /// The assessment of each territory as JSON.
  Map<String, byte[]> files() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    for (var each : assessments) {
      var text = new StringBuilder();
      JsonReport.write(new AssessmentReport(law, each), text);
      files.put(
          "%s/%s.json".formatted(FOLDER, each.question().territory().code()),
          text.toString().getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }
}
