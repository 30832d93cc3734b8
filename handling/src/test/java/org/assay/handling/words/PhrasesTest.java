package org.assay.handling.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assay.handling.promise.UkDivision;
import org.assay.handling.promise.Within;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  private static final Phrases ENGLISH = Phrases.in(Locale.ENGLISH);
  private static final Phrases GERMAN = Phrases.in(Locale.GERMAN);

  @Test
  void timesAreSaidInWords() {
    assertThat(ENGLISH.within(Within.workingDays(5))).isEqualTo("within 5 working days");
    assertThat(ENGLISH.within(Within.calendarDays(1))).isEqualTo("within 1 calendar day");
    assertThat(ENGLISH.every(Within.workingDays(1))).isEqualTo("every working day");
    assertThat(GERMAN.within(Within.workingDays(5))).isEqualTo("innerhalb von 5 Arbeitstagen");
    assertThat(GERMAN.every(Within.calendarDays(14))).isEqualTo("alle 14 Kalendertage");
  }

  @Test
  void daysAreWrittenAsPeopleWriteThem() {
    var day = LocalDate.of(2026, 12, 4);
    assertThat(ENGLISH.date(day)).isEqualTo("4 December 2026");
    assertThat(ENGLISH.day(day)).isEqualTo("Friday 4 December 2026");
    assertThat(GERMAN.day(day)).isEqualTo("Freitag, 4. Dezember 2026");
  }

  @Test
  void languagesAndDivisionsHaveNames() {
    assertThat(ENGLISH.anyOf(List.of("en", "cy", "de"))).isEqualTo("English, Welsh or German");
    assertThat(GERMAN.anyOf(List.of("en"))).isEqualTo("Englisch");
    for (var division : UkDivision.values()) {
      assertThat(ENGLISH.division(division)).isEqualTo(division.title());
      assertThat(GERMAN.division(division)).isNotBlank();
    }
  }

  @Test
  void whatALanguageLacksIsSaidInEnglish() {
    assertThat(Phrases.in(Locale.FRENCH).within(Within.workingDays(5)))
        .isEqualTo("within 5 working days");
    assertThat(Phrases.in(Locale.FRENCH).date(LocalDate.of(2026, 12, 4)))
        .isEqualTo("4 December 2026");
  }
}
