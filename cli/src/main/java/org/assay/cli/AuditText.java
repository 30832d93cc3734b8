package org.assay.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.Style;
import org.assay.assessment.render.TextPage;
import org.assay.passwords.AuditReport;
import org.assay.passwords.ColumnLink;
import org.assay.passwords.Example;
import org.assay.passwords.Exclusion;
import org.assay.passwords.Finding;
import org.assay.passwords.Looked;
import org.assay.passwords.Strength;

/// The audit of a lot as text for a terminal of 80 columns.
final class AuditText {

  private static final String INDENT = "  ";

  private final TextPage page;

  AuditText(Appendable out, boolean colour) {
    page = new TextPage(out, colour);
  }

  void write(List<AuditReport> reports, List<ColumnLink> links) throws IOException {
    for (var report : reports) {
      write(report);
    }
    if (reports.size() > 1) {
      between(links);
    }
  }

  private void between(List<ColumnLink> links) throws IOException {
    page.line("", new Span("One password column against another", Style.HEADING));
    page.blank();
    if (links.isEmpty()) {
      page.hanging(INDENT, INDENT, List.of(Span.plain("None was found to follow from another.")));
    }
    for (var link : links) {
      page.hanging(
          INDENT,
          INDENT,
          List.of(new Span(
              "FAULT FOUND: column %s follows from column %s: whoever has one password has the other."
                  .formatted(link.to(), link.from()),
              Style.BAD)));
      detail("formula: ", link.formula());
      detail("explains: ", "%,d of %,d devices".formatted(link.rowsExplained(), link.rows()));
      detail("mend: ", ColumnLink.REMEDY);
      for (var example : link.examples()) {
        page.line(INDENT, Span.quiet(words(example)));
      }
    }
    page.blank();
  }

  private void write(AuditReport report) throws IOException {
    page.line(
        "",
        new Span(report.lot(), Style.HEADING),
        Span.plain(", column %s, %,d devices".formatted(report.column(), report.rows())));
    page.hanging("", INDENT, List.of(Span.quiet("columns: " + roles(report))));
    page.blank();
    page.line(
        INDENT,
        new Span(headline(report), report.findings().isEmpty() ? Style.HEADING : Style.BAD));
    for (var finding : report.findings()) {
      write(finding);
    }
    ruledOut(report);
    excluded(report);
    strength(report.strength());
    for (var advice : report.advice()) {
      page.hanging("- ", INDENT, List.of(Span.plain(advice)));
    }
    page.blank();
  }

  private static String roles(AuditReport report) {
    return report.roles().stream()
        .map(column -> column.name() + " = " + Words.hyphened(column.role()))
        .collect(Collectors.joining(", "));
  }

  private static String headline(AuditReport report) {
    if (!report.findings().isEmpty()) {
      return "FAULT FOUND: " + report.findings().getFirst().ground().meaning() + ".";
    }
    return report.rows() < AuditReport.FEWEST_ROWS
        ? "TOO FEW ROWS: fewer than %d devices show no pattern.".formatted(AuditReport.FEWEST_ROWS)
        : "NO FAULT FOUND, with the power shown below.";
  }

  private void write(Finding finding) throws IOException {
    page.blank();
    page.line(
        "",
        new Span(finding.ground().meaning(), Style.HEADING),
        Span.quiet(" (Schedule 1 paragraph %s)".formatted(finding.ground().paragraph())));
    detail("formula: ", finding.formula());
    detail(
        "explains: ",
        "%,d of %,d devices; chance alone: %s"
            .formatted(finding.rowsExplained(), finding.rows(), finding.falseAlarm()));
    detail("means: ", finding.why());
    detail("mend: ", finding.remedy());
    for (var example : finding.examples()) {
      page.line(INDENT, Span.quiet(words(example)));
    }
  }

  private static String words(Example example) {
    return "row %d: predicted %s, is %s%s"
        .formatted(
            example.row(),
            example.predicted(),
            example.actual(),
            example.right() ? "" : " (does not follow)");
  }

  private void detail(String label, String words) throws IOException {
    page.hanging(INDENT, INDENT + INDENT, List.of(Span.quiet(label), Span.plain(words)));
  }

  private void ruledOut(AuditReport report) throws IOException {
    var nothing = report.looked().stream().filter(family -> !family.found()).toList();
    if (nothing.isEmpty()) {
      return;
    }
    page.blank();
    page.line("", new Span("Looked for and not found", Style.HEADING));
    for (Looked family : nothing) {
      page.hanging(
          "- ", INDENT, List.of(Span.plain(family.relation() + ": "), Span.quiet(outcome(family))));
    }
  }

  private static String outcome(Looked family) {
    return family.hypotheses() == 0
        ? "not tried with this effort"
        : "%s (%,d hypotheses)".formatted(family.power(), family.hypotheses());
  }

  private void excluded(AuditReport report) throws IOException {
    for (var exclusion : report.exclusions()) {
      page.hanging(
          "left out: ",
          INDENT,
          List.of(Span.plain(
              "%,d rows, %s%s".formatted(exclusion.rows(), exclusion.reason(), lines(exclusion)))));
    }
  }

  private static String lines(Exclusion exclusion) {
    var first = exclusion.firstLines();
    return first.isEmpty()
        ? ""
        : " (lines %s%s)"
            .formatted(
                first.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                exclusion.rows() > first.size() ? " and others" : "");
  }

  private void strength(Strength strength) throws IOException {
    page.blank();
    page.hanging(
        "",
        INDENT,
        List.of(Span.plain(String.format(
            Locale.ROOT,
            "Guessing: half of the devices need about 2^%.0f guesses, the easiest tenth 2^%.0f; even characters would give 2^%.0f.",
            strength.medianBits(),
            strength.weakestBits(),
            strength.apparentBits()))));
    page.hanging("", INDENT, List.of(Span.plain(StrengthWords.guesses(strength))));
    page.hanging("", INDENT, List.of(Span.plain(StrengthWords.estimates(strength))));
  }
}
