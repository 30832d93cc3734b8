package org.assay.law.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.law.Clause;
import org.assay.law.ClauseId;
import org.assay.law.Law;
import org.assay.law.LawFiles;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Evaluator;
import org.assay.law.evaluation.Matter;
import org.assay.law.evaluation.Observation;
import org.assay.law.evaluation.Observations;
import org.assay.law.evaluation.Question;
import org.assay.law.evaluation.Way;
import org.assay.law.evaluation.Ways;
import org.assay.law.facts.FactPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every case that stands beside the bundled law gives the verdict that it says.
class BundledCasesTest {

  private static final Law LAW = Law.bundled();
  private static final List<ClauseCase> CASES = new CaseReader(LAW, LawFiles.bundled()).read();

  static Stream<ClauseCase> cases() {
    return CASES.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theCaseGivesTheVerdictThatItSays(ClauseCase each) {
    var finding = finding(each);
    assertThat(finding.verdict())
        .as("%s%n%s", each, finding)
        .isEqualTo(each.expect().verdict());
    if (!each.missing().isEmpty()) {
      var named = Ways.toDecide(finding).stream()
          .flatMap((Way way) -> way.facts().stream())
          .map(FactPath::text);
      assertThat(named).containsAll(each.missing());
    }
  }

  private static ClauseFinding finding(ClauseCase each) {
    Observations observations = (check, element) -> each.observed()
        .getOrDefault(
            element.text().isEmpty() ? check.text() : check + " of " + element,
            new Observation.CannotTell("the case says nothing of it"));
    var matter =
        new Matter(each.facts(), observations, (clause, element, on) -> each.attestation(clause));
    return Evaluator.evaluate(
            LAW, new Question(each.on(), each.territory()), matter, List.of(each.clause()))
        .asked(each.clause());
  }

  @Test
  void everyClauseWithAConditionHasCasesForAllItsAnswers() {
    var answered = CASES.stream()
        .collect(Collectors.groupingBy(
            ClauseCase::clause,
            Collectors.mapping(each -> each.expect().verdict(), Collectors.toSet())));
    var lacking = LAW.clauses().stream()
        .filter(BundledCasesTest::isDecided)
        .map(Clause::id)
        .filter(id -> answered.getOrDefault(id, Set.of()).size() < 3)
        .map(ClauseId::text);
    assertThat(lacking).isEmpty();
  }

  private static boolean isDecided(Clause clause) {
    return clause.versions().stream()
        .anyMatch(version -> version.condition().isPresent() && !version.dormant());
  }
}
