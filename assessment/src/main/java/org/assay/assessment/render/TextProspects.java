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
    var variant = prospect.variant(number);
    if (variant.isEmpty()) {
      changes(prospect.ways().get(number - 1), label);
      return;
    }
    var indent = " ".repeat(label.length());
    page.line(label, Span.plain("as 1, but in place of"));
    for (var change : variant.get().instead()) {
      change(change, indent);
    }
    page.line(indent, Span.plain("this:"));
    changes(variant.get().then(), indent);
  }

  private void changes(List<ProspectWords.Change> changes, String label) throws IOException {
    var first = label;
    for (var change : changes) {
      change(change, first);
      for (var detail : change.now()) {
        tree.detail(detail, " ".repeat(label.length() + 2));
      }
      first = " ".repeat(label.length());
    }
  }

  private void change(ProspectWords.Change change, String label) throws IOException {
    page.hanging(
        label,
        " ".repeat(label.length() + 2),
        List.of(
            Span.plain((change.so() ? "- " : "- not: ") + change.says()),
            Span.quiet(" [" + change.clause() + "]")));
  }
}
