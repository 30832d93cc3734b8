package org.assay.law;

import java.time.LocalDate;

/// Counts periods as statutes do: "N years beginning with a day" counts that day as the first.
public final class LegalPeriod {

  private LegalPeriod() {}

  /// The last day of a period of so many years beginning with a day: `2036-04-30` for ten years
  /// beginning with `2026-05-01`. A period that begins on 29 February ends on 28 February where
  /// its last year has no 29th.
  ///
  /// @throws IllegalArgumentException when there is not at least one year
  public static LocalDate lastDayOfYears(LocalDate first, long years) {
    if (years < 1) {
      throw new IllegalArgumentException("a period of %d years has no last day".formatted(years));
    }
    var anniversary = first.plusYears(years);
    return anniversary.getDayOfMonth() == first.getDayOfMonth()
        ? anniversary.minusDays(1)
        : anniversary;
  }
}
