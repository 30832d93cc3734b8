package org.assay.cli;

import java.io.IOException;
import java.util.List;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.TextPage;
import org.assay.statement.findings.Finding;
import org.assay.statement.verification.Verification;

/// What was found about a statement, as a tree of 80 columns.
final class VerificationText {

  private static final int LONGEST_SHOWN = 320;

  private final TextPage page;

  VerificationText(Appendable out, boolean colour) {
    this.page = new TextPage(out, colour);
  }

  void write(Verification verification) throws IOException {
    hanging("", verification.file());
    hanging("sha256  ", verification.sha256());
    hanging(
        "asked   ",
        "for %s%s"
            .formatted(
                verification.question().on(),
                verification.question().batches().isEmpty()
                    ? ""
                    : ", batch " + String.join(", ", verification.question().batches())));
    page.blank();
    tree(verification.finding(), "");
    page.blank();
    hanging("", verification.finding().conclusion());
  }

  private void hanging(String first, String words) throws IOException {
    page.hanging(first, " ".repeat(first.length()), List.of(Span.plain(words)));
  }

  private void tree(Finding finding, String indent) throws IOException {
    var mark = "%s%-13s ".formatted(indent, Words.spaced(finding.verdict()));
    page.hanging(
        mark,
        " ".repeat(indent.length() + 2),
        List.of(Span.plain(finding.asks() + clause(finding))));
    for (var shown : finding.shown()) {
      line(indent + "    ", shown(shown));
    }
    for (var reason : finding.reasons()) {
      line(indent + "    ", reason.toString());
    }
    for (var part : finding.parts()) {
      tree(part, indent + "  ");
    }
  }

  private static String clause(Finding finding) {
    return finding.id().startsWith("psti.") ? " [%s]".formatted(finding.id()) : "";
  }

  private static String shown(String words) {
    return words.length() > LONGEST_SHOWN ? words.substring(0, LONGEST_SHOWN) + "…" : words;
  }

  private void line(String indent, String words) throws IOException {
    page.line(indent, Span.plain(words));
  }
}
