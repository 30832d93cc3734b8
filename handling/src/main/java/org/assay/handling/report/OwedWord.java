package org.assay.handling.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.handling.promise.Deadline;
import org.assay.handling.promise.PromiseClock;
import org.assay.handling.report.Owed.Kind;

/// Works out what word was owed, and when it was given.
///
/// The clock of status updates runs from the receipt, and anew from every word to the finder,
/// until the issue is resolved or the report is closed; after a reopening it runs again. An
/// acknowledgement that comes before the first update would be due counts as an
/// acknowledgement only, not as an update that was given in time. One that comes later finds
/// that update broken, too.
final class OwedWord {

  private final PromiseClock clock;
  private final List<Owed> owed = new ArrayList<>();
  private Optional<Instant> updateOwedSince;

  private OwedWord(PromiseClock clock, Instant received) {
    this.clock = clock;
    this.updateOwedSince = Optional.of(received);
  }

  static List<Owed> of(List<ReportEvent> events, PromiseClock clock) {
    var received = events.getFirst().at();
    var word = new OwedWord(clock, received);
    var acknowledged = events.stream()
        .filter(ReportEvent.Acknowledged.class::isInstance)
        .map(ReportEvent::at)
        .findFirst();
    word.owed.add(
        new Owed(Kind.ACKNOWLEDGEMENT, received, clock.acknowledgeBy(received), acknowledged));
    events.forEach(word::follow);
    word.updateOwedSince.ifPresent(since -> word.update(since, Optional.empty()));
    word.owed.sort(Comparator.comparing(each -> each.deadline().due()));
    return List.copyOf(word.owed);
  }

  private void follow(ReportEvent event) {
    switch (event) {
      case ReportEvent.Acknowledged(var at) -> acknowledged(at);
      case ReportEvent.UpdateSent(var at) -> given(at);
      case ReportEvent.QuestionAsked(var at) -> given(at);
      case ReportEvent.Resolved(var at) -> ended(at);
      case ReportEvent.Closed(var at, var _) -> ended(at);
      case ReportEvent.Reopened(var at) -> updateOwedSince = Optional.of(at);
      case ReportEvent.Received _,
          ReportEvent.VerificationStarted _,
          ReportEvent.ResolutionStarted _,
          ReportEvent.FinderAnswered _,
          ReportEvent.DuplicateLinked _ -> {}
    }
  }

  private void acknowledged(Instant at) {
    updateOwedSince
        .filter(since -> !deadline(since).isKeptAt(at))
        .ifPresent(since -> update(since, Optional.of(at)));
    updateOwedSince = Optional.of(at);
  }

  /// What is written after the end is word, too, but none that is owed.
  private void given(Instant at) {
    updateOwedSince.ifPresent(since -> {
      update(since, Optional.of(at));
      updateOwedSince = Optional.of(at);
    });
  }

  private void ended(Instant at) {
    updateOwedSince.ifPresent(since -> update(since, Optional.of(at)));
    updateOwedSince = Optional.empty();
  }

  private void update(Instant since, Optional<Instant> given) {
    owed.add(new Owed(Kind.STATUS_UPDATE, since, deadline(since), given));
  }

  private Deadline deadline(Instant since) {
    return clock.nextUpdateBy(since);
  }
}
