package org.assay.handling.report;

import static org.assay.handling.report.ReportState.CLOSED;
import static org.assay.handling.report.ReportState.DUPLICATE;
import static org.assay.handling.report.ReportState.RECEIVED;
import static org.assay.handling.report.ReportState.RESOLVED;
import static org.assay.handling.report.ReportState.VERIFICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assay.handling.promise.PromiseClock;
import org.assay.handling.promise.Promises;
import org.assay.handling.promise.UkDivision;
import org.assay.handling.promise.WorkingCalendar;
import org.assay.handling.report.Outcome.Refused;
import org.assay.handling.report.Outcome.Taken;
import org.assay.handling.report.Outcome.Why;
import org.assay.handling.report.Owed.Keeping;
import org.assay.handling.report.Owed.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTimelineTest {

  private static final Instant MONDAY = Instant.parse("2026-11-02T12:00:00Z");
  private static final PromiseClock CLOCK = clock("5 working days", "14 calendar days");

  private static PromiseClock clock(String acknowledge, String update) {
    return new PromiseClock(
        Promises.of(acknowledge, update), WorkingCalendar.of(UkDivision.ENGLAND_AND_WALES));
  }

  private static Instant day(int days) {
    return MONDAY.plus(Duration.ofDays(days));
  }

  private static ReportTimeline after(ReportTimeline timeline, Object step, int day) {
    var wanted = step instanceof StepKind kind ? Step.of(kind) : (Step) step;
    return switch (timeline.take(wanted, wanted.kind().party(), day(day))) {
      case Taken(var grown, var _) -> grown;
      case Refused(var why, var message) -> throw new AssertionError(why + " " + message);
    };
  }

  /// Steps and the days on which they are taken, by turns.
  private static ReportTimeline story(Object... stepsAndDays) {
    var timeline = ReportTimeline.received(MONDAY);
    for (int i = 0; i < stepsAndDays.length; i += 2) {
      timeline = after(timeline, stepsAndDays[i], (Integer) stepsAndDays[i + 1]);
    }
    return timeline;
  }

  private static List<Keeping> keeping(ReportTimeline timeline, Kind kind, int now) {
    return timeline.owed(CLOCK).stream()
        .filter(owed -> owed.kind() == kind)
        .map(owed -> owed.at(day(now)))
        .toList();
  }

  // ---- what was promised

  @Test
  void aReportThatIsHandledInTimeKeepsEveryPromise() {
    var timeline = story(
        StepKind.ACKNOWLEDGE, 1,
        StepKind.START_VERIFICATION, 2,
        StepKind.SEND_UPDATE, 10,
        StepKind.START_RESOLUTION, 11,
        StepKind.ASK, 20,
        StepKind.FINDER_WRITES, 21,
        StepKind.RESOLVE, 30);
    assertThat(timeline.state()).isEqualTo(RESOLVED);
    assertThat(keeping(timeline, Kind.ACKNOWLEDGEMENT, 99)).containsExactly(Keeping.KEPT);
    assertThat(keeping(timeline, Kind.STATUS_UPDATE, 99))
        .containsExactly(Keeping.KEPT, Keeping.KEPT, Keeping.KEPT);
    assertThat(timeline.dueNext(CLOCK)).isEmpty();
  }

  @Test
  void whatIsDueNextFollowsFromTheLastWord() {
    var received = story();
    assertThat(received.dueNext(CLOCK).orElseThrow().kind()).isEqualTo(Kind.ACKNOWLEDGEMENT);
    assertThat(received.dueNext(CLOCK).orElseThrow().deadline().lastDay()).isEqualTo("2026-11-09");
    var acknowledged = story(StepKind.ACKNOWLEDGE, 1, StepKind.START_VERIFICATION, 9);
    assertThat(acknowledged.dueNext(CLOCK).orElseThrow())
        .satisfies(owed -> assertThat(owed.kind()).isEqualTo(Kind.STATUS_UPDATE))
        .satisfies(owed -> assertThat(owed.since()).isEqualTo(day(1)))
        .satisfies(owed -> assertThat(owed.deadline().lastDay()).isEqualTo("2026-11-17"));
  }

  @Test
  void anAcknowledgementThatIsLateIsBrokenForEver() {
    var timeline = story(StepKind.ACKNOWLEDGE, 8);
    assertThat(keeping(timeline, Kind.ACKNOWLEDGEMENT, 8)).containsExactly(Keeping.BROKEN);
  }

  @Test
  void silenceIsOpenUntilItsTimeIsOverAndBrokenThen() {
    assertThat(keeping(story(), Kind.ACKNOWLEDGEMENT, 7)).containsExactly(Keeping.OPEN);
    assertThat(keeping(story(), Kind.ACKNOWLEDGEMENT, 8)).containsExactly(Keeping.BROKEN);
    assertThat(keeping(story(), Kind.STATUS_UPDATE, 14)).containsExactly(Keeping.OPEN);
    assertThat(keeping(story(), Kind.STATUS_UPDATE, 15)).containsExactly(Keeping.BROKEN);
  }

  @Test
  void anAcknowledgementIsNoUpdateInTimeButMayBeOneThatIsLate() {
    assertThat(keeping(story(StepKind.ACKNOWLEDGE, 1), Kind.STATUS_UPDATE, 2))
        .containsExactly(Keeping.OPEN);
    assertThat(keeping(story(StepKind.ACKNOWLEDGE, 20), Kind.STATUS_UPDATE, 21))
        .containsExactly(Keeping.BROKEN, Keeping.OPEN);
  }

  @Test
  void updatesGoOnForTheFinderOfADuplicateUntilTheIssueIsResolved() {
    var linked =
        story(StepKind.ACKNOWLEDGE, 1, new Step.LinkDuplicate(new ReportReference("r-17")), 2);
    assertThat(linked.state()).isEqualTo(DUPLICATE);
    assertThat(linked.duplicateOf()).contains(new ReportReference("r-17"));
    assertThat(linked.dueNext(CLOCK).orElseThrow().at(day(16))).isEqualTo(Keeping.BROKEN);
    var resolved = after(after(linked, StepKind.SEND_UPDATE, 14), StepKind.RESOLVE, 20);
    assertThat(resolved.dueNext(CLOCK)).isEmpty();
    assertThat(resolved.duplicateOf()).isPresent();
    var notAfterAll = after(linked, StepKind.START_VERIFICATION, 3);
    assertThat(notAfterAll.duplicateOf()).isEmpty();
  }

  @Test
  void aReopenedReportIsOwedWordAgain() {
    var timeline = story(
        StepKind.ACKNOWLEDGE,
        1,
        new Step.Close(ClosingReason.OUT_OF_SCOPE),
        2,
        StepKind.FINDER_WRITES,
        60,
        StepKind.REOPEN,
        61);
    assertThat(timeline.state()).isEqualTo(VERIFICATION);
    assertThat(timeline.closedBecause()).isEmpty();
    assertThat(timeline.finderWaits()).isTrue();
    assertThat(timeline.dueNext(CLOCK).orElseThrow().since()).isEqualTo(day(61));
    assertThat(keeping(timeline, Kind.STATUS_UPDATE, 62))
        .containsExactly(Keeping.KEPT, Keeping.OPEN);
  }

  @Test
  void wordAfterTheEndIsNotOwed() {
    var timeline = story(
        StepKind.ACKNOWLEDGE,
        1,
        new Step.Close(ClosingReason.WITHDRAWN),
        2,
        StepKind.SEND_UPDATE,
        90);
    assertThat(timeline.state()).isEqualTo(CLOSED);
    assertThat(timeline.closedBecause()).contains(ClosingReason.WITHDRAWN);
    assertThat(keeping(timeline, Kind.STATUS_UPDATE, 91)).containsExactly(Keeping.KEPT);
  }

  @Test
  void itIsSeenWhoWaitsForWhom() {
    var asked = story(StepKind.ACKNOWLEDGE, 1, StepKind.ASK, 2);
    assertThat(asked.waitsForFinder()).isTrue();
    assertThat(asked.finderWaits()).isFalse();
    var answered = after(asked, StepKind.FINDER_WRITES, 3);
    assertThat(answered.waitsForFinder()).isFalse();
    assertThat(answered.finderWaits()).isTrue();
    assertThat(after(answered, StepKind.SEND_UPDATE, 4).finderWaits()).isFalse();
  }

  // ---- what is refused

  private static Why refused(ReportTimeline timeline, Step step, Party party) {
    return switch (timeline.take(step, party, day(50))) {
      case Taken(var _, var event) -> throw new AssertionError("taken: " + event);
      case Refused(var why, var message) -> {
        assertThat(message).endsWith(".").doesNotContain("_");
        yield why;
      }
    };
  }

  @Test
  void beforeAnythingElseTheReportIsAcknowledged() {
    for (var kind : EnumSet.complementOf(EnumSet.of(
        StepKind.ACKNOWLEDGE, StepKind.FINDER_WRITES, StepKind.CLOSE, StepKind.LINK_DUPLICATE))) {
      assertThat(refused(story(), Step.of(kind), Party.RESPONDER)).isEqualTo(Why.ACKNOWLEDGE_FIRST);
    }
    assertThat(refused(story(), new Step.Close(ClosingReason.OUT_OF_SCOPE), Party.RESPONDER))
        .isEqualTo(Why.ACKNOWLEDGE_FIRST);
  }

  @Test
  void nobodyCanSayThatItIsNotReproducibleWithoutATry() {
    var step = new Step.Close(ClosingReason.NOT_REPRODUCIBLE);
    var acknowledged = story(StepKind.ACKNOWLEDGE, 1);
    assertThat(refused(acknowledged, step, Party.RESPONDER)).isEqualTo(Why.VERIFY_FIRST);
    assertThat(
            after(after(acknowledged, StepKind.START_VERIFICATION, 2), step, 3).state())
        .isEqualTo(CLOSED);
  }

  @Test
  void whoeverIsNotAskedCannotAct() {
    for (var kind : StepKind.values()) {
      var step = switch (kind) {
        case CLOSE -> new Step.Close(ClosingReason.WITHDRAWN);
        case LINK_DUPLICATE -> new Step.LinkDuplicate(new ReportReference("1"));
        default -> Step.of(kind);
      };
      for (var party : EnumSet.complementOf(EnumSet.of(kind.party()))) {
        assertThat(refused(story(), step, party)).isEqualTo(Why.NOT_YOURS);
      }
    }
    assertThat(story().possible(Party.ONLOOKER)).isEmpty();
  }

  @Test
  void nothingHappensBeforeTheReceiptOrAfterTheEnd() {
    assertThat(story().take(Step.of(StepKind.ACKNOWLEDGE), Party.RESPONDER, day(-1)))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.why()).isEqualTo(Why.BEFORE_RECEIPT));
    var closed = story(StepKind.ACKNOWLEDGE, 1, new Step.Close(ClosingReason.WITHDRAWN), 2);
    assertThat(refused(closed, Step.of(StepKind.RESOLVE), Party.RESPONDER))
        .isEqualTo(Why.AT_ITS_END);
  }

  @Test
  void aStepThatSaysMoreIsNotMadeFromItsKindAlone() {
    assertThatThrownBy(() -> Step.of(StepKind.CLOSE)).hasMessageContaining("reason");
    assertThatThrownBy(() -> Step.of(StepKind.LINK_DUPLICATE)).hasMessageContaining("other report");
    assertThatThrownBy(() -> new ReportReference("what it says")).hasMessageContaining("letters");
  }

  @Test
  void eventsThatCannotHaveHappenedAreRefused() {
    assertThatThrownBy(() -> ReportTimeline.of(List.of())).hasMessageContaining("receipt");
    assertThatThrownBy(() -> ReportTimeline.of(List.of(new ReportEvent.UpdateSent(MONDAY))))
        .hasMessageContaining("receipt");
    var received = new ReportEvent.Received(MONDAY);
    assertThatThrownBy(() -> ReportTimeline.of(List.of(received, received)))
        .hasMessage("event 1: a report comes in once only");
    assertThatThrownBy(() -> ReportTimeline.of(List.of(received, new ReportEvent.Resolved(MONDAY))))
        .hasMessage("event 1: RESOLVE cannot happen in the state RECEIVED");
  }

  // ---- whatever happens

  private static Step randomStep(Random random) {
    var kinds = List.of(StepKind.values());
    var kind = kinds.get(random.nextInt(kinds.size()));
    return switch (kind) {
      case CLOSE -> {
        var reasons = List.of(ClosingReason.values());
        yield new Step.Close(reasons.get(random.nextInt(reasons.size())));
      }
      case LINK_DUPLICATE ->
        new Step.LinkDuplicate(new ReportReference("r-" + random.nextInt(100)));
      default -> Step.of(kind);
    };
  }

  /// Any steps by anybody: what is taken adds exactly one event and loses none, what is
  /// refused says why and changes nothing, what is possible is taken, and the events alone
  /// give the same report again.
  @Test
  void noEventIsEverLost() {
    var random = new Random(30111);
    var parties = List.of(Party.values());
    for (int round = 0; round < 2_000; round++) {
      var timeline = ReportTimeline.received(MONDAY);
      var kept = new ArrayList<>(timeline.events());
      var now = MONDAY;
      for (int turn = random.nextInt(40); turn > 0; turn--) {
        now = now.plusSeconds(random.nextLong(10L * 86_400));
        var step = randomStep(random);
        var party = random.nextInt(3) == 0
            ? parties.get(random.nextInt(3))
            : step.kind().party();
        boolean possible = timeline.possible(party).contains(step.kind());
        switch (timeline.take(step, party, now)) {
          case Taken(var grown, var event) -> {
            assertThat(possible).isTrue();
            kept.add(event);
            timeline = grown;
          }
          case Refused(var why, var message) -> {
            assertThat(possible).isEqualTo(why == Why.VERIFY_FIRST);
            assertThat(message).isNotBlank();
          }
        }
        assertThat(timeline.events()).isEqualTo(kept);
      }
      var again = ReportTimeline.of(kept);
      assertThat(again.state()).isEqualTo(timeline.state());
      assertThat(again.owed(CLOCK)).isEqualTo(timeline.owed(CLOCK));
      assertSound(timeline);
    }
  }

  private static void assertSound(ReportTimeline timeline) {
    var owed = timeline.owed(CLOCK);
    assertThat(owed).filteredOn(each -> each.kind() == Kind.ACKNOWLEDGEMENT).hasSize(1);
    assertThat(owed)
        .filteredOn(each -> each.kind() == Kind.STATUS_UPDATE && each.givenAt().isEmpty())
        .hasSize(timeline.state().isOpen() ? 1 : 0);
    assertThat(timeline.dueNext(CLOCK).isPresent()).isEqualTo(timeline.state().isOpen());
    assertThat(timeline.state() == RECEIVED)
        .isEqualTo(timeline.events().stream().noneMatch(ReportEvent::isWord));
  }

  @ParameterizedTest
  @CsvSource({"de", "en", "fr"})
  void everyStateReasonAndStepHasWords(Locale language) {
    var words = StateWords.in(language);
    for (var state : ReportState.values()) {
      assertThat(words.name(state)).isNotBlank();
      assertThat(words.meaning(state)).endsWith(".");
    }
    for (var reason : ClosingReason.values()) assertThat(words.reason(reason)).endsWith(".");
    for (var kind : StepKind.values()) assertThat(words.step(kind)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void aStepIsPossibleSomewhereForItsParty(StepKind kind) {
    assertThat(kind.states()).isNotEmpty();
    assertThat(kind.party()).isNotEqualTo(Party.ONLOOKER);
  }
}
