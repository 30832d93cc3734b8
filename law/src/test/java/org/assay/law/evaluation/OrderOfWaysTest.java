package org.assay.law.evaluation;

import static org.assay.law.SmallLaw.clause;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.law.ClauseId;
import org.assay.law.Law;
import org.assay.law.SmallLaw;
import org.junit.jupiter.api.Test;

/// What a firm would rather do stands first, also where it takes more than getting around it.
class OrderOfWaysTest {

  private static final ClauseId DUTY = new ClauseId("toy.duty");
  private static final ClauseId LABEL = new ClauseId("toy.label");

  private static final Law LAW = SmallLaw.of(
      RandomLogic.factsFile(),
      clause("toy.label", "route", "{ says: it holds a label, cel: \"f2\" }")
          + clause("toy.duty", "duty", """
              { any: [ { clause: toy.label },
                  { if: { says: it is sold, cel: "f0" }, then: { all: [ { says: one, cel: "f1" }, { says: two, cel: "f3" } ] } } ] }"""));

  private static ClauseFinding notMet() {
    var facts = RandomLogic.facts(
        LAW.facts(), Map.of("f0", true, "f1", false, "f2", false, "f3", false), true);
    var matter = new Matter(
        facts,
        (check, element) -> new Observation.CannotTell("none"),
        (clause, element, on) -> Optional.empty());
    var question = new Question(LocalDate.of(2026, 1, 15), SmallLaw.GB);
    return Evaluator.evaluate(LAW, question, matter, List.of(DUTY)).asked(DUTY);
  }

  private static List<List<String>> facts(List<Way> ways) {
    return ways.stream()
        .map(way -> way.changes().stream().map(change -> change.leaf().says()).toList())
        .toList();
  }

  @Test
  void mendingComesBeforeTheCaseNotArising() {
    assertThat(facts(Ways.toFlip(notMet())))
        .containsExactly(List.of("it holds a label"), List.of("one", "two"), List.of("it is sold"));
  }

  @Test
  void aRouteThatNobodyReliesOnComesLast() {
    assertThat(facts(Ways.toFlip(notMet(), Set.of(LABEL))))
        .containsExactly(List.of("one", "two"), List.of("it is sold"), List.of("it holds a label"));
  }
}
