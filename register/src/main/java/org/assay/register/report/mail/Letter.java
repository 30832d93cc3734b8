package org.assay.register.report.mail;

import java.time.Instant;
import java.util.List;

/// One mail about some reports.
///
/// @param lines the reports, in the order in which they came in
public record Letter(MailKind kind, List<Line> lines) {

  public Letter {
    lines = List.copyOf(lines);
  }

  /// One report.
  ///
  /// @param due by when its finder has to hear something
  public record Line(String reference, Instant due) {}
}
