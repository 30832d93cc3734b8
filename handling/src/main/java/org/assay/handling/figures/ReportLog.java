package org.assay.handling.figures;

import java.time.Instant;
import java.util.Optional;
import org.assay.handling.promise.PromiseClock;
import org.assay.handling.report.ReportEvent;
import org.assay.handling.report.ReportTimeline;
import org.assay.ledger.entry.AnswerKind;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.SecurityIssueAnswered;
import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.ledger.entry.Sha256;

/// What the ledger is told of a report: its receipt with the promised times, and every word to
/// its finder with the time of the next. What nobody outside is owed, such as the beginning of
/// a verification, is not logged.
public final class ReportLog {

  private ReportLog() {}

  /// The entry for the newest event of a report, if it is logged.
  ///
  /// @param report the digest under which the report is logged
  /// @param timeline the report, with its newest event
  /// @param clock of the promise that was published when the report came in
  public static Optional<Event> newest(Sha256 report, ReportTimeline timeline, PromiseClock clock) {
    var event = timeline.events().getLast();
    var at = event.at();
    return switch (event) {
      case ReportEvent.Received _ ->
        Optional.of(new SecurityIssueReported(
            report, at, clock.acknowledgeBy(at).due(), clock.nextUpdateBy(at).due()));
      case ReportEvent.Acknowledged _ ->
        Optional.of(answer(report, AnswerKind.ACKNOWLEDGED, at, next(timeline, clock)));
      case ReportEvent.UpdateSent _, ReportEvent.QuestionAsked _ ->
        Optional.of(answer(report, AnswerKind.STATUS_UPDATE, at, next(timeline, clock)));
      case ReportEvent.Resolved _ ->
        Optional.of(answer(report, AnswerKind.RESOLVED, at, Optional.empty()));
      case ReportEvent.Closed _ ->
        Optional.of(answer(report, AnswerKind.CLOSED, at, Optional.empty()));
      case ReportEvent.VerificationStarted _,
          ReportEvent.ResolutionStarted _,
          ReportEvent.FinderAnswered _,
          ReportEvent.DuplicateLinked _,
          ReportEvent.Reopened _ -> Optional.empty();
    };
  }

  private static Event answer(
      Sha256 report, AnswerKind kind, Instant at, Optional<Instant> updateBy) {
    return new SecurityIssueAnswered(report, kind, at, updateBy);
  }

  /// After the end no further word is owed, also if something is written.
  private static Optional<Instant> next(ReportTimeline timeline, PromiseClock clock) {
    return timeline.state().isOpen()
        ? Optional.of(clock.nextUpdateBy(timeline.events().getLast().at()).due())
        : Optional.empty();
  }
}
