package org.assay.handling.report;

/// Why a report is closed without anything to resolve.
public enum ClosingReason {
  /// Nobody could see what it describes.
  NOT_REPRODUCIBLE,
  /// It is so, and harms nobody's security.
  NOT_A_SECURITY_ISSUE,
  /// It is about something that the maker has no part in.
  OUT_OF_SCOPE,
  /// The finder took it back.
  WITHDRAWN,
  /// It is so, and there will be no solution; the finder was told why.
  NO_SOLUTION
}
