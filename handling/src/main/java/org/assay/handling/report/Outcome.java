package org.assay.handling.report;

/// What came of a step.
public sealed interface Outcome {

  /// It was taken.
  ///
  /// @param timeline the report with the new event
  /// @param event the new event, which is to be kept
  record Taken(ReportTimeline timeline, ReportEvent event) implements Outcome {}

  /// It was not, and nothing has changed.
  ///
  /// @param why the reason
  /// @param message one sentence for whoever wanted to take it, with what they can do
  record Refused(Why why, String message) implements Outcome {}

  /// Reasons to refuse a step.
  enum Why {
    /// It is somebody else's step.
    NOT_YOURS,
    /// The finder has not heard yet that the report has come in.
    ACKNOWLEDGE_FIRST,
    /// Nobody has tried to see it yet.
    VERIFY_FIRST,
    /// The report has come to its end.
    AT_ITS_END,
    /// The step leads to no other state from here.
    NOT_FROM_HERE,
    /// It would have happened before the report came in.
    BEFORE_RECEIPT
  }
}
