package org.assay.supportperiod;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and instants as feeds write them.
final class FeedTimes {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

  private FeedTimes() {}

  /// The very end of a day, as the time until which something holds.
  static String endOf(LocalDate day) {
    return UTC.format(day.atTime(23, 59, 59));
  }

  /// The beginning of a day.
  static String startOf(LocalDate day) {
    return UTC.format(day.atStartOfDay());
  }

  static String instant(java.time.Instant instant) {
    return UTC.format(instant.atOffset(ZoneOffset.UTC));
  }

  /// An RFC 3339 time with its zone.
  static OffsetDateTime time(String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException broken) {
      throw new NotReadableException("'%s' is no RFC 3339 time".formatted(text));
    }
  }

  /// The last day that is wholly before a time at which something ceases.
  static LocalDate lastDayBefore(String text) {
    var time = time(text).withOffsetSameInstant(ZoneOffset.UTC);
    boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight ? time.toLocalDate().minusDays(1) : time.toLocalDate();
  }

  /// The day of a time, in the zone that it is written in.
  static LocalDate dayOf(String text) {
    return time(text).toLocalDate();
  }

  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException broken) {
      throw new NotReadableException("'%s' is no date".formatted(text));
    }
  }
}
