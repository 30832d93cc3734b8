package org.assay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assay.law.ClauseId;
import org.assay.law.Law;
import org.junit.jupiter.api.Test;

/// The schedules that the statement reads agree with the law pack.
class SchedulesTest {

  private final Schedules schedules = Schedules.ofTheRegulations();
  private final Law law = Law.bundled();

  @Test
  void everyClauseIsInTheLawPack() {
    assertThat(clauses())
        .hasSizeGreaterThan(20)
        .allSatisfy(id -> assertThat(law.find(id)).isPresent());
  }

  @Test
  void requirementsAndConditionsAreThoseOfTheRegime() {
    var regime = law.regime("uk-psti").orElseThrow();
    assertThat(schedules.requirements())
        .extracting(Schedules.Requirement::id)
        .containsExactlyElementsOf(
            regime.requirements().stream().map(each -> each.direct()).toList());
    for (var requirement : regime.requirements()) {
      assertThat(schedules.conditions().stream()
              .filter(condition -> condition.requirement().equals(requirement.direct()))
              .map(Schedules.Condition::id))
          .containsExactlyElementsOf(requirement.deemed());
    }
  }

  @Test
  void conditionsAreInForceFromTheDayOfTheLawPack() {
    for (var condition : schedules.conditions()) {
      var clause = law.clause(condition.id());
      assertThat(clause.on(condition.from())).as(condition.id().text()).isPresent();
      assertThat(clause.on(condition.from().minusDays(1)))
          .as(condition.id().text())
          .isEmpty();
    }
  }

  @Test
  void territoriesAreThoseOfTheRegime() {
    assertThat(schedules.territories())
        .isEqualTo(law.regime("uk-psti").orElseThrow().territories());
  }

  private List<ClauseId> clauses() {
    return Stream.of(
            schedules.requirements().stream().map(Schedules.Requirement::id),
            schedules.standards().stream().map(Schedules.Standard::clause),
            schedules.labels().stream().map(Schedules.Label::statementDutyCondition),
            schedules.conditions().stream().map(Schedules.Condition::id),
            Stream.of(
                Schedule4.PRODUCTS,
                Schedule4.PARTIES,
                Schedule4.PREPARATION,
                Schedule4.OPINION,
                Schedule4.SUPPORT_PERIOD,
                Schedule4.SIGNATORY,
                Schedule4.ISSUE,
                Schedule4.STANDARD,
                new ClauseId("psti.act.51")))
        .flatMap(clauses -> clauses)
        .toList();
  }
}
