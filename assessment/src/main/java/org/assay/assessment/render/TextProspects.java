package org.assay.assessment.render;

import java.io.IOException;
import java.util.List;

/// Writes what would decide or change an answer.
final class TextProspects {

  private final TextPage page;
  private final TextTree tree;

  TextProspects(TextPage page, TextTree tree) {
    this.page = page;
    this.tree = tree;
  }

  void prospect(ProspectWords prospect) throws IOException {
    var clause = prospect.finding().clause();
    page.hanging(
        "",
        "  ",
        List.of(
            Span.plain(clause.title()),
            TextTree.reference(clause),
            Span.plain(" " + prospect.would() + ":")));
    for (int number = 1; number <= prospect.ways().size(); number++) {
      way(prospect, number);
    }
    if (prospect.more() > 0) {
      page.line(
          "  ",
          Span.quiet("(%s not shown)"
              .formatted(Wording.count(prospect.more(), "further way", "further ways"))));
    }
  }

  private void way(ProspectWords prospect, int number) throws IOException {
    var label = prospect.ways().size() == 1 ? "  " : "  %d. ".formatted(number);
    for (var change : prospect.ways().get(number - 1)) {
      var indent = " ".repeat(label.length() + 2);
      page.hanging(
          label,
          indent,
          List.of(
              Span.plain((change.so() ? "- " : "- not: ") + change.says()),
              Span.quiet(" [" + change.clause() + "]")));
      for (var detail : change.now()) {
        tree.detail(detail, indent);
      }
      label = " ".repeat(label.length());
    }
  }
}
