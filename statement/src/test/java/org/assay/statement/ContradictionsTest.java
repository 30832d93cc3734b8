package org.assay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.law.ClauseId;
import org.assay.statement.StatementDraft.Lot;
import org.assay.statement.StatementDraft.Maker;
import org.assay.statement.StatementDraft.Person;
import org.assay.statement.StatementDraft.Preparer;
import org.assay.statement.StatementDraft.Product;
import org.assay.statement.StatementDraft.Reason;
import org.assay.statement.StatementDraft.Route;
import org.assay.statement.StatementDraft.Signing;
import org.assay.statement.StatementDraft.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionsTest {

  private static final StatementDraft WHOLE = Drafts.doorbell();

  @Test
  void aStatementIssuedAfterABatchWasMadeAvailableIsRefused() {
    var late = Drafts.withProducts(
        WHOLE,
        new Product(
            "D1",
            List.of(new Lot("W18", Drafts.ISSUED), new Lot("W17", Drafts.ISSUED.minusDays(1)))));
    assertThat(refusals(late))
        .containsExactly(
            "products[0].batches[1].firstMadeAvailable: found a batch first made available on 2026-04-30, before the date of issue 2026-05-01; expected a statement that is issued no later than the batch is made available. [psti.sch4.1.g]");
  }

  @Test
  void aTypeOrBatchListedTwiceIsRefused() {
    var twice = Drafts.withProducts(
        WHOLE,
        new Product("D1", List.of(new Lot("W18", null), new Lot("W18 ", null))),
        new Product("D1", List.of(new Lot("W18", null))));
    assertThat(refusals(twice))
        .containsExactly(
            "products[0].batches[1].id: found 'W18 ' for the second time; expected each one once. [psti.sch4.1.a]",
            "products[1].type: found 'D1' for the second time; expected each one once. [psti.sch4.1.a]");
  }

  @Test
  void aManufacturerListedTwiceIsRefused() {
    var maker = WHOLE.manufacturers().getFirst();
    assertThat(refusals(Drafts.withMakers(WHOLE, maker, maker)))
        .singleElement()
        .asString()
        .endsWith("expected each manufacturer once. [psti.sch4.1.b]");
  }

  @Test
  void aManufacturerInTheUnitedKingdomHasNoAuthorisedRepresentative() {
    var maker = new Maker(Drafts.ACME, List.of(Drafts.HALLMARK), Drafts.direct());
    assertThat(refusals(Drafts.withMakers(WHOLE, maker)))
        .singleElement()
        .asString()
        .endsWith("[psti.act.51]");
  }

  @Test
  void anAuthorisedRepresentativeAbroadIsRefused() {
    var abroad = new Person("Acme Doorbells Ltd", List.of("Rue 1", "Paris"), "FR");
    var representative = new Person("Représentants SA", List.of("Rue 2", "Lyon"), "FR");
    var maker = new Maker(abroad, List.of(representative), Drafts.direct());
    assertThat(refusals(Drafts.withMakers(WHOLE, maker)))
        .containsExactly(
            "manufacturers[0].authorisedRepresentatives[0].address.country: found an authorised representative in France; expected one in the United Kingdom. [psti.act.51]");
  }

  @Test
  void aManufacturerAbroadMayHaveNoAuthorisedRepresentative() {
    var abroad = new Person("Acme Doorbells Ltd", List.of("Rue 1", "Paris"), "FR");
    assertThat(StatementOfCompliance.issue(
            Drafts.withMakers(WHOLE, new Maker(abroad, List.of(), Drafts.direct()))))
        .isInstanceOf(StatementIssued.class);
  }

  @Test
  void anUnknownCountryIsRefused() {
    var nowhere =
        new Maker(new Person("Acme Doorbells Ltd", List.of("x"), "UK"), List.of(), Drafts.direct());
    assertThat(refusals(Drafts.withMakers(WHOLE, nowhere)))
        .containsExactly(
            "manufacturers[0].address.country: found 'UK'; expected the country of the manufacturer as a two-letter code such as GB. [psti.sch4.1.b]");
  }

  @Test
  void aPreparingManufacturerIsOneOfTheManufacturers() {
    assertThat(refusals(Drafts.with(WHOLE, new Preparer("Beta Ltd", true))))
        .singleElement()
        .asString()
        .contains("'Beta Ltd'")
        .endsWith("[psti.sch4.1.c]");
  }

  @Test
  void aManufacturerDoesNotActOnItsOwnBehalfAsAStranger() {
    assertThat(refusals(Drafts.with(WHOLE, new Preparer("Acme Doorbells Ltd", false))))
        .singleElement()
        .asString()
        .endsWith("[psti.sch4.1.c]");
  }

  @Test
  void aSupportPeriodThatEndsBeforeFirstSupplyIsRefused() {
    var support = new Support("none", LocalDate.of(2026, 5, 3), LocalDate.of(2026, 5, 4));
    assertThat(refusals(Drafts.with(WHOLE, support)))
        .singleElement()
        .asString()
        .endsWith("[psti.sch4.1.e]");
  }

  @Test
  void aSupportPeriodThatEndedBeforeTheDateOfIssueIsWarnedOf() {
    var support = new Support("one year", LocalDate.of(2026, 4, 30), LocalDate.of(2025, 5, 1));
    assertThat(warnings(Drafts.with(WHOLE, support)))
        .containsExactly(
            "The defined support period ended on 2026-04-30, before the date of issue 2026-05-01. [psti.sch4.1.e]");
  }

  @Test
  void aStatementIsNotIssuedBeforeTheDayForWhichItWasAssessed() {
    assertThat(refusals(Drafts.assessedOn(WHOLE, Drafts.ISSUED.plusDays(1))))
        .singleElement()
        .asString()
        .startsWith("issue.on: ")
        .endsWith("[psti.sch4.1.g]");
  }

  @Test
  void theEditionThatTheRegulationsNamePassesWithoutWarning() {
    assertThat(warnings(Drafts.withOpinion(WHOLE, Drafts.deemed()))).isEmpty();
  }

  @Test
  void theLaterEditionOfEn303645IsWarnedOfOnce() {
    var opinion = new ArrayList<>(Drafts.direct());
    opinion.set(
        0, standard("psti.sch1.1", "psti.sch2.1.A", "ETSI EN 303 645", "V3.1.3", "2024-09"));
    opinion.set(
        1,
        standard("psti.sch1.2", "psti.sch2.2.A.etsi", "ETSI EN 303 645", "V3.1.3", "2024-09-04"));
    assertThat(warnings(Drafts.withOpinion(WHOLE, opinion)))
        .containsExactly(
            "The opinion relies on ETSI EN 303 645 V3.1.3. The Regulations name V2.1.1, dated 19 June 2020: have it confirmed for that version. [psti.reg.2.etsi]");
  }

  @ParameterizedTest(name = "{0} {1} of {2} under {3}")
  @CsvSource({
    "ETSI EN 303 646, V2.1.1, 2020-06-19, psti.sch2.1.A, psti.sch2.1.A",
    "ISO/IEC 29147, 2018, 2018-10, psti.sch2.1.A, psti.sch2.1.A",
    "ETSI EN 303 645, V9.9.9, 2020-06-19, psti.sch2.1.A, psti.sch4.1.2",
    "ETSI EN 303 645, V2.1.1, 2020-06-20, psti.sch2.1.A, psti.sch4.1.2",
    "ETSI EN 303 645, V2.1.1, 2020-06-19, psti.sch2.2.A.etsi, psti.sch4.1.d",
    "ETSI EN 303 645, V2.1.1, 2020-06-19, psti.sch2.1.C, psti.sch4.1.d",
    ", V2.1.1, 2020-06-19, psti.sch2.1.A, psti.sch4.1.2",
    "ETSI EN 303 645, , 2020-06-19, psti.sch2.1.A, psti.sch4.1.2",
    "ETSI EN 303 645, V2.1.1, , psti.sch2.1.A, psti.sch4.1.2",
  })
  void aStandardThatTheConditionDoesNotRestOnIsRefused(
      String number, String version, String issued, String condition, String clause) {
    var opinion = new ArrayList<>(Drafts.direct());
    opinion.set(0, standard("psti.sch1.1", condition, number, version, issued));
    assertThat(refusals(Drafts.withOpinion(WHOLE, opinion)))
        .singleElement()
        .asString()
        .startsWith("manufacturers[0].opinion[0].")
        .endsWith("[%s]".formatted(clause));
  }

  @Test
  void aLabelOnWhichEverythingRestsMakesTheStatementNeedless() {
    assertThat(warnings(Drafts.withOpinion(WHOLE, Drafts.labelled())))
        .containsExactly(
            "The label alone stands in for the statement while it is valid: no statement is required. [psti.sch2A.B]");
  }

  @ParameterizedTest(name = "{0} {1} until {2} under {3}")
  @CsvSource({
    "jc-star-star-1, JC-1, 2028-04-04, psti.sch2.1.C, psti.sch2.1.C",
    "singapore-cls, CSA/040428/24001, 2028-04-05, psti.sch2.1.C, psti.sch2.1.C",
    "singapore-cls, CSA/310228/24001, 2028-03-02, psti.sch2.1.C, psti.sch2.1.C",
    "singapore-cls, CSA/300426/24001, 2026-04-30, psti.sch2.1.C, psti.sch2.1.C",
    "singapore-cls, CSA/040428/24001, 2028-04-04, psti.sch2.2.C, psti.sch4.1.d",
    "singapore-cls, , 2028-04-04, psti.sch2.1.C, psti.sch4.1.d",
    "singapore-cls, CSA/040428/24001, , psti.sch2.1.C, psti.sch4.1.d",
  })
  void aLabelThatDoesNotCarryTheConditionIsRefused(
      String scheme, String number, LocalDate expires, String condition, String clause) {
    var opinion = new ArrayList<>(Drafts.direct());
    opinion.set(
        0,
        new Reason(
            new ClauseId("psti.sch1.1"),
            new Route.Label(new ClauseId(condition), scheme, number, expires)));
    assertThat(refusals(Drafts.withOpinion(WHOLE, opinion)))
        .singleElement()
        .asString()
        .startsWith("manufacturers[0].opinion[0].")
        .endsWith("[%s]".formatted(clause));
  }

  @Test
  void aLabelThatExpiresOnTheDateOfIssueIsStillValid() {
    var opinion = new ArrayList<>(Drafts.direct());
    opinion.set(
        0,
        new Reason(
            new ClauseId("psti.sch1.1"),
            new Route.Label(
                new ClauseId("psti.sch2.1.C"), "singapore-cls", "CSA/010526/1", Drafts.ISSUED)));
    assertThat(warnings(Drafts.withOpinion(WHOLE, opinion))).isEmpty();
  }

  @ParameterizedTest(name = "issued on {0}")
  @CsvSource({"2025-12-03, false", "2025-12-04, true"})
  void labelsCountFromTheDayOnWhichTheAmendmentCameIntoForce(LocalDate issuedOn, boolean issued) {
    var signing = WHOLE.signing();
    var draft = Drafts.with(
        Drafts.assessedOn(Drafts.withOpinion(WHOLE, Drafts.labelled()), issuedOn),
        new Signing(signing.name(), signing.function(), signing.place(), issuedOn));
    assertThat(StatementOfCompliance.issue(draft) instanceof StatementIssued).isEqualTo(issued);
  }

  @Test
  void theSupportPeriodRequirementMayNotApply() {
    var opinion = new ArrayList<>(Drafts.direct());
    opinion.set(
        2, notApplicable("psti.sch1.3", "nothing in the product can receive security updates"));
    assertThat(warnings(Drafts.withOpinion(WHOLE, opinion))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, psti.sch1.1", "1, psti.sch1.2"})
  void theOtherRequirementsAlwaysApply(int index, String requirement) {
    var opinion = new ArrayList<>(Drafts.direct());
    opinion.set(index, notApplicable(requirement, "we think so"));
    assertThat(refusals(Drafts.withOpinion(WHOLE, opinion)))
        .singleElement()
        .asString()
        .endsWith("[psti.sch4.1.d]");
  }

  @Test
  void twoOpinionsOnOneRequirementAreRefused() {
    var opinion = new ArrayList<>(Drafts.direct());
    opinion.add(opinion.getFirst());
    assertThat(refusals(Drafts.withOpinion(WHOLE, opinion)))
        .singleElement()
        .asString()
        .contains("2 opinions on psti.sch1.1 (Passwords)");
  }

  @Test
  void anOpinionOnSomethingElseIsRefused() {
    var opinion = new ArrayList<>(Drafts.direct());
    opinion.add(new Reason(new ClauseId("psti.sch1.4"), new Route.Direct()));
    assertThat(refusals(Drafts.withOpinion(WHOLE, opinion)))
        .containsExactly(
            "manufacturers[0].opinion[3].requirement: found the requirement 'psti.sch1.4'; expected one of psti.sch1.1, psti.sch1.2, psti.sch1.3. [psti.sch4.1.d]");
  }

  @ParameterizedTest
  @CsvSource({"'Jane\u202eHall', U+202E", "'Jane\nHall', U+000A", "'Jane\u200bHall', U+200B"})
  void charactersThatCannotBeSeenAreRefused(String name, String codePoint) {
    assertThat(refusals(Drafts.signedBy(name)))
        .containsExactly(
            "signatory.name: found a text with the character %s, which cannot be seen; expected the name of the signatory. [psti.sch4.1.f]"
                .formatted(codePoint));
  }

  private static Reason standard(
      String requirement, String condition, String number, String version, String issued) {
    return new Reason(
        new ClauseId(requirement),
        new Route.Standard(new ClauseId(condition), number, version, issued));
  }

  private static Reason notApplicable(String requirement, String because) {
    return new Reason(new ClauseId(requirement), new Route.NotApplicable(because));
  }

  private static List<String> refusals(StatementDraft draft) {
    return switch (StatementOfCompliance.issue(draft)) {
      case StatementIssued issued ->
        throw new AssertionError("issued: " + issued.statement().number());
      case StatementRefused(var problems) ->
        problems.stream().map(StatementProblem::toString).toList();
    };
  }

  private static List<String> warnings(StatementDraft draft) {
    return switch (StatementOfCompliance.issue(draft)) {
      case StatementIssued(var _, var warnings) ->
        warnings.stream().map(StatementWarning::toString).toList();
      case StatementRefused refused -> throw new AssertionError(refused.toString());
    };
  }
}
