package org.assay.assessment.render;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Reports as one piece of text.
final class Written {

  private Written() {}

  /// A renderer as a test calls it.
  @FunctionalInterface
  interface Report {
    void to(StringBuilder out) throws IOException;
  }

  static String of(Report report) {
    var out = new StringBuilder();
    try {
      report.to(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  static String text(AssessmentReport report, TextOptions options) {
    return of(out -> TextReport.write(report, options, out));
  }

  static String text(AssessmentReport report) {
    return text(report, TextOptions.plain());
  }
}
