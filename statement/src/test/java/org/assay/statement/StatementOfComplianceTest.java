package org.assay.statement;

import static org.assay.statement.Drafts.issued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assay.statement.StatementDraft.Signing;
import org.assay.statement.StatementDraft.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementOfComplianceTest {

  @Test
  void aDraftThatLacksNothingIsIssuedWithoutWarning() {
    assertThat(StatementOfCompliance.issue(Drafts.doorbell()))
        .isEqualTo(new StatementIssued(issued(Drafts.doorbell()), List.of()));
  }

  @Test
  void itsDraftGivesTheSameStatementAgain() {
    var statement = issued(Drafts.camera(3));
    assertThat(issued(statement.draft())).isEqualTo(statement);
  }

  @Test
  void theNumberHoldsTheDateOfIssueAndFollowsFromTheContents() {
    var statement = issued(Drafts.doorbell());
    assertThat(statement.number()).matches("PSTI-20260501(-[0-9A-HJKMNP-TV-Z]{4}){4}");
    assertThat(issued(Drafts.doorbell()).number()).isEqualTo(statement.number());
  }

  @Test
  void otherContentsHaveAnotherNumber() {
    var numbers = OneChange.each(Drafts.doorbell()).stream()
        .map(draft -> issued(draft).number())
        .toList();
    assertThat(numbers).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    assertThat(numbers).doesNotContain(issued(Drafts.doorbell()).number());
  }

  @ParameterizedTest(name = "issued {0}, support until {1}: keep until {2}")
  @CsvSource({
    "2026-05-01, 2031-05-03, 2036-04-30",
    "2026-05-01, 2036-04-30, 2036-04-30",
    "2026-05-01, 2036-05-01, 2036-05-01",
    "2026-05-01, 2041-12-31, 2041-12-31",
    "2024-12-31, 2030-01-01, 2034-12-30",
    "2028-02-29, 2033-01-01, 2038-02-28",
  })
  void copiesAreKeptForTheLongerOfTenYearsAndTheSupportPeriod(
      LocalDate issuedOn, LocalDate supportEnds, LocalDate keepUntil) {
    var draft = Drafts.undated(Drafts.doorbell());
    var dated = Drafts.with(
        Drafts.with(draft, new Support("five years", supportEnds, issuedOn)),
        new Signing("Jane Hall", "Head of Product Compliance", "Sheffield", issuedOn));
    assertThat(issued(Drafts.assessedOn(dated, issuedOn)).retainUntil()).isEqualTo(keepUntil);
  }

  @Test
  void partsThatContradictEachOtherMakeNoStatement() {
    var whole = issued(Drafts.doorbell());
    assertThatThrownBy(() -> new StatementOfCompliance(
            whole.products(),
            whole.manufacturers(),
            new Preparation.ByManufacturer("Somebody Else Ltd"),
            whole.supportPeriod(),
            whole.signatory(),
            whole.issue(),
            whole.provenance()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[psti.sch4.1.c]");
  }

  @Test
  void namesAreTheSameHoweverTheirAccentsWereTyped() {
    var composed = Drafts.signedBy("Jos\u00e9 Mu\u00f1oz");
    var decomposed = Drafts.signedBy("  Jose\u0301 Mun\u0303oz ");
    assertThat(issued(decomposed)).isEqualTo(issued(composed));
    assertThat(issued(decomposed).number()).isEqualTo(issued(composed).number());
  }

  @Test
  void problemsThatTheMakerOfTheDraftKnowsOfAreReportedWithTheOthers() {
    var known =
        new StatementProblem("manufacturers[0].opinion", "NOT_MET", "MET", Schedule4.OPINION);
    var draft = Drafts.doorbell();
    var refused = StatementOfCompliance.issue(new StatementDraft(
        List.of(),
        draft.manufacturers(),
        draft.preparation(),
        draft.support(),
        draft.signing(),
        draft.provenance(),
        List.of(known)));
    assertThat(refused)
        .isEqualTo(new StatementRefused(List.of(
            known,
            new StatementProblem(
                "products",
                "no product",
                "at least one product type with its batches",
                Schedule4.PRODUCTS))));
  }

  @Test
  void aRefusalReadsAsSentencesWithTheClauseAtTheEnd() {
    assertThat(
            new StatementProblem("issue.place", "nothing", "the place of issue", Schedule4.ISSUE))
        .hasToString("issue.place: found nothing; expected the place of issue. [psti.sch4.1.g]");
  }
}
