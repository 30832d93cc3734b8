package org.assay.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as a statement writes them out.
final class Dates {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final int LENGTH_OF_A_MONTH = "2024-09".length();

  private Dates() {}

  /// Such as `1 May 2026`.
  static String inWords(LocalDate day) {
    return day.format(DAY);
  }

  /// A day or a month in ISO 8601 written out: `19 June 2020`, `September 2024`.
  static String inWords(String dayOrMonth) {
    return dayOrMonth.length() == LENGTH_OF_A_MONTH
        ? YearMonth.parse(dayOrMonth).format(MONTH)
        : inWords(LocalDate.parse(dayOrMonth));
  }
}
