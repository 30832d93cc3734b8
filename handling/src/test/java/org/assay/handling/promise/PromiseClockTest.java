package org.assay.handling.promise;

import static org.assay.handling.promise.PromiseClock.LONDON;
import static org.assay.handling.promise.UkDivision.ENGLAND_AND_WALES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseClockTest {

  private static final List<UkDivision> DIVISIONS = List.of(UkDivision.values());
  private static final Instant FROM = Instant.parse("2023-12-01T00:00:00Z");
  private static final long SECONDS = Duration.ofDays(6 * 365).toSeconds();

  private static PromiseClock clock(UkDivision division, Within within) {
    return new PromiseClock(
        Promises.of(within.text(), within.text()), WorkingCalendar.of(division));
  }

  @ParameterizedTest
  @CsvSource({
    // over Christmas and New Year
    "ENGLAND_AND_WALES, 2026-12-23T10:00:00Z, 1 working day, 2026-12-24, 2026-12-25T00:00:00Z",
    "ENGLAND_AND_WALES, 2026-12-23T10:00:00Z, 2 working days, 2026-12-29, 2026-12-30T00:00:00Z",
    "ENGLAND_AND_WALES, 2026-12-23T10:00:00Z, 5 working days, 2027-01-04, 2027-01-05T00:00:00Z",
    "SCOTLAND, 2026-12-23T10:00:00Z, 5 working days, 2027-01-05, 2027-01-06T00:00:00Z",
    "ENGLAND_AND_WALES, 2027-12-24T23:59:59Z, 1 working day, 2027-12-29, 2027-12-30T00:00:00Z",
    "ENGLAND_AND_WALES, 2026-12-23T10:00:00Z, 3 calendar days, 2026-12-26, 2026-12-27T00:00:00Z",
    // over Easter, when the clocks have gone forward in between
    "ENGLAND_AND_WALES, 2026-03-27T09:00:00Z, 5 working days, 2026-04-07, 2026-04-07T23:00:00Z",
    "SCOTLAND, 2026-03-27T09:00:00Z, 5 working days, 2026-04-06, 2026-04-06T23:00:00Z",
    "ENGLAND_AND_WALES, 2026-04-02T22:59:59Z, 1 working day, 2026-04-07, 2026-04-07T23:00:00Z",
    // 23:00 in Greenwich is the next day in London's summer
    "ENGLAND_AND_WALES, 2026-07-01T22:59:59Z, 1 calendar day, 2026-07-02, 2026-07-02T23:00:00Z",
    "ENGLAND_AND_WALES, 2026-07-01T23:00:00Z, 1 calendar day, 2026-07-03, 2026-07-03T23:00:00Z",
    // received on a weekend and on a holiday
    "ENGLAND_AND_WALES, 2026-11-28T12:00:00Z, 1 working day, 2026-11-30, 2026-12-01T00:00:00Z",
    "SCOTLAND, 2026-11-28T12:00:00Z, 1 working day, 2026-12-01, 2026-12-02T00:00:00Z",
    "ENGLAND_AND_WALES, 2026-08-31T12:00:00Z, 1 working day, 2026-09-01, 2026-09-01T23:00:00Z",
    // the one proclaimed holiday
    "SCOTLAND, 2026-06-12T12:00:00Z, 1 working day, 2026-06-16, 2026-06-16T23:00:00Z",
    "NORTHERN_IRELAND, 2026-07-10T12:00:00Z, 1 working day, 2026-07-14, 2026-07-14T23:00:00Z",
    // the clocks go back in the night of 25 October
    "ENGLAND_AND_WALES, 2026-10-24T12:00:00Z, 1 calendar day, 2026-10-25, 2026-10-26T00:00:00Z"
  })
  void theLastDayIsWhereACalendarOnTheWallHasIt(
      UkDivision division, Instant received, String within, LocalDate lastDay, Instant due) {
    var deadline = clock(division, Within.parse(within)).acknowledgeBy(received);
    assertThat(deadline.lastDay()).isEqualTo(lastDay);
    assertThat(deadline.due()).isEqualTo(due);
    assertThat(deadline.promised()).isEqualTo(Within.parse(within));
  }

  @Test
  void eachPromiseHasItsOwnClock() {
    var clock = new PromiseClock(Promises.larkfield(), WorkingCalendar.of(ENGLAND_AND_WALES));
    var monday = Instant.parse("2026-11-02T12:00:00Z");
    assertThat(clock.acknowledgeBy(monday).lastDay()).isEqualTo("2026-11-09");
    assertThat(clock.nextUpdateBy(monday).lastDay()).isEqualTo("2026-11-16");
  }

  @Test
  void itIsKeptUntilTheDayEnds() {
    var deadline = clock(ENGLAND_AND_WALES, Within.workingDays(1))
        .acknowledgeBy(Instant.parse("2026-11-02T12:00:00Z"));
    assertThat(deadline.isKeptAt(deadline.due().minusNanos(1))).isTrue();
    assertThat(deadline.isOverAt(deadline.due().minusNanos(1))).isFalse();
    assertThat(deadline.isKeptAt(deadline.due())).isFalse();
    assertThat(deadline.isOverAt(deadline.due())).isTrue();
  }

  @Test
  void anotherZoneHasOtherMidnights() {
    var received = Instant.parse("2026-11-02T23:30:00Z");
    var berlin = new PromiseClock(
        Promises.of("1 calendar day", "1 calendar day"),
        WorkingCalendar.of(ENGLAND_AND_WALES),
        ZoneId.of("Europe/Berlin"));
    assertThat(berlin.acknowledgeBy(received).due()).isEqualTo("2026-11-04T23:00:00Z");
  }

  @Test
  void daysThatAreOnlyComputedAreMarked() {
    var clock = clock(ENGLAND_AND_WALES, Within.workingDays(5));
    assertThat(clock.acknowledgeBy(Instant.parse("2027-06-01T12:00:00Z")).standing())
        .isEqualTo(Standing.LISTED);
    assertThat(clock.acknowledgeBy(Instant.parse("2027-12-30T12:00:00Z")).standing())
        .isEqualTo(Standing.COMPUTED);
    assertThat(clock.acknowledgeBy(Instant.parse("2031-06-02T12:00:00Z")).standing())
        .isEqualTo(Standing.COMPUTED);
    assertThat(clock(ENGLAND_AND_WALES, Within.calendarDays(5))
            .acknowledgeBy(Instant.parse("2031-06-02T12:00:00Z"))
            .standing())
        .isEqualTo(Standing.LISTED);
  }

  // ---- what holds for every report and every promise

  private record Case(UkDivision division, Within within, Instant received) {
    Deadline deadline() {
      return deadlineAt(received);
    }

    Deadline deadlineAt(Instant other) {
      return clock(division, within).acknowledgeBy(other);
    }
  }

  private static Stream<Case> cases(long seed) {
    var random = new Random(seed);
    return Stream.generate(() -> new Case(
            DIVISIONS.get(random.nextInt(DIVISIONS.size())),
            new Within(
                random.nextInt(1, 61), random.nextBoolean() ? DayKind.WORKING : DayKind.CALENDAR),
            FROM.plusSeconds(random.nextLong(SECONDS))))
        .limit(3_000);
  }

  private static boolean clocksGoForward(Instant from, Instant to) {
    var next = LONDON.getRules().nextTransition(from);
    return next != null && next.isGap() && !next.getInstant().isAfter(to);
  }

  /// The day of receipt is not counted, so that there are always so many whole days, of which
  /// the one in March has 23 hours.
  @Test
  void nobodyIsLateBeforeAllPromisedDaysArePast() {
    cases(1).forEach(each -> {
      var due = each.deadline().due();
      var least = Duration.ofHours(24L * each.within().count());
      if (clocksGoForward(each.received(), due)) least = least.minusHours(1);
      assertThat(Duration.between(each.received(), due)).as("%s", each).isGreaterThan(least);
    });
  }

  @Test
  void whatComesInLaterIsNotDueEarlier() {
    var random = new Random(2);
    cases(3).forEach(each -> {
      var later = each.received().plusSeconds(random.nextLong(30L * 86_400));
      assertThat(each.deadlineAt(later).due())
          .as("%s", each)
          .isAfterOrEqualTo(each.deadline().due());
    });
  }

  @Test
  void allOfOneDayIsDueAtTheSameTime() {
    cases(4).forEach(each -> {
      var day = each.received().atZone(LONDON).toLocalDate();
      var first = day.atStartOfDay(LONDON).toInstant();
      var last = day.plusDays(1).atStartOfDay(LONDON).toInstant().minusNanos(1);
      assertThat(each.deadlineAt(first)).isEqualTo(each.deadlineAt(last));
    });
  }

  @Test
  void asManyWorkingDaysLieBetweenAsWerePromisedAndTheLastIsOne() {
    cases(5).filter(each -> each.within().kind() == DayKind.WORKING).forEach(each -> {
      var calendar = WorkingCalendar.of(each.division());
      var received = each.received().atZone(LONDON).toLocalDate();
      var last = each.deadline().lastDay();
      assertThat(received.plusDays(1).datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay))
          .as("%s", each)
          .hasSize(each.within().count());
      assertThat(calendar.isWorkingDay(last)).isTrue();
    });
  }

  @Test
  void workingDaysAreNeverDueBeforeAsManyCalendarDays() {
    cases(6).forEach(each -> {
      int count = each.within().count();
      var working = new Case(each.division(), Within.workingDays(count), each.received());
      var calendar = new Case(each.division(), Within.calendarDays(count), each.received());
      assertThat(working.deadline().due()).isAfterOrEqualTo(calendar.deadline().due());
    });
  }
}
