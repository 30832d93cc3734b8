package org.assay.handling.published;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.disclosure.Limb;
import org.assay.disclosure.PolicyLinter;
import org.assay.disclosure.PolicyReport;
import org.assay.disclosure.StatedTime;
import org.assay.disclosure.Verdict;
import org.assay.handling.promise.Promises;
import org.assay.handling.promise.ReportingPromise;
import org.assay.handling.promise.UkDivision;
import org.assay.pages.PageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// SI 2023/1007 Sch. 1 para. 2(2) and 2(3).
class PolicyWriterTest {

  private static PolicyReport linted(ReportingPromise promise, Locale language) {
    var page = PolicyWriter.page(promise, UkDivision.ENGLAND_AND_WALES, language);
    return PolicyLinter.lint(PageSource.read(
        "security.html", Html.of(page).getBytes(UTF_8), "text/html; charset=utf-8"));
  }

  private static ReportingPromise with(List<URI> contacts, String maker) {
    return with(contacts, maker, Promises.larkfield().coverage());
  }

  private static ReportingPromise with(List<URI> contacts, String maker, String coverage) {
    var promise = Promises.larkfield();
    return new ReportingPromise(
        maker,
        promise.office(),
        contacts,
        promise.languages(),
        promise.acknowledgeWithin(),
        promise.statusUpdateEvery(),
        promise.policy(),
        Optional.empty(),
        Optional.empty(),
        coverage,
        promise.validFrom());
  }

  private static void assertEveryLimbIsMet(PolicyReport report) {
    for (var limb : Limb.values()) {
      if (limb == Limb.CLEAR) continue; // left to a person, of every page
      assertThat(report.on(limb).verdict())
          .as("%s: %s", limb, report.on(limb).reason())
          .isEqualTo(Verdict.MET);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5 working days, 14 calendar days",
    "1 working day, 1 working day",
    "1 calendar day, 1 calendar day",
    "2 calendar days, 30 working days",
    "90 calendar days, 90 calendar days",
    "366 working days, 366 calendar days"
  })
  void theEnglishPageMeetsEveryLimbWithTheTimesOfThePromise(String acknowledge, String update) {
    var promise = Promises.of(acknowledge, update);
    var report = linted(promise, Locale.ENGLISH);
    assertEveryLimbIsMet(report);
    assertThat(days(report, Limb.ACKNOWLEDGEMENT))
        .hasValue(promise.acknowledgeWithin().count());
    assertThat(days(report, Limb.STATUS_UPDATES))
        .hasValue(promise.statusUpdateEvery().count());
  }

  private static Optional<Integer> days(PolicyReport report, Limb limb) {
    return report.on(limb).time().map(StatedTime::amount);
  }

  @ParameterizedTest
  @CsvSource({
    "https://security.larkfield.example/report",
    "mailto:security@larkfield.example",
    "mailto:hello@larkfield.example",
    "tel:+44-20-7946-0018"
  })
  void oneContactOfAnyKindIsFound(URI contact) {
    assertEveryLimbIsMet(linted(with(List.of(contact), "Larkfield Home Ltd"), Locale.ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order & Delivery <Warranty> Ltd",
        "Newsletter Personal Data GmbH",
        "{0} '' \"quoted\" Ltd",
        "ABC Cookies plc"
      })
  void theNameOfTheMakerSpoilsNothing(String maker) {
    assertEveryLimbIsMet(linted(with(Promises.larkfield().contacts(), maker), Locale.ENGLISH));
  }

  @Test
  void thePageIsPlainlyWritten() {
    var report = linted(Promises.larkfield(), Locale.ENGLISH);
    assertThat(report.notes()).isEmpty();
    assertThat(report.readability().readingEase()).isGreaterThan(60);
    assertThat(report.readability().wordsPerSentence()).isLessThan(15);
  }

  /// The linter reads English. It finds the contact on the German page, says that the page is
  /// not in English, and leaves the times undetermined. The law is met by the English page;
  /// the German one is a service.
  @Test
  void theLinterLeavesTheGermanPageToAPerson() {
    var promise = with(
        Promises.larkfield().contacts(),
        "Larkfield Home Ltd",
        "Alle vernetzten Produkte von Larkfield Home, mit ihren Apps und Diensten.");
    var report = linted(promise, Locale.GERMAN);
    assertThat(report.on(Limb.ENGLISH).verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(report.on(Limb.CONTACT).verdict()).isEqualTo(Verdict.MET);
    assertThat(report.on(Limb.ACKNOWLEDGEMENT).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(report.on(Limb.STATUS_UPDATES).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(report.on(Limb.NO_PRIOR_REQUEST).verdict()).isEqualTo(Verdict.MET);
  }

  /// The coverage is in the maker's own words, in one language. Where those are English, part
  /// of the German page is, and the linter says so.
  @Test
  void englishWordsOnTheGermanPageAreSeen() {
    assertThat(linted(Promises.larkfield(), Locale.GERMAN).on(Limb.ENGLISH).reason())
        .isEqualTo("part of the page is in English");
  }

  @Test
  void bothLanguagesHaveTheSameSections() {
    var promise = Promises.larkfield();
    var english = PolicyWriter.page(promise, UkDivision.SCOTLAND, Locale.ENGLISH);
    var german = PolicyWriter.page(promise, UkDivision.SCOTLAND, Locale.GERMAN);
    assertThat(german.language()).isEqualTo(Locale.GERMAN);
    assertThat(german.sections().stream().map(PolicyPage.Section::id))
        .containsExactlyElementsOf(
            english.sections().stream().map(PolicyPage.Section::id).toList());
    assertThat(Html.of(german)).contains("innerhalb von 5 Arbeitstagen", "Schottland");
    assertThat(Html.of(english)).contains("within 5 working days", "bank holidays in Scotland");
  }

  @Test
  void anotherLanguageGetsTheEnglishPage() {
    var page = PolicyWriter.page(Promises.larkfield(), UkDivision.SCOTLAND, Locale.FRENCH);
    assertThat(page.language().getLanguage()).isEqualTo("en");
    assertThat(page.title()).isEqualTo("How to report a security issue");
  }

  @Test
  void workingDaysAreExplainedOnlyWhereTheyCount() {
    var page = Html.of(
        PolicyWriter.page(Promises.of("7 days", "14 days"), UkDivision.SCOTLAND, Locale.ENGLISH));
    assertThat(page).contains("within 7 calendar days").doesNotContain("bank holidays");
  }
}
