package org.assay.law.input;

import java.util.List;
import java.util.Optional;

/// One line of a file as it is shown below a problem: on one screen line, safe to print, with the
/// column at which to mark the spot (from 0).
record SourceLine(int number, String shown, int markAt) {

  private static final int WIDTH = 70;
  private static final int KEPT_BEFORE = 40;

  /// The line at a position, if the file has it and something stands in it.
  static Optional<SourceLine> at(Position at, List<String> lines) {
    return Optional.of(at.line())
        .filter(number -> number <= lines.size())
        .map(number -> lines.get(number - 1))
        .filter(line -> !line.isBlank())
        .map(line -> cut(at, line));
  }

  private static SourceLine cut(Position at, String line) {
    var points = line.codePoints().map(SourceLine::shownAs).toArray();
    int mark = Math.min(at.column() - 1, points.length);
    int from = points.length <= WIDTH ? 0 : Math.max(0, mark - KEPT_BEFORE);
    int to = Math.min(points.length, from + WIDTH);
    var shown = new String(points, from, to - from);
    return new SourceLine(
        at.line(),
        (from > 0 ? "…" : "") + shown.stripTrailing() + (to < points.length ? "…" : ""),
        mark - from + (from > 0 ? 1 : 0));
  }

  /// Each character takes one column, so that the mark stands below its spot.
  private static int shownAs(int codePoint) {
    if (codePoint == '\t') {
      return ' ';
    }
    var printable = Wording.printable(Character.toString(codePoint));
    return printable.codePointCount(0, printable.length()) == 1 ? codePoint : '?';
  }
}
