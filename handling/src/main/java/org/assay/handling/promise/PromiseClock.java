package org.assay.handling.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Says by when what a maker promised is due.
///
/// ```java
/// clock.acknowledgeBy(receivedAt).lastDay(); // 2026-12-29
/// ```
///
/// How it counts:
///
/// - The day on which something happens, by the clock of the zone, is not counted, at whatever
///   hour and whether or not it is a working day.
/// - Working days: of the days that follow, only working days count. Calendar days: each day
///   counts, and the last one may be a Saturday, a Sunday or a holiday.
/// - A promise is kept until the last counted day ends. So nobody gets less than they were
///   told, and a report that comes in late at night has no shorter time than one of the
///   morning.
/// - Days end at midnight of the zone. On the day when the clocks go forward a day has 23
///   hours, and 25 when they go back; the day ends when the clock says so.
public final class PromiseClock {

  /// The zone of the law's dates.
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final ReportingPromise promise;
  private final WorkingCalendar calendar;
  private final ZoneId zone;

  public PromiseClock(ReportingPromise promise, WorkingCalendar calendar, ZoneId zone) {
    this.promise = promise;
    this.calendar = calendar;
    this.zone = zone;
  }

  /// The clock of a promise in the time zone of London.
  public PromiseClock(ReportingPromise promise, WorkingCalendar calendar) {
    this(promise, calendar, LONDON);
  }

  public ReportingPromise promise() {
    return promise;
  }

  /// By when a report is acknowledged.
  public Deadline acknowledgeBy(Instant receivedAt) {
    return after(receivedAt, promise.acknowledgeWithin());
  }

  /// By when the finder hears the next word.
  ///
  /// @param lastWordAt when the maker last wrote to the finder, or the report came in if never
  public Deadline nextUpdateBy(Instant lastWordAt) {
    return after(lastWordAt, promise.statusUpdateEvery());
  }

  private Deadline after(Instant start, Within within) {
    var day = start.atZone(zone).toLocalDate();
    return switch (within.kind()) {
      case CALENDAR -> endOf(day.plusDays(within.count()), within, Standing.LISTED);
      case WORKING -> {
        var last = calendar.workingDayAfter(day, within.count());
        yield endOf(last, within, calendar.standing(day, last));
      }
    };
  }

  private Deadline endOf(LocalDate lastDay, Within within, Standing standing) {
    var due = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    return new Deadline(lastDay, due, within, standing);
  }
}
