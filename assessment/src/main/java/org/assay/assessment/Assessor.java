package org.assay.assessment;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assay.law.ClauseId;
import org.assay.law.Law;
import org.assay.law.Regime;
import org.assay.law.Role;
import org.assay.law.evaluation.Evaluation;
import org.assay.law.evaluation.Evaluator;
import org.assay.law.evaluation.Matter;
import org.assay.law.evaluation.Question;
import org.assay.product.Dossier;

/// Asks the law what it says of a product, running the checks that it asks for. For one thread.
///
/// ```java
/// var assessor = new Assessor(Law.bundled(), Checks.installed(), progress -> {});
/// var assessment = assessor.assess(dossier, regime, new Question(on, territory), role);
/// ```
public final class Assessor {

  private final Law law;
  private final Checks checks;
  private final Consumer<String> progress;
  private final IdentityHashMap<Dossier, CheckedObservations> observed = new IdentityHashMap<>();

  /// @param progress told the name of each check as it starts
  public Assessor(Law law, Checks checks, Consumer<String> progress) {
    this.law = law;
    this.checks = checks;
    this.progress = progress;
  }

  /// One assessment. Each check runs once for a dossier, however often it is asked about.
  public Assessment assess(Dossier dossier, Regime regime, Question question, Role role) {
    var matter = new Matter(
        dossier.facts(),
        observed.computeIfAbsent(dossier, each -> new CheckedObservations(each, checks, progress)),
        dossier.attestations());
    var evaluation = Evaluator.evaluate(law, question, matter, asked(regime, role));
    return new Assessment(
        dossier,
        regime,
        law.digest(),
        question,
        role,
        roles(regime, evaluation),
        evaluation.asked(regime.scope()),
        regime.requirements().stream()
            .map(requirement -> finding(requirement, evaluation))
            .toList(),
        answers(regime, role).stream().map(evaluation::asked).toList(),
        evaluation);
  }

  private static List<ClauseId> answers(Regime regime, Role role) {
    return regime.questions().getOrDefault(role, List.of());
  }

  /// Everything that an assessment for this role asks of the law: scope, who is who, the
  /// requirements by every way, and the questions of the role.
  public static List<ClauseId> asked(Regime regime, Role role) {
    var asked = new ArrayList<ClauseId>();
    asked.add(regime.scope());
    asked.addAll(regime.partyRoles().values());
    regime.requirements().forEach(requirement -> routes(requirement).forEach(asked::add));
    asked.addAll(answers(regime, role));
    return asked;
  }

  private static Stream<ClauseId> routes(Regime.Requirement requirement) {
    return Stream.concat(Stream.of(requirement.direct()), requirement.deemed().stream());
  }

  private static List<Assessment.PartyRole> roles(Regime regime, Evaluation evaluation) {
    return regime.partyRoles().entrySet().stream()
        .map(entry -> new Assessment.PartyRole(entry.getKey(), evaluation.asked(entry.getValue())))
        .toList();
  }

  private static RequirementFinding finding(Regime.Requirement requirement, Evaluation evaluation) {
    return new RequirementFinding(
        requirement,
        evaluation.asked(requirement.direct()),
        requirement.deemed().stream().map(evaluation::asked).toList());
  }
}
