package org.assay.register.report;

/// What came of something that was done to a report.
public sealed interface Answered {

  /// It was done.
  ///
  /// @param report as it stands now
  record Done(KeptReport report) implements Answered {}

  /// It cannot be done; nothing has changed.
  ///
  /// @param why one sentence with what to do
  record Refused(String why) implements Answered {}

  /// Somebody else changed the report since it was looked at; nothing has changed.
  ///
  /// @param now as it stands now
  record Outdated(KeptReport now) implements Answered {}

  /// There is no such report.
  record NotThere() implements Answered {}
}
