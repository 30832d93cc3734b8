package org.assay.register.report;

/// What a list shows of a report: what the finder called it, or else how it begins.
final class Summaries {

  private static final int LONGEST = 120;

  private Summaries() {}

  static String of(SubmittedReport report) {
    if (!report.summary().isBlank()) return report.summary();
    if (report.encryption() != Encryption.NONE) return "";
    var first = Words.line(report.found());
    return first.length() <= LONGEST ? first : cut(first);
  }

  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }
}
