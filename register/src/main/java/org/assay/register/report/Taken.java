package org.assay.register.report;

import java.util.Optional;
import org.assay.register.secrets.ReceiptCode;

/// What became of a form that was sent in.
public sealed interface Taken {

  /// It is a new report.
  record New(AcceptedReport report) implements Taken {}

  /// The same form, with the same contents, was taken before; nothing was written.
  ///
  /// @param code the code of the report, while a finder may still be waiting for its page;
  ///     nothing when more than [ReportIntake#SHOWN_AGAIN] went by
  record Before(KeptReport report, Optional<ReceiptCode> code) implements Taken {}
}
