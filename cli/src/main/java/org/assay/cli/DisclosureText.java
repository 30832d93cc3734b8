package org.assay.cli;

import java.io.IOException;
import java.util.List;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.TextPage;
import org.assay.disclosure.Finding;
import org.assay.disclosure.Limb;
import org.assay.disclosure.PolicyReport;
import org.assay.disclosure.Quote;
import org.assay.disclosure.Route;
import org.assay.disclosure.Verdict;

/// The report on a page as text, 80 columns wide.
final class DisclosureText {

  private static final String INDENT = "                ";
  private static final int LONGEST_QUOTE = 400;

  private final TextPage page;

  private DisclosureText(Appendable out) {
    this.page = new TextPage(out, false);
  }

  static String of(PolicyReport report) throws IOException {
    var out = new StringBuilder();
    new DisclosureText(out).write(report);
    return out.toString();
  }

  private void write(PolicyReport report) throws IOException {
    line("", "What the page says about reporting security issues");
    hanging("source  ", report.source());
    hanging("sha256  ", report.sha256());
    page.blank();
    for (var finding : report.findings()) finding(finding);
    page.blank();
    line("", summary(report));
    page.blank();
    line("", "Other ways (Schedule 2): a page can defeat one, and never proves one alone");
    for (var route : report.routes()) route(route);
    notes(report);
  }

  private void line(String indent, String words) throws IOException {
    page.line(indent, Span.plain(words));
  }

  private void hanging(String first, String words) throws IOException {
    page.hanging(first, " ".repeat(first.length()), List.of(Span.plain(words)));
  }

  private void finding(Finding finding) throws IOException {
    var time = finding.time().map(one -> " [" + one.normalised() + "]").orElse("");
    judged(finding.verdict(), finding.limb().says() + time);
    line(INDENT, finding.reason());
    for (var quote : finding.quotes()) quote(quote);
  }

  private void judged(Verdict verdict, String what) throws IOException {
    hanging("  %-13s ".formatted(Words.spaced(verdict)), what);
  }

  private void quote(Quote quote) throws IOException {
    var text = quote.text().length() > LONGEST_QUOTE
        ? quote.text().substring(0, LONGEST_QUOTE) + "…"
        : quote.text();
    line(INDENT, "%s: \"%s\"".formatted(quote.place(), text));
  }

  private static String summary(PolicyReport report) {
    return switch (report.verdict()) {
      case MET ->
        "Every limb that a machine can judge is met. A person has to judge whether the page is "
            + "%s.".formatted(Limb.CLEAR.says());
      case NOT_MET -> "A limb is not met.";
      case UNDETERMINED -> "No limb is failed, and not all can be told.";
    };
  }

  private void route(Route route) throws IOException {
    judged(route.verdict(), route.standard().citation());
    for (var one : route.differs()) line(INDENT, one);
  }

  private void notes(PolicyReport report) throws IOException {
    if (report.notes().isEmpty()) return;
    page.blank();
    line("", "Practice (not law, changes no verdict)");
    for (var note : report.notes()) {
      hanging("- ", note.text());
      if (note.quote().isPresent()) quote(note.quote().get());
    }
  }
}
