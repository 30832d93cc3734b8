package org.assay.survey;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import org.assay.supportperiod.Length;
import org.assay.supportperiod.PageGrade;
import org.assay.supportperiod.Promise;
import org.assay.supportperiod.SupportStatement;
import org.assay.supportperiod.WrittenDate;

/// The support period of one row: of several on a page the one that ends first, and where none has
/// an end the shortest.
///
/// @param statement the words and what they promise
/// @param end the last day of support, where it can be worked out
/// @param length how long support lasts, where the page says so
public record StatedPeriod(
    SupportStatement statement, Optional<LocalDate> end, Optional<Period> length) {

  private static final LocalDate NEVER = LocalDate.MAX;

  /// The support period that a page states, if it states one.
  public static Optional<StatedPeriod> of(PageGrade graded) {
    return graded.grade().reading().relevant().stream()
        .map(StatedPeriod::of)
        .filter(period -> period.end().isPresent() || period.length().isPresent())
        .min(Comparator.comparing((StatedPeriod period) -> period.end().orElse(NEVER))
            .thenComparing(
                period -> period.length().map(Period::toTotalMonths).orElse(Long.MAX_VALUE)));
  }

  private static StatedPeriod of(SupportStatement statement) {
    return new StatedPeriod(
        statement,
        end(statement.promise()),
        length(statement.promise()).filter(period -> period.toTotalMonths() > 0));
  }

  private static Optional<LocalDate> end(Promise promise) {
    return switch (promise) {
      case Promise.Until until -> until.end().lastDay();
      case Promise.Over over -> over.since().flatMap(WrittenDate::lastDay);
      case Promise.Lasting lasting ->
        lasting
            .anchor()
            .date()
            .flatMap(WrittenDate::lastDay)
            .map(day -> day.plus(lasting.length().least()).minusDays(1));
      case Promise.Open _, Promise.Unstated _ -> Optional.empty();
    };
  }

  private static Optional<Period> length(Promise promise) {
    return switch (promise) {
      case Promise.Until until -> until.length().map(Length::least);
      case Promise.Lasting lasting -> Optional.of(lasting.length().least());
      case Promise.Over _, Promise.Open _, Promise.Unstated _ -> Optional.empty();
    };
  }
}
