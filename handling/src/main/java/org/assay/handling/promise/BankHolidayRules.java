package org.assay.handling.promise;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The bank holidays of a year as they follow from the rules: the days of Sch. 1 to the
/// Banking and Financial Dealings Act 1971, Good Friday and Christmas Day, and those that are
/// proclaimed every year (New Year's Day and the first Monday in May). A holiday on a Saturday
/// or Sunday is kept on the next day that is neither weekend nor a holiday.
///
/// One-off holidays do not follow from any rule.
final class BankHolidayRules {

  private final UkDivision division;
  private final int year;
  private final NavigableMap<LocalDate, String> kept = new TreeMap<>();
  private final List<BankHoliday> moved = new ArrayList<>();

  private BankHolidayRules(UkDivision division, int year) {
    this.division = division;
    this.year = year;
  }

  static NavigableMap<LocalDate, String> of(UkDivision division, int year) {
    return new BankHolidayRules(division, year).days();
  }

  private NavigableMap<LocalDate, String> days() {
    everywhere();
    switch (division) {
      case ENGLAND_AND_WALES -> easterMondayAndAugust();
      case SCOTLAND -> scotland();
      case NORTHERN_IRELAND -> northernIreland();
    }
    moved.forEach(this::substitute);
    return kept;
  }

  private void everywhere() {
    add(day(Month.JANUARY, 1), "New Year’s Day");
    if (division == UkDivision.SCOTLAND) add(day(Month.JANUARY, 2), "2nd January");
    add(easterSunday(year).minusDays(2), "Good Friday");
    add(day(Month.MAY, 1).with(dayOfWeekInMonth(1, MONDAY)), "Early May bank holiday");
    add(day(Month.MAY, 1).with(lastInMonth(MONDAY)), "Spring bank holiday");
    add(day(Month.DECEMBER, 25), "Christmas Day");
    add(day(Month.DECEMBER, 26), "Boxing Day");
  }

  private void easterMondayAndAugust() {
    add(easterSunday(year).plusDays(1), "Easter Monday");
    add(day(Month.AUGUST, 1).with(lastInMonth(MONDAY)), "Summer bank holiday");
  }

  private void scotland() {
    add(day(Month.AUGUST, 1).with(dayOfWeekInMonth(1, MONDAY)), "Summer bank holiday");
    add(day(Month.NOVEMBER, 30), "St Andrew’s Day");
  }

  private void northernIreland() {
    easterMondayAndAugust();
    add(day(Month.MARCH, 17), "St Patrick’s Day");
    add(day(Month.JULY, 12), "Battle of the Boyne (Orangemen’s Day)");
  }

  private LocalDate day(Month month, int dayOfMonth) {
    return LocalDate.of(year, month, dayOfMonth);
  }

  private void add(LocalDate day, String name) {
    if (isWeekend(day)) {
      moved.add(new BankHoliday(day, name));
    } else {
      kept.put(day, name);
    }
  }

  private void substitute(BankHoliday holiday) {
    var day = holiday.day();
    while (isWeekend(day) || kept.containsKey(day)) day = day.plusDays(1);
    kept.put(day, holiday.name());
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(SATURDAY) >= 0;
  }

  /// Easter Sunday of the Gregorian calendar, by the rule that is known as Meeus, Jones and
  /// Butcher.
  static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int moonShift = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
