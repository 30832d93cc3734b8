package org.assay.assessment.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.law.Certainty;
import org.assay.law.Clause;
import org.assay.law.ClauseVersion;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.EvidenceReference;

/// Writes the lines of a proof as a tree.
final class TextTree {

  private static final int SHORT_DIGEST = 12;

  private final TextPage page;
  private final boolean full;

  TextTree(TextPage page, boolean full) {
    this.page = page;
    this.full = full;
  }

  /// A line of the first level and all below it.
  void root(Node node) throws IOException {
    node(node, "", "", "");
  }

  /// A line and all below it, indented.
  void root(Node node, String indent) throws IOException {
    node(node, indent, indent, indent);
  }

  private void node(Node node, String first, String rest, String below) throws IOException {
    boolean branches = !node.below().isEmpty();
    var hanging = rest + (branches ? "│ " : "  ");
    page.hanging(first, hanging, line(node));
    if (isOpenClause(node)) {
      source(node.clause().orElseThrow(), hanging);
    }
    for (var detail : node.details()) {
      detail(detail, hanging);
    }
    for (int index = 0; index < node.below().size(); index++) {
      boolean last = index == node.below().size() - 1;
      node(
          node.below().get(index),
          below + (last ? "└ " : "├ "),
          below + (last ? "  " : "│ "),
          below + (last ? "  " : "│ "));
    }
  }

  private static boolean isOpenClause(Node node) {
    return node.clause().isPresent()
        && (!node.details().isEmpty() || (node.open() && !node.below().isEmpty()));
  }

  private static List<Span> line(Node node) {
    var spans = new ArrayList<Span>();
    spans.add(mark(node.mark(), node.tone()));
    if (!node.verdict().isEmpty()) {
      spans.add(new Span(" " + node.verdict() + ":", Style.of(node.tone())));
    }
    spans.add(Span.plain(" " + node.says()));
    node.clause().map(ClauseFinding::clause).ifPresent(clause -> spans.add(reference(clause)));
    if (node.repeated()) {
      spans.add(Span.quiet(" (see above)"));
    }
    return spans;
  }

  /// Who has a role.
  void role(PartyRoles.Line role, String indent) throws IOException {
    page.hanging(
        indent,
        indent + "  ",
        List.of(
            mark(Mark.of(role.finding().truth()), Tone.QUIET),
            Span.plain(" " + role.name() + ": " + role.who()),
            reference(role.finding().clause())));
  }

  static Span mark(Mark mark, Tone tone) {
    return new Span(mark.glyph(), Style.of(tone));
  }

  static Span reference(Clause clause) {
    return Span.quiet(" " + Wording.reference(clause));
  }

  private void source(ClauseFinding finding, String indent) throws IOException {
    page.hanging(indent, indent, List.of(Span.quiet(source(finding))));
    var limits = finding.version().map(ClauseVersion::limits).orElse("");
    if (full && !limits.isEmpty()) {
      page.hanging(indent, indent + "  ", List.of(Span.quiet("cannot be seen here: " + limits)));
    }
  }

  private static String source(ClauseFinding finding) {
    var unsure = finding
        .version()
        .map(ClauseVersion::certainty)
        .filter(certainty -> certainty != Certainty.READ)
        .map(Certainty::says);
    return Stream.concat(Stream.of(finding.clause().source().citation()), unsure.stream())
        .collect(Collectors.joining("; "));
  }

  /// How a leaf is known, indented.
  void detail(Detail detail, String indent) throws IOException {
    var spans = new ArrayList<Span>();
    spans.add(Span.quiet(detail.known().word() + ":"));
    spans.add(Span.plain(" " + detail.text()));
    if (!detail.place().isEmpty()) {
      spans.add(Span.quiet(" (" + detail.place() + ")"));
    }
    page.hanging(indent, indent + "  ", spans);
    for (var file : detail.evidence()) {
      page.hanging(indent + "  ", indent + "    ", List.of(Span.quiet(evidence(file))));
    }
  }

  static String evidence(EvidenceReference file) {
    return "%s, SHA-256 %s…".formatted(file.file(), file.sha256().substring(0, SHORT_DIGEST));
  }
}
