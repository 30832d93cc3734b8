package org.assay.handling.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.assay.handling.figures.Caveat.Kind;
import org.assay.handling.promise.PromiseClock;
import org.assay.handling.promise.Promises;
import org.assay.handling.promise.UkDivision;
import org.assay.handling.promise.WorkingCalendar;
import org.assay.handling.report.ClosingReason;
import org.assay.handling.report.Outcome;
import org.assay.handling.report.Owed;
import org.assay.handling.report.ReportState;
import org.assay.handling.report.ReportTimeline;
import org.assay.handling.report.Step;
import org.assay.handling.report.StepKind;
import org.assay.ledger.entry.AnswerKind;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.SecurityIssueAnswered;
import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.ledger.entry.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptPromisesTest {

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Period NOVEMBER = new Period(START, Instant.parse("2026-12-01T00:00:00Z"));

  private final List<Event> ledger = new ArrayList<>();

  private static Sha256 digest(String name) {
    return Sha256.of(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Instant day(double day) {
    return START.plusSeconds(Math.round(day * 86_400));
  }

  /// Acknowledged by day + 5, updated by day + 14.
  private void reported(String name, double day) {
    ledger.add(new SecurityIssueReported(digest(name), day(day), day(day + 5), day(day + 14)));
  }

  private void answered(String name, AnswerKind kind, double day) {
    var next = switch (kind) {
      case ACKNOWLEDGED, STATUS_UPDATE -> Optional.of(day(day + 14));
      case RESOLVED, CLOSED -> Optional.<Instant>empty();
    };
    ledger.add(new SecurityIssueAnswered(digest(name), kind, day(day), next));
  }

  private KeptPromises asOf(double day) {
    return KeptPromises.of(ledger, NOVEMBER, day(day));
  }

  @Test
  void whatCameInTimeIsKeptAndWhatCameLateIsBroken() {
    reported("a", 1);
    answered("a", AnswerKind.ACKNOWLEDGED, 2);
    answered("a", AnswerKind.STATUS_UPDATE, 10);
    answered("a", AnswerKind.RESOLVED, 20);
    reported("b", 1);
    answered("b", AnswerKind.ACKNOWLEDGED, 9);
    answered("b", AnswerKind.CLOSED, 24);
    var figures = asOf(40);
    assertThat(figures.received()).isEqualTo(2);
    assertThat(figures.acknowledged()).isEqualTo(new Share(1, 2));
    assertThat(figures.updated()).isEqualTo(new Share(1, 2));
    assertThat(figures.updates()).isEqualTo(new Share(2, 3));
    assertThat(figures.medianToAcknowledge()).contains(Duration.ofDays(8));
    assertThat(figures.medianToResolve()).contains(Duration.ofDays(19));
    assertThat(figures.resolved()).isEqualTo(1);
    assertThat(figures.closed()).isEqualTo(1);
    assertThat(figures.open()).isZero();
  }

  @Test
  void silenceIsNotCountedWhileItsTimeRunsAndIsBrokenAfterIt() {
    reported("a", 1);
    assertThat(asOf(5.99).acknowledged()).isEqualTo(new Share(0, 0));
    assertThat(asOf(5.99).caveats()).contains(new Caveat(Kind.NOT_YET_DUE, 1));
    assertThat(asOf(5.99).overdue()).isZero();
    assertThat(asOf(6).acknowledged()).isEqualTo(new Share(0, 1));
    assertThat(asOf(6).overdue()).isEqualTo(1);
    assertThat(asOf(6).updated()).isEqualTo(new Share(0, 0));
    assertThat(asOf(15).updated()).isEqualTo(new Share(0, 1));
    assertThat(asOf(15).updates()).isEqualTo(new Share(0, 1));
  }

  @Test
  void anAnswerAtTheInstantAtWhichTheTimeIsOverIsLate() {
    reported("a", 1);
    answered("a", AnswerKind.ACKNOWLEDGED, 6);
    assertThat(asOf(7).acknowledged()).isEqualTo(new Share(0, 1));
  }

  @Test
  void oneReportWithManyUpdatesDoesNotHideOneThatIsForgotten() {
    reported("busy", 1);
    answered("busy", AnswerKind.ACKNOWLEDGED, 1);
    for (int day = 2; day < 25; day++) answered("busy", AnswerKind.STATUS_UPDATE, day);
    reported("forgotten", 1);
    answered("forgotten", AnswerKind.ACKNOWLEDGED, 1);
    assertThat(asOf(26).updates()).isEqualTo(new Share(23, 24));
    assertThat(asOf(26).updated()).isEqualTo(new Share(1, 2));
  }

  @Test
  void onlyReportsOfThePeriodCountWhenTheyCameIn() {
    reported("before", -0.00002);
    reported("first", 0);
    reported("last", 29.9999);
    reported("after", 30);
    assertThat(asOf(90).received()).isEqualTo(2);
  }

  @Test
  void theFuturePlaysNoPart() {
    reported("a", 1);
    answered("a", AnswerKind.ACKNOWLEDGED, 2);
    reported("b", 3);
    assertThat(asOf(1.5).received()).isEqualTo(1);
    assertThat(asOf(1.5).acknowledged()).isEqualTo(new Share(0, 0));
  }

  @Test
  void whatIsWrittenAfterTheEndChangesNothing() {
    reported("a", 1);
    answered("a", AnswerKind.ACKNOWLEDGED, 2);
    answered("a", AnswerKind.RESOLVED, 9);
    ledger.add(new SecurityIssueAnswered(
        digest("a"), AnswerKind.STATUS_UPDATE, day(50), Optional.empty()));
    assertThat(asOf(90).resolved()).isEqualTo(1);
    assertThat(asOf(90).open()).isZero();
    assertThat(asOf(90).updates()).isEqualTo(new Share(1, 1));
    assertThat(asOf(90).medianToResolve()).contains(Duration.ofDays(8));
  }

  @Test
  void aMedianThatFallsOnSilenceIsNone() {
    reported("a", 1);
    answered("a", AnswerKind.ACKNOWLEDGED, 2);
    reported("b", 1);
    reported("c", 1);
    assertThat(asOf(20).medianToAcknowledge()).isEmpty();
    reported("d", 2);
    answered("d", AnswerKind.ACKNOWLEDGED, 5);
    reported("e", 2);
    answered("e", AnswerKind.ACKNOWLEDGED, 4);
    assertThat(asOf(20).medianToAcknowledge()).contains(Duration.ofDays(3));
  }

  @Test
  void theFiguresSayWhatTheyCannotShow() {
    assertThat(asOf(20).caveats())
        .extracting(Caveat::kind)
        .containsExactly(Kind.NOTHING_TO_COUNT, Kind.CONTENT_NOT_SEEN, Kind.ENTERED_ONLY);
    answered("unknown", AnswerKind.ACKNOWLEDGED, 2);
    reported("a", 1);
    assertThat(asOf(20).caveats())
        .contains(new Caveat(Kind.FEW, 1), new Caveat(Kind.RECEIPT_MISSING, 1));
    for (int i = 0; i < 19; i++) reported("r" + i, 2);
    assertThat(asOf(20).caveats()).extracting(Caveat::kind).doesNotContain(Kind.FEW);
  }

  @ParameterizedTest
  @EnumSource
  void everyCaveatIsASentenceInBothLanguages(Kind kind) {
    for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      for (int number : new int[] {1, 2}) {
        assertThat(new Caveat(kind, number).text(language)).endsWith(".").doesNotContain("{");
      }
    }
    assertThat(new Caveat(Kind.FEW, 1).text(Locale.ENGLISH))
        .isEqualTo("Only 1 report was counted. So few say little about the next one.");
    assertThat(new Caveat(Kind.FEW, 7).text(Locale.ENGLISH)).startsWith("Only 7 reports were");
  }

  @Test
  void aHundredPercentMeansAll() {
    assertThat(new Share(999, 1000).percent()).hasValue(99);
    assertThat(new Share(1000, 1000).percent()).hasValue(100);
    assertThat(new Share(0, 0).percent()).isEmpty();
    assertThatThrownBy(() -> new Share(2, 1)).hasMessageContaining("2 of 1");
    assertThatThrownBy(() -> new Period(day(2), day(2))).hasMessageContaining("before it begins");
  }

  // ---- the ledger and the office say the same

  private static final PromiseClock CLOCK = new PromiseClock(
      Promises.of("2 working days", "7 calendar days"), WorkingCalendar.of(UkDivision.SCOTLAND));

  /// What was logged while it happened.
  private static List<Event> logged(Sha256 report, ReportTimeline timeline) {
    var logged = new ArrayList<Event>();
    for (int events = 1; events <= timeline.events().size(); events++) {
      var until = ReportTimeline.of(timeline.events().subList(0, events));
      ReportLog.newest(report, until, CLOCK).ifPresent(logged::add);
    }
    return logged;
  }

  private static ReportTimeline random(Random random) {
    var timeline = ReportTimeline.received(day(random.nextInt(28)));
    var now = timeline.receivedAt();
    var steps = List.of(
        Step.of(StepKind.ACKNOWLEDGE),
        Step.of(StepKind.SEND_UPDATE),
        Step.of(StepKind.ASK),
        Step.of(StepKind.START_VERIFICATION),
        Step.of(StepKind.RESOLVE),
        new Step.Close(ClosingReason.OUT_OF_SCOPE));
    for (int turn = random.nextInt(12); turn > 0; turn--) {
      now = now.plusSeconds(random.nextInt(6 * 86_400));
      var step = steps.get(random.nextInt(steps.size()));
      if (timeline.take(step, step.kind().party(), now)
          instanceof Outcome.Taken(var grown, var _)) {
        timeline = grown;
      }
    }
    return timeline;
  }

  /// The deadlines of the ledger, read back, give what the clocks of the office give.
  @Test
  void aStrangerWithTheLedgerComesToTheSameFiguresAsTheOffice() {
    var random = new Random(2);
    int counted = 0;
    for (int round = 0; round < 200; round++) {
      var timelines = new ArrayList<ReportTimeline>();
      var events = new ArrayList<Event>();
      for (int report = random.nextInt(30); report > 0; report--) {
        var timeline = random(random);
        timelines.add(timeline);
        var name = digest("r" + report);
        events.addAll(logged(name, timeline));
      }
      var now = Instant.parse("2027-03-01T00:00:00Z").plusSeconds(random.nextInt(1_000_000));
      var figures = KeptPromises.of(events, NOVEMBER, now);
      assertThat(figures.acknowledged())
          .isEqualTo(share(timelines, Owed.Kind.ACKNOWLEDGEMENT, now));
      assertThat(figures.updates()).isEqualTo(share(timelines, Owed.Kind.STATUS_UPDATE, now));
      assertThat(figures.open()).isEqualTo((int)
          timelines.stream().filter(each -> each.state().isOpen()).count());
      assertThat(figures.resolved()).isEqualTo((int) timelines.stream()
          .filter(each -> each.state() == ReportState.RESOLVED)
          .count());
      counted += figures.updates().of();
    }
    assertThat(counted).isGreaterThan(2_000);
  }

  private static Share share(List<ReportTimeline> timelines, Owed.Kind kind, Instant now) {
    var standings = timelines.stream()
        .flatMap(timeline -> timeline.owed(CLOCK).stream())
        .filter(owed -> owed.kind() == kind)
        .map(owed -> owed.at(now))
        .toList();
    int kept = (int) standings.stream().filter(Owed.Keeping.KEPT::equals).count();
    int broken = (int) standings.stream().filter(Owed.Keeping.BROKEN::equals).count();
    return new Share(kept, kept + broken);
  }
}
