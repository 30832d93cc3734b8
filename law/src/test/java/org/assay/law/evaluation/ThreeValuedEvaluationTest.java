package org.assay.law.evaluation;

import static org.assay.law.SmallLaw.GB;
import static org.assay.law.SmallLaw.clause;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.assay.law.ClauseId;
import org.assay.law.Law;
import org.assay.law.SmallLaw;
import org.assay.law.Truth;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThreeValuedEvaluationTest {

  private static final ClauseId CLAUSE = new ClauseId("toy.random");
  private static final Question QUESTION = new Question(LocalDate.of(2026, 1, 15), GB);

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  private static Law law(RandomLogic logic) {
    return SmallLaw.of(
        RandomLogic.factsFile(), clause("toy.random", "definition", logic.condition(4)));
  }

  private static ClauseFinding finding(Law law, Facts facts) {
    var matter = new Matter(
        facts,
        (check, element) -> new Observation.CannotTell("none"),
        (clause, element, on) -> Optional.empty());
    return Evaluator.evaluate(law, QUESTION, matter, List.of(CLAUSE)).asked(CLAUSE);
  }

  private static Truth truth(Law law, Map<String, Boolean> values) {
    return finding(law, RandomLogic.facts(law.facts(), values, true)).truth();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void addingAFactNeverTurnsADecidedAnswerIntoAnother(long seed) {
    var logic = new RandomLogic(seed);
    var law = law(logic);
    var all = logic.complete();
    var some = logic.part(all);
    var before =
        finding(law, RandomLogic.facts(law.facts(), some, logic.coin())).truth();
    var after = truth(law, all);
    assertThat(after).as("everything known decides").isNotEqualTo(Truth.UNKNOWN);
    assertThat(before).isIn(Truth.UNKNOWN, after);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anUnknownAnswerNamesFactsThatDecideIt(long seed) {
    var logic = new RandomLogic(seed);
    var law = law(logic);
    var some = logic.part(logic.complete());
    var finding = finding(law, RandomLogic.facts(law.facts(), some, true));
    var ways = Ways.toDecide(finding);
    if (finding.truth().decided()) {
      assertThat(ways).isEmpty();
      return;
    }
    assertThat(ways).isNotEmpty();
    for (var way : ways) {
      assertThat(way.facts()).extracting(FactPath::text).doesNotContainAnyElementsOf(some.keySet());
      assertThat(truth(law, changed(some, way))).as("%s", way).isNotEqualTo(Truth.UNKNOWN);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theNamedChangesFlipADecidedAnswerAndNoneIsSuperfluous(long seed) {
    var logic = new RandomLogic(seed);
    var law = law(logic);
    var all = logic.complete();
    var finding = finding(law, RandomLogic.facts(law.facts(), all, true));
    for (var way : Ways.toFlip(finding)) {
      assertThat(truth(law, changed(all, way)))
          .as("%s", way)
          .isEqualTo(finding.truth().not());
      for (var change : way.changes()) {
        var fewer =
            way.changes().stream().filter(other -> !other.equals(change)).toList();
        assertThat(truth(law, changed(all, new Way(fewer))))
            .as("%s without %s", way, change)
            .isEqualTo(finding.truth());
      }
    }
  }

  /// Every leaf is one boolean fact, so a leaf comes out as wanted when its fact is set so.
  private static Map<String, Boolean> changed(Map<String, Boolean> values, Way way) {
    var changed = new LinkedHashMap<>(values);
    for (var change : way.changes()) {
      change.facts().forEach(fact -> changed.put(fact.text(), change.wanted() == Truth.TRUE));
    }
    return changed;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void manyThreadsGetTheSameAnswer(long seed) {
    var logic = new RandomLogic(seed);
    var law = law(logic);
    var some = RandomLogic.facts(law.facts(), logic.part(logic.complete()), logic.coin());
    var alone = finding(law, some).truth();
    assertThat(LongStream.range(0, 16)
            .parallel()
            .mapToObj(run -> finding(law, some).truth()))
        .containsOnly(alone);
  }
}
