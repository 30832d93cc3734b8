package org.assay.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assay.assessment.Assessor;
import org.assay.assessment.CheckedObservations;
import org.assay.assessment.Checks;
import org.assay.law.ClauseId;
import org.assay.law.Law;
import org.assay.law.Role;
import org.assay.law.evaluation.Evaluation;
import org.assay.law.evaluation.Evaluator;
import org.assay.law.evaluation.Matter;
import org.assay.law.evaluation.Question;
import org.assay.law.facts.Facts;
import org.assay.product.DossierReader;

/// A dossier whose checks have run: what is left is to ask the law.
///
/// @param matter the facts, what the checks observed, and the attestations
/// @param asked everything that `assay check` asks of a manufacturer
record LoadedDossier(Law law, Question question, Matter matter, List<ClauseId> asked) {

  /// The sample of that name. Its checks run here, once each.
  static LoadedDossier sample(Law law, String name) {
    var dossier = DossierReader.read(Path.of("samples", name), law);
    var regime = law.regimes().iterator().next();
    var question =
        new Question(LocalDate.of(2026, 11, 2), regime.territory("GB").orElseThrow());
    var matter = new Matter(
        dossier.facts(),
        new CheckedObservations(dossier, Checks.installed(), progress -> {}),
        dossier.attestations());
    var loaded =
        new LoadedDossier(law, question, matter, Assessor.asked(regime, new Role("manufacturer")));
    loaded.evaluate();
    return loaded;
  }

  /// One full evaluation: scope, parties' roles, requirements with all routes, duties.
  Evaluation evaluate() {
    return Evaluator.evaluate(law, question, matter, asked);
  }

  LoadedDossier with(Facts facts) {
    return new LoadedDossier(
        law, question, new Matter(facts, matter.observations(), matter.attestations()), asked);
  }
}
