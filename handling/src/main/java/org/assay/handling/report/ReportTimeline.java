package org.assay.handling.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.handling.promise.PromiseClock;
import org.assay.handling.report.Outcome.Refused;
import org.assay.handling.report.Outcome.Taken;
import org.assay.handling.report.Outcome.Why;

/// What happened to a report, and what follows from it. It only grows: a step adds an event,
/// and none is ever changed or lost.
///
/// ```java
/// switch (timeline.take(Step.of(StepKind.ACKNOWLEDGE), Party.RESPONDER, now)) {
///   case Outcome.Taken(var grown, var event) -> keep(event);
///   case Outcome.Refused(var why, var message) -> show(message);
/// }
/// ```
public final class ReportTimeline {

  private final List<ReportEvent> events;
  private final ReportState state;

  private ReportTimeline(List<ReportEvent> events, ReportState state) {
    this.events = List.copyOf(events);
    this.state = state;
  }

  /// A report that has just come in.
  public static ReportTimeline received(Instant at) {
    return new ReportTimeline(List.of(new ReportEvent.Received(at)), ReportState.RECEIVED);
  }

  /// A report from its kept events.
  ///
  /// @throws IllegalArgumentException if they cannot have happened in this order; the message
  ///     says which of them
  public static ReportTimeline of(List<ReportEvent> events) {
    if (events.isEmpty() || !(events.getFirst() instanceof ReportEvent.Received(var at))) {
      throw new IllegalArgumentException("a report begins with its receipt");
    }
    var timeline = received(at);
    for (int index = 1; index < events.size(); index++) {
      timeline = timeline.followedBy(events.get(index), index);
    }
    return timeline;
  }

  private ReportTimeline followedBy(ReportEvent event, int index) {
    var kind = event
        .by()
        .orElseThrow(() ->
            new IllegalArgumentException("event %d: a report comes in once only".formatted(index)));
    if (!kind.states().contains(state)) {
      throw new IllegalArgumentException(
          "event %d: %s cannot happen in the state %s".formatted(index, kind, state));
    }
    return with(event);
  }

  private ReportTimeline with(ReportEvent event) {
    var grown = new ArrayList<>(events);
    grown.add(event);
    return new ReportTimeline(grown, StepRules.after(state, event));
  }

  /// Takes a step, or says why it cannot be taken.
  public Outcome take(Step step, Party party, Instant at) {
    if (at.isBefore(receivedAt())) {
      return new Refused(
          Why.BEFORE_RECEIPT,
          "That would be before the report came in: check the clock of the machine.");
    }
    return StepRules.refusal(state, step, party)
        .<Outcome>map(refused -> refused)
        .orElseGet(() -> {
          var event = ReportEvent.of(step, at);
          return new Taken(with(event), event);
        });
  }

  /// The kinds of steps that a party can take now.
  public List<StepKind> possible(Party party) {
    return Arrays.stream(StepKind.values())
        .filter(kind -> kind.party() == party && kind.states().contains(state))
        .toList();
  }

  /// What happened, in the order in which it was written down.
  public List<ReportEvent> events() {
    return events;
  }

  public ReportState state() {
    return state;
  }

  public Instant receivedAt() {
    return events.getFirst().at();
  }

  /// Why it was closed, if it is.
  public Optional<ClosingReason> closedBecause() {
    if (state != ReportState.CLOSED) return Optional.empty();
    return events.reversed().stream()
        .flatMap(event -> event instanceof ReportEvent.Closed(var _, var reason)
            ? Optional.of(reason).stream()
            : Stream.<ClosingReason>empty())
        .findFirst();
  }

  /// The report that told of the same before, if this one is linked to it.
  public Optional<ReportReference> duplicateOf() {
    var linked = Optional.<ReportReference>empty();
    for (var event : events) {
      if (event instanceof ReportEvent.DuplicateLinked(var _, var original)) {
        linked = Optional.of(original);
      } else if (StepRules.after(ReportState.DUPLICATE, event) == ReportState.VERIFICATION) {
        linked = Optional.empty();
      }
    }
    return linked;
  }

  /// Whether the finder wrote something and has heard nothing since.
  public boolean finderWaits() {
    for (var event : events.reversed()) {
      if (event.isWord()) return false;
      if (event instanceof ReportEvent.FinderAnswered) return true;
    }
    return false;
  }

  /// Whether the finder was asked something and has written nothing since.
  public boolean waitsForFinder() {
    for (var event : events.reversed()) {
      if (event instanceof ReportEvent.FinderAnswered) return false;
      if (event instanceof ReportEvent.QuestionAsked) return state.isOpen();
    }
    return false;
  }

  /// What was owed to the finder under a promise, in the order in which it fell due.
  ///
  /// @param clock of the promise that was published when the report came in
  public List<Owed> owed(PromiseClock clock) {
    return OwedWord.of(events, clock);
  }

  /// What is due next, or overdue longest.
  public Optional<Owed> dueNext(PromiseClock clock) {
    return owed(clock).stream().filter(owed -> owed.givenAt().isEmpty()).findFirst();
  }
}
