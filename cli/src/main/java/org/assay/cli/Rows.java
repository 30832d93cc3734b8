package org.assay.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.TextPage;

/// Lines in columns, the last of which wraps. Nothing in them can steer a terminal.
final class Rows {

  private static final int WIDEST = 34;

  private final List<List<String>> rows = new ArrayList<>();
  private final String indent;

  /// @param indent before each line
  Rows(String indent) {
    this.indent = indent;
  }

  Rows add(String... cells) {
    rows.add(List.of(cells).stream().map(Printable::line).toList());
    return this;
  }

  void print(Terminal terminal) throws IOException {
    var page = new TextPage(terminal.out(), terminal.colourOut());
    var widths = widths();
    for (var row : rows) {
      var spans = new ArrayList<Span>();
      for (int column = 0; column < row.size() - 1; column++) {
        var cell = row.get(column);
        spans.add(Span.plain(cell));
        spans.add(TextPage.gap(Math.max(2, widths.get(column) + 2 - cell.length())));
      }
      spans.add(Span.plain(row.getLast()));
      page.hanging(indent, indent + "    ", spans);
    }
  }

  private List<Integer> widths() {
    var widths = new ArrayList<Integer>();
    for (var row : rows) {
      for (int column = 0; column < row.size(); column++) {
        if (column == widths.size()) widths.add(0);
        int width = Math.min(WIDEST, row.get(column).length());
        widths.set(column, Math.max(widths.get(column), width));
      }
    }
    return widths;
  }
}
