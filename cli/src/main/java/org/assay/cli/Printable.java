package org.assay.cli;

import java.io.IOException;
import java.util.List;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.TextPage;

/// Words of others, made fit for a terminal: nothing in them can steer it.
final class Printable {

  private Printable() {}

  /// On one line.
  static String line(String words) {
    return Span.plain(words.replaceAll("\\s+", " ")).words().strip();
  }

  /// Paragraphs as they were written, wrapped and indented.
  static void paragraphs(Appendable out, String indent, String words) throws IOException {
    var page = new TextPage(out, false);
    for (var line : words.strip().lines().toList()) {
      if (line.isBlank()) page.blank();
      else page.hanging(indent, indent, List.of(Span.plain(line.strip())));
    }
  }

  /// A report that Assay wrote elsewhere: its colours stay where they are wanted, and no other
  /// control of a terminal does.
  static String report(String text, boolean colour) {
    var kept = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      int end = colour && one == '\u001b' ? endOfColour(text, at) : -1;
      if (end > 0) {
        kept.append(text, at, end);
        at = end - 1;
      } else if (one == '\n' || !Character.isISOControl(one)) {
        kept.append(one);
      }
    }
    return kept.toString();
  }

  // The index behind 'ESC [ digits and ; m', or -1.
  private static int endOfColour(String text, int from) {
    if (!text.startsWith("[", from + 1)) return -1;
    for (int at = from + 2; at < text.length(); at++) {
      char one = text.charAt(at);
      if (one == 'm') return at + 1;
      if (one != ';' && (one < '0' || one > '9')) return -1;
    }
    return -1;
  }
}
