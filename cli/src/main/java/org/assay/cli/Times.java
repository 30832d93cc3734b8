package org.assay.cli;

/// Instants of the interface as people read them.
final class Times {

  private Times() {}

  /// `2026-11-28 10:12 UTC` for `2026-11-28T10:12:13Z`; what has another form stays as it is.
  static String moment(String instant) {
    return instant.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:.*Z")
        ? instant.substring(0, 10) + " " + instant.substring(11, 16) + " UTC"
        : instant;
  }

  /// The day of an instant.
  static String day(String instant) {
    return instant.matches("\\d{4}-\\d\\d-\\d\\dT.*") ? instant.substring(0, 10) : instant;
  }
}
