package org.assay.assessment.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.supportperiod.Promise;
import org.assay.supportperiod.Reading;

/// The last days that a page promises updates for.
final class EndDates {

  private EndDates() {}

  /// Every end date that is written out, in the order of the page.
  static List<LocalDate> of(Reading reading) {
    return reading.relevant().stream()
        .flatMap(statement -> lastDay(statement.promise()).stream())
        .distinct()
        .toList();
  }

  private static Optional<LocalDate> lastDay(Promise promise) {
    return switch (promise) {
      case Promise.Until until -> until.end().lastDay();
      case Promise.Over over -> over.since().flatMap(since -> since.lastDay());
      case Promise.Lasting _, Promise.Open _, Promise.Unstated _ -> Optional.empty();
    };
  }

  static String words(List<LocalDate> ends) {
    return ends.stream().map(LocalDate::toString).collect(Collectors.joining(" and "));
  }
}
