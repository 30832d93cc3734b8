package org.assay.handling.report;

/// Where a report stands, in the phases of ISO/IEC 30111: receipt, verification, remediation
/// development, release.
public enum ReportState {
  /// It has come in, and the finder has heard nothing yet.
  RECEIVED,
  /// The finder was told that it has come in. It waits for somebody to look at it.
  ACKNOWLEDGED,
  /// Somebody finds out whether it is so, and how bad it is.
  VERIFICATION,
  /// It is so; a solution is being worked on.
  RESOLUTION_DEVELOPMENT,
  /// It says what another report says. Its finder is still owed word until the issue is
  /// resolved.
  DUPLICATE,
  /// The issue is resolved, and the finder was told.
  RESOLVED,
  /// It came to an end without anything to resolve, and the finder was told why.
  CLOSED;

  /// Whether the finder is still owed word.
  public boolean isOpen() {
    return switch (this) {
      case RECEIVED, ACKNOWLEDGED, VERIFICATION, RESOLUTION_DEVELOPMENT, DUPLICATE -> true;
      case RESOLVED, CLOSED -> false;
    };
  }
}
