package org.assay.register.report;

/// What is sealed of a report belongs to these places, and cannot be moved to others.
final class Places {

  private Places() {}

  static String content(String report) {
    return "report:" + report;
  }

  static String summary(String report) {
    return "report:" + report + ":summary";
  }

  static String contact(String report) {
    return "report:" + report + ":contact";
  }

  static String message(String message) {
    return "report-message:" + message;
  }

  static String fileDetails(String file) {
    return "report-file:" + file + ":details";
  }

  static String file(String file) {
    return "report-file:" + file;
  }
}
