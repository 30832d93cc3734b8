package org.assay.cli;

import java.util.Locale;
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

  private final StringBuilder out = new StringBuilder();

  private DisclosureText() {}

  static String of(PolicyReport report) {
    return new DisclosureText().write(report);
  }

  private String write(PolicyReport report) {
    out.append("What the page says about reporting security issues\n");
    out.append(FoldedText.hanging("source  " + report.source(), "        "));
    out.append("sha256  ").append(report.sha256()).append("\n\n");
    report.findings().forEach(this::finding);
    out.append('\n').append(summary(report));
    out.append("\nOther ways (Schedule 2): a page can defeat one, and never proves one alone\n");
    report.routes().forEach(this::route);
    notes(report);
    return out.toString();
  }

  static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void finding(Finding finding) {
    var time = finding.time().map(one -> " [" + one.normalised() + "]").orElse("");
    out.append(
        "  %-13s %s%s%n".formatted(word(finding.verdict()), finding.limb().says(), time));
    out.append(FoldedText.of(finding.reason(), INDENT));
    finding.quotes().forEach(this::quote);
  }

  private void quote(Quote quote) {
    var text = quote.text().length() > LONGEST_QUOTE
        ? quote.text().substring(0, LONGEST_QUOTE) + "…"
        : quote.text();
    out.append(FoldedText.of("%s: \"%s\"".formatted(quote.place(), text), INDENT));
  }

  private static String summary(PolicyReport report) {
    var words = switch (report.verdict()) {
      case MET ->
        "Every limb that a machine can judge is met. A person has to judge whether the page is "
            + "%s.".formatted(Limb.CLEAR.says());
      case NOT_MET -> "A limb is not met.";
      case UNDETERMINED -> "No limb is failed, and not all can be told.";
    };
    return FoldedText.of(words, "");
  }

  private void route(Route route) {
    out.append("  %-13s %s%n".formatted(word(route.verdict()), route.standard().citation()));
    for (var one : route.differs()) out.append(FoldedText.of(one, INDENT));
  }

  private void notes(PolicyReport report) {
    if (report.notes().isEmpty()) return;
    out.append("\nPractice (not law, changes no verdict)\n");
    for (var note : report.notes()) {
      out.append(FoldedText.hanging("- " + note.text(), "  "));
      note.quote().ifPresent(this::quote);
    }
  }
}
