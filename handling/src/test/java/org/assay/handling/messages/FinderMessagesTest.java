package org.assay.handling.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assay.handling.promise.Deadline;
import org.assay.handling.promise.Standing;
import org.assay.handling.promise.Within;
import org.assay.handling.report.ClosingReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FinderMessagesTest {

  static final List<Locale> LANGUAGES = MessageLanguages.ALL;

  private static final Deadline FRIDAY = new Deadline(
      LocalDate.of(2026, 12, 4),
      Instant.parse("2026-12-05T00:00:00Z"),
      Within.calendarDays(7),
      Standing.LISTED);

  private static Stream<String> toBeWritten(FinderMessages drafts) {
    return Stream.of(
        drafts.ask(FRIDAY),
        drafts.update(FRIDAY),
        drafts.resolve(),
        drafts.close(ClosingReason.OUT_OF_SCOPE));
  }

  @Test
  void anAcknowledgementSaysWhoAndUntilWhen() {
    assertThat(FinderMessages.in(Locale.ENGLISH).acknowledge("Larkfield & {0} Ltd", FRIDAY))
        .isEqualTo("""
            Thank you. Your report to Larkfield & {0} Ltd has arrived. We will look at it next.

            You will hear from us again by the end of Friday 4 December 2026.""");
    assertThat(FinderMessages.in(Locale.GERMAN).acknowledge("Larkfield", FRIDAY))
        .endsWith("Sie hören wieder von uns bis zum Ende des Tages Freitag, 4. Dezember 2026.");
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void whatIsStillToBeWrittenIsSeen(Locale language) {
    var drafts = FinderMessages.in(language);
    toBeWritten(drafts).forEach(draft -> {
      var open = FinderMessages.unfinished(draft).orElseThrow();
      assertThat(FinderMessages.unfinished(draft.replace(open, "We looked [at it].")))
          .isEmpty();
    });
    assertThat(FinderMessages.unfinished(drafts.acknowledge("M", FRIDAY))).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyClosingSaysWhyAndWhatToDoIfItIsWrong(Locale language) {
    for (var reason : ClosingReason.values()) {
      assertThat(FinderMessages.in(language).close(reason).split("\n\n", -1)).hasSize(3);
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void noPlaceIsLeftUnfilled(Locale language) {
    assertThat(toBeWritten(FinderMessages.in(language)))
        .allSatisfy(draft -> assertThat(draft).doesNotContain("{", "''"));
  }

  @Test
  void aMailSaysNothingOfTheReport() {
    var follow = URI.create("https://security.larkfield.example/follow");
    for (var language : LANGUAGES) {
      var mail = Mail.toFinder(language, "Larkfield Home Ltd", follow);
      assertThat(mail.text()).contains(follow.toString(), "Larkfield Home Ltd");
      // Nothing else goes in: what is not in the template can only be these two.
      assertThat(mail.subject())
          .isEqualTo(Mail.toFinder(language, "X", URI.create("y")).subject());
    }
  }

  @Test
  void whoAnswersIsToldBeforeAPromiseBreaks() {
    var desk = URI.create("https://security.larkfield.example/desk/reports");
    assertThat(Mail.beforeBroken(Locale.ENGLISH, 1, FRIDAY, desk).text()).isEqualTo("""
        1 report waits for an answer by the end of Friday 4 December 2026.

        Open https://security.larkfield.example/desk/reports""");
    assertThat(Mail.beforeBroken(Locale.ENGLISH, 3, FRIDAY, desk).text())
        .startsWith("3 reports wait for an answer by");
    assertThat(Mail.beforeBroken(Locale.GERMAN, 2, FRIDAY, desk).text())
        .startsWith("2 Meldungen warten bis zum Ende des Tages");
  }
}
