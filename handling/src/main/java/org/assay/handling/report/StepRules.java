package org.assay.handling.report;

import java.util.Optional;
import org.assay.handling.report.Outcome.Refused;
import org.assay.handling.report.Outcome.Why;

/// Whether a step can be taken, and why not.
final class StepRules {

  private StepRules() {}

  static Optional<Refused> refusal(ReportState state, Step step, Party party) {
    var kind = step.kind();
    if (kind.party() != party) return Optional.of(notYours(kind));
    if (!kind.states().contains(state)) return Optional.of(notFrom(state, kind));
    if (needsVerification(step) && state == ReportState.ACKNOWLEDGED) {
      return Optional.of(new Refused(
          Why.VERIFY_FIRST, "Nobody has tried to see it yet: start the verification first."));
    }
    return Optional.empty();
  }

  private static boolean needsVerification(Step step) {
    return step instanceof Step.Close(var reason)
        && switch (reason) {
          case NOT_REPRODUCIBLE, NO_SOLUTION -> true;
          case NOT_A_SECURITY_ISSUE, OUT_OF_SCOPE, WITHDRAWN -> false;
        };
  }

  private static Refused notYours(StepKind kind) {
    var message = switch (kind.party()) {
      case FINDER -> "Only the finder can do this, with the receipt code.";
      case RESPONDER -> "Only those who answer reports can do this: ask one of them.";
      case ONLOOKER -> throw new IllegalStateException("onlookers take no steps");
    };
    return new Refused(Why.NOT_YOURS, message);
  }

  private static Refused notFrom(ReportState state, StepKind kind) {
    return switch (state) {
      case RECEIVED ->
        new Refused(
            Why.ACKNOWLEDGE_FIRST,
            "The finder has not heard from you yet: acknowledge the report first.");
      case RESOLVED, CLOSED ->
        new Refused(Why.AT_ITS_END, "The report has come to its end: reopen it first.");
      case ACKNOWLEDGED, VERIFICATION, RESOLUTION_DEVELOPMENT, DUPLICATE -> here(state, kind);
    };
  }

  private static Refused here(ReportState state, StepKind kind) {
    var message = switch (kind) {
      case ACKNOWLEDGE -> "The report is acknowledged already: send an update instead.";
      case REOPEN -> "The report is open already.";
      case START_RESOLUTION, RESOLVE ->
        state == ReportState.RESOLUTION_DEVELOPMENT
            ? "Work on a solution has begun already."
            : "It is not known yet whether it is so: start the verification first.";
      case START_VERIFICATION -> "The verification has begun already.";
      case LINK_DUPLICATE -> "It is linked already: start the verification to take it back.";
      case SEND_UPDATE, ASK, CLOSE, FINDER_WRITES ->
        throw new IllegalStateException(kind + " can be taken in " + state);
    };
    return new Refused(Why.NOT_FROM_HERE, message);
  }

  /// The state after an event.
  static ReportState after(ReportState state, ReportEvent event) {
    return switch (event) {
      case ReportEvent.Received _ -> ReportState.RECEIVED;
      case ReportEvent.Acknowledged _ -> ReportState.ACKNOWLEDGED;
      case ReportEvent.VerificationStarted _, ReportEvent.Reopened _ -> ReportState.VERIFICATION;
      case ReportEvent.ResolutionStarted _ -> ReportState.RESOLUTION_DEVELOPMENT;
      case ReportEvent.DuplicateLinked _ -> ReportState.DUPLICATE;
      case ReportEvent.Resolved _ -> ReportState.RESOLVED;
      case ReportEvent.Closed _ -> ReportState.CLOSED;
      case ReportEvent.UpdateSent _, ReportEvent.QuestionAsked _, ReportEvent.FinderAnswered _ ->
        state;
    };
  }
}
