package org.assay.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.assessment.Check;
import org.assay.assessment.Checks;
import org.assay.law.CheckName;
import org.assay.law.ClauseId;
import org.assay.law.Law;
import org.assay.law.Regime;
import org.assay.law.Role;
import org.assay.law.evaluation.Evaluation;
import org.assay.law.evaluation.Evaluator;
import org.assay.law.evaluation.Matter;
import org.assay.law.evaluation.Observation;
import org.assay.law.evaluation.Observations;
import org.assay.law.evaluation.Question;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.Facts;
import org.assay.product.Dossier;
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
    var matter = new Matter(dossier.facts(), observed(dossier), dossier.attestations());
    var loaded = new LoadedDossier(law, question, matter, asked(regime));
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

  private static List<ClauseId> asked(Regime regime) {
    var asked = new ArrayList<ClauseId>();
    asked.add(regime.scope());
    asked.addAll(regime.partyRoles().values());
    regime
        .requirements()
        .forEach(each ->
            Stream.concat(Stream.of(each.direct()), each.deemed().stream()).forEach(asked::add));
    asked.addAll(regime.questions().getOrDefault(new Role("manufacturer"), List.of()));
    return asked;
  }

  private record Asked(CheckName check, FactPath element) {}

  private static Observations observed(Dossier dossier) {
    var checks = Checks.installed();
    Map<Asked, Observation> known = new HashMap<>();
    return (check, element) -> known.computeIfAbsent(
        new Asked(check, element),
        each -> checks
            .named(check)
            .map(found -> run(found, dossier, element))
            .orElseGet(() -> new Observation.CannotTell("no such check")));
  }

  private static Observation run(Check check, Dossier dossier, FactPath element) {
    try {
      return check.measurement().observe(dossier, element);
    } catch (Exception broken) {
      return new Observation.CannotTell("the check could not run");
    }
  }
}
