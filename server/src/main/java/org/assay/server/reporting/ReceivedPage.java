package org.assay.server.reporting;

import java.util.Optional;
import org.assay.register.report.KeptReport;

/// The page after a report was sent.
///
/// @param code in groups of four; nothing where it was shown before
/// @param receipt whether the receipt is ready
public record ReceivedPage(Optional<String> code, boolean receipt, KeptReport report) {
  @Override
  public String toString() {
    return "the page after a report";
  }
}
