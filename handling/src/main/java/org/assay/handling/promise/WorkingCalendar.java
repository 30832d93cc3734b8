package org.assay.handling.promise;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The working days of a division of the United Kingdom: Monday to Friday less its bank
/// holidays.
///
/// ```java
/// WorkingCalendar.of(UkDivision.SCOTLAND).isWorkingDay(LocalDate.of(2026, 11, 30)); // false
/// ```
///
/// The days come from dated data; beyond them they are computed by rule, and [#standing] says
/// so.
public final class WorkingCalendar {

  private final UkDivision division;
  private final Map<Integer, NavigableMap<LocalDate, String>> years = new ConcurrentHashMap<>();

  private WorkingCalendar(UkDivision division) {
    this.division = division;
  }

  public static WorkingCalendar of(UkDivision division) {
    return new WorkingCalendar(division);
  }

  public UkDivision division() {
    return division;
  }

  /// Where the official list of bank holidays is.
  public static URI source() {
    return BankHolidayData.source();
  }

  /// The day on which somebody last looked after the data.
  public static LocalDate checked() {
    return BankHolidayData.checked();
  }

  /// How sure the bank holidays of a year are.
  public Standing standing(int year) {
    return BankHolidayData.standing(year).orElse(Standing.COMPUTED);
  }

  /// The bank holiday that is kept on a day.
  public Optional<BankHoliday> holidayOn(LocalDate day) {
    return Optional.ofNullable(holidays(day.getYear()).get(day))
        .map(name -> new BankHoliday(day, name));
  }

  /// The bank holidays of a year with their names, in their order.
  public NavigableMap<LocalDate, String> holidays(int year) {
    return years.computeIfAbsent(
        year, each -> Collections.unmodifiableNavigableMap(holidaysOf(each)));
  }

  private NavigableMap<LocalDate, String> holidaysOf(int year) {
    return BankHolidayData.standing(year).isPresent()
        ? BankHolidayData.of(division, year)
        : BankHolidayRules.of(division, year);
  }

  public boolean isWorkingDay(LocalDate day) {
    return !BankHolidayRules.isWeekend(day) && !holidays(day.getYear()).containsKey(day);
  }

  /// The working day that is so many after a day; the day itself is not counted, whatever it
  /// is.
  ///
  /// @param count at least 1
  public LocalDate workingDayAfter(LocalDate day, int count) {
    if (count < 1) throw new IllegalArgumentException("the count %d is below 1".formatted(count));
    var reached = day;
    for (int left = count; left > 0; ) {
      reached = reached.plusDays(1);
      if (isWorkingDay(reached)) left--;
    }
    return reached;
  }

  /// How sure the bank holidays of the years from one day to another are.
  Standing standing(LocalDate from, LocalDate to) {
    var standing = standing(to.getYear());
    for (int year = from.getYear(); year < to.getYear(); year++) {
      standing = standing.and(standing(year));
    }
    return standing;
  }
}
