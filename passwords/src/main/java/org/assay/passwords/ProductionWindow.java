package org.assay.passwords;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/// The days between which the devices of a lot were made: seeds taken from a clock lie there, such
/// as `ProductionWindow.parse("2026-01-05..2026-02-27")`.
///
/// @param from first day
/// @param to last day, the same or later
public record ProductionWindow(LocalDate from, LocalDate to) {
  /// Refuses days in the wrong order.
  public ProductionWindow {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (to.isBefore(from))
      throw new IllegalArgumentException(
          to + " is before " + from + "; give the earlier day first");
  }

  /// Reads `FROM..TO` or one day.
  ///
  /// @throws IllegalArgumentException where it is neither
  public static ProductionWindow parse(String text) {
    String[] days = text.split("\\.\\.", -1);
    try {
      if (days.length <= 2)
        return new ProductionWindow(
            LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1]));
    } catch (DateTimeParseException notADay) {
      // said below
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no time of production; one looks like 2026-01-05..2026-02-27");
  }

  /// First second, in Unix time, of the first day wherever on Earth it began first.
  long firstSecond() {
    return from.atStartOfDay().toEpochSecond(ZoneOffset.ofHours(14));
  }

  /// Last second, in Unix time, of the last day wherever on Earth it ended last.
  long lastSecond() {
    return to.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.ofHours(-12));
  }
}
