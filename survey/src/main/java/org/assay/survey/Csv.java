package org.assay.survey;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;

/// Comma-separated values as RFC 4180 has them, lines ended by a line feed.
final class Csv {

  private Csv() {}

  static CsvWriter writer(Writer out) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
  }

  /// Words of strangers for a cell: a spreadsheet takes a cell that begins like a formula for one,
  /// so an apostrophe stands before it.
  static String words(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
