package org.assay.handling.promise;

import static org.assay.handling.promise.UkDivision.ENGLAND_AND_WALES;
import static org.assay.handling.promise.UkDivision.NORTHERN_IRELAND;
import static org.assay.handling.promise.UkDivision.SCOTLAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkingCalendarTest {

  private static final LocalDate WORLD_CUP = LocalDate.of(2026, 6, 15);

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @EnumSource
  void theDataAreWhatTheRulesGiveButForTheOneProclaimedDay(UkDivision division) {
    var calendar = WorkingCalendar.of(division);
    for (int year = 2024; year <= 2028; year++) {
      var days = new TreeMap<>(calendar.holidays(year));
      assertThat(days.remove(WORLD_CUP) != null).isEqualTo(division == SCOTLAND && year == 2026);
      assertThat(days).as("%s %d", division, year).isEqualTo(BankHolidayRules.of(division, year));
    }
  }

  /// From the official list as it stood in those years.
  @ParameterizedTest
  @CsvSource({
    "ENGLAND_AND_WALES, 2022-01-03, New Year’s Day",
    "ENGLAND_AND_WALES, 2021-12-27, Christmas Day",
    "ENGLAND_AND_WALES, 2021-12-28, Boxing Day",
    "ENGLAND_AND_WALES, 2016-12-26, Boxing Day",
    "ENGLAND_AND_WALES, 2016-12-27, Christmas Day",
    "ENGLAND_AND_WALES, 2020-12-28, Boxing Day",
    "SCOTLAND, 2017-01-02, 2nd January",
    "SCOTLAND, 2017-01-03, New Year’s Day",
    "SCOTLAND, 2016-01-04, 2nd January",
    "SCOTLAND, 2013-12-02, St Andrew’s Day",
    "SCOTLAND, 2018-08-06, Summer bank holiday",
    "ENGLAND_AND_WALES, 2018-08-27, Summer bank holiday"
  })
  void theRulesGiveTheSubstituteDaysOfTheOfficialList(
      UkDivision division, String day, String name) {
    assertThat(BankHolidayRules.of(division, day(day).getYear())).containsEntry(day(day), name);
  }

  @ParameterizedTest
  @CsvSource({"1818-03-22", "1943-04-25", "2000-04-23", "2024-03-31", "2026-04-05", "2038-04-25"})
  void easterIsWhereTheAlmanacHasIt(String sunday) {
    assertThat(BankHolidayRules.easterSunday(day(sunday).getYear())).isEqualTo(day(sunday));
  }

  @Test
  void eachDivisionHasItsOwnDays() {
    assertThat(WorkingCalendar.of(SCOTLAND).isWorkingDay(day("2026-11-30"))).isFalse();
    assertThat(WorkingCalendar.of(ENGLAND_AND_WALES).isWorkingDay(day("2026-11-30")))
        .isTrue();
    assertThat(WorkingCalendar.of(NORTHERN_IRELAND).holidayOn(day("2026-03-17")))
        .contains(new BankHoliday(day("2026-03-17"), "St Patrick’s Day"));
    assertThat(WorkingCalendar.of(SCOTLAND).isWorkingDay(day("2026-04-06"))).isTrue();
  }

  @Test
  void itSaysWhereTheDaysAreFromAndHowSureTheyAre() {
    var calendar = WorkingCalendar.of(ENGLAND_AND_WALES);
    assertThat(WorkingCalendar.source()).hasHost("www.gov.uk");
    assertThat(WorkingCalendar.checked()).isEqualTo("2026-11-28");
    assertThat(calendar.standing(2027)).isEqualTo(Standing.LISTED);
    assertThat(calendar.standing(2028)).isEqualTo(Standing.COMPUTED);
    assertThat(calendar.standing(2035)).isEqualTo(Standing.COMPUTED);
    assertThat(calendar.holidays(2035)).containsKey(day("2035-12-25"));
  }

  @Test
  void aCountBelowOneIsRefused() {
    assertThatThrownBy(() -> WorkingCalendar.of(SCOTLAND).workingDayAfter(WORLD_CUP, 0))
        .hasMessageContaining("below 1");
  }
}
