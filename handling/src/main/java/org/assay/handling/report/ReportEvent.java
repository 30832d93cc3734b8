package org.assay.handling.report;

import java.time.Instant;
import java.util.Optional;

/// Something that happened to a report. Events are kept for ever and never changed.
public sealed interface ReportEvent {

  Instant at();

  /// The report came in.
  record Received(Instant at) implements ReportEvent {}

  /// The finder was told so.
  record Acknowledged(Instant at) implements ReportEvent {}

  record VerificationStarted(Instant at) implements ReportEvent {}

  record ResolutionStarted(Instant at) implements ReportEvent {}

  /// The finder was told how it stands.
  record UpdateSent(Instant at) implements ReportEvent {}

  /// The finder was asked something.
  record QuestionAsked(Instant at) implements ReportEvent {}

  /// The finder wrote something, asked or not.
  record FinderAnswered(Instant at) implements ReportEvent {}

  /// The report was found to be the same as another.
  record DuplicateLinked(Instant at, ReportReference original) implements ReportEvent {}

  /// The finder was told that the issue is resolved.
  record Resolved(Instant at) implements ReportEvent {}

  /// The finder was told that the report is closed, and why.
  record Closed(Instant at, ClosingReason reason) implements ReportEvent {}

  record Reopened(Instant at) implements ReportEvent {}

  /// Whether it is word from the maker to the finder.
  default boolean isWord() {
    return switch (this) {
      case Acknowledged _, UpdateSent _, QuestionAsked _, Resolved _, Closed _ -> true;
      case Received _,
          VerificationStarted _,
          ResolutionStarted _,
          FinderAnswered _,
          DuplicateLinked _,
          Reopened _ -> false;
    };
  }

  /// What happens when a step is taken.
  static ReportEvent of(Step step, Instant at) {
    return switch (step) {
      case Step.LinkDuplicate(var original) -> new DuplicateLinked(at, original);
      case Step.Close(var reason) -> new Closed(at, reason);
      case Step.Plain(var kind) -> plain(kind, at);
    };
  }

  private static ReportEvent plain(StepKind kind, Instant at) {
    return switch (kind) {
      case ACKNOWLEDGE -> new Acknowledged(at);
      case START_VERIFICATION -> new VerificationStarted(at);
      case START_RESOLUTION -> new ResolutionStarted(at);
      case SEND_UPDATE -> new UpdateSent(at);
      case ASK -> new QuestionAsked(at);
      case FINDER_WRITES -> new FinderAnswered(at);
      case RESOLVE -> new Resolved(at);
      case REOPEN -> new Reopened(at);
      case LINK_DUPLICATE, CLOSE -> throw new IllegalArgumentException(kind + " says more");
    };
  }

  /// The step by which it happened; a report comes in by none.
  default Optional<StepKind> by() {
    return switch (this) {
      case Received _ -> Optional.empty();
      case Acknowledged _ -> Optional.of(StepKind.ACKNOWLEDGE);
      case VerificationStarted _ -> Optional.of(StepKind.START_VERIFICATION);
      case ResolutionStarted _ -> Optional.of(StepKind.START_RESOLUTION);
      case UpdateSent _ -> Optional.of(StepKind.SEND_UPDATE);
      case QuestionAsked _ -> Optional.of(StepKind.ASK);
      case FinderAnswered _ -> Optional.of(StepKind.FINDER_WRITES);
      case DuplicateLinked _ -> Optional.of(StepKind.LINK_DUPLICATE);
      case Resolved _ -> Optional.of(StepKind.RESOLVE);
      case Closed _ -> Optional.of(StepKind.CLOSE);
      case Reopened _ -> Optional.of(StepKind.REOPEN);
    };
  }
}
