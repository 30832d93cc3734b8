package org.assay.assessment.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.assessment.Assessment;
import org.assay.assessment.RequirementFinding;
import org.assay.law.Clause;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Verdict;

/// An assessment as text of at most 80 columns: the answer at a glance, scope, requirements with
/// their routes, the proof, what would change the answer, the duties that follow, the law used.
public final class TextReport {

  private final AssessmentReport report;
  private final Assessment assessment;
  private final TextOptions options;
  private final TextPage page;
  private final TextTree tree;
  private final LeafDetails details;
  private final Outline outline;

  private TextReport(AssessmentReport report, TextOptions options, Appendable out) {
    this.report = report;
    this.assessment = report.assessment();
    this.options = options;
    this.page = new TextPage(out, options.colour());
    this.tree = new TextTree(page, options.full());
    this.details = report.details();
    this.outline = new Outline(
        options.full() ? Outline.Extent.WHOLE : Outline.Extent.OPEN,
        details,
        Reliance.notTaken(assessment));
  }

  /// Writes the report.
  ///
  /// @throws IOException when `out` cannot be written to
  public static void write(AssessmentReport report, TextOptions options, Appendable out)
      throws IOException {
    new TextReport(report, options, out).write();
  }

  private void write() throws IOException {
    glance();
    contradictions();
    scope();
    requirements();
    proof();
    prospects();
    duties();
    law();
  }

  private void glance() throws IOException {
    var made = report.brandAndModel();
    page.line(
        "",
        new Span(report.product(), Style.HEADING),
        Span.plain(made.isEmpty() ? "" : " (" + made + ")"));
    page.line("", Span.plain(assessment.regime().title()));
    page.line(
        "",
        Span.plain(String.join(
            " · ",
            assessment.question().on().toString(),
            report.territoryName(),
            report.roleName(assessment.role()))));
    page.blank();
    var verdict = assessment.verdict();
    var tone = Tone.of(verdict);
    page.hanging(
        "  ",
        "    ",
        List.of(
            TextTree.mark(Mark.of(verdict), tone),
            new Span(" " + Wording.duty(verdict).toUpperCase(Locale.ROOT) + ".", Style.of(tone)),
            Span.plain(" " + Wording.answer(report))));
  }

  private void contradictions() throws IOException {
    var found = Contradictions.of(report);
    if (found.isEmpty()) {
      return;
    }
    page.heading("CONTRADICTIONS");
    page.line("", Span.plain("The dossier declares it so, and what was measured says otherwise."));
    page.line("", Span.plain("What was measured decides; mend the dossier."));
    for (var one : found) {
      page.hanging(
          "  ",
          "    ",
          List.of(
              Span.plain("- %s (%s): %s"
                  .formatted(one.fact(), report.places().line(one.at()), one.said())),
              TextTree.reference(one.clause())));
    }
  }

  private void scope() throws IOException {
    page.heading("SCOPE: " + Wording.scope(assessment.scope().truth()));
    tree.root(outline.withDecidingClauses(assessment.scope()));
    if (!assessment.roles().isEmpty()) {
      page.line("", Span.plain("Who is what, by the facts of the dossier:"));
      for (var role : PartyRoles.of(report)) {
        tree.role(role, "  ");
      }
    }
  }

  /// What nothing is asked of need not be measured against the requirements.
  private boolean isOutOfScope() {
    return assessment.scope().truth() == Truth.FALSE;
  }

  private void requirements() throws IOException {
    if (assessment.requirements().isEmpty() || isOutOfScope()) {
      return;
    }
    page.heading("REQUIREMENTS");
    for (var requirement : assessment.requirements()) {
      page.blank();
      requirement(requirement);
    }
  }

  private void requirement(RequirementFinding requirement) throws IOException {
    var verdict = requirement.verdict();
    var tone = Tone.of(verdict);
    page.hanging(
        "",
        "  ",
        List.of(
            TextTree.mark(Mark.of(verdict), tone),
            new Span(" " + requirement.requirement().title() + ":", Style.HEADING),
            new Span(" " + Routes.verdict(requirement), Style.of(tone))));
    for (var route : requirement.routes()) {
      if (Reliance.isTaken(requirement, route)) {
        route(requirement, route);
      }
    }
    for (var others : Routes.notTaken(requirement).entrySet()) {
      notTaken(others.getKey(), others.getValue());
    }
    for (var comparison : RouteComparison.of(requirement)) {
      if (options.full() || comparison.explainsWhyNotDirectly()) {
        comparison(comparison);
      }
    }
  }

  private void route(RequirementFinding requirement, ClauseFinding route) throws IOException {
    var tone = Tone.of(route.verdict());
    boolean direct = Routes.isDirect(requirement, route);
    page.hanging(
        "    ",
        "      ",
        List.of(
            TextTree.mark(Mark.of(route.verdict()), tone),
            Span.plain(direct ? " directly: " : " deemed: "),
            new Span(Wording.verdict(route), Style.of(tone)),
            Span.plain(direct ? "" : ": " + Routes.name(route)),
            TextTree.reference(route.clause())));
    for (var reason : Routes.reasons(route)) {
      page.hanging("      ", "        ", List.of(Span.plain(reason)));
    }
  }

  /// Routes that nobody takes: one line for all that are closed for the same reason.
  private void notTaken(String why, List<ClauseFinding> routes) throws IOException {
    var spans = new ArrayList<Span>();
    spans.add(Span.quiet(why + ":"));
    for (var route : routes) {
      spans.add(Span.quiet((spans.size() == 1 ? " " : "; ") + Routes.name(route)));
      spans.add(TextTree.reference(route.clause()));
    }
    page.hanging("    ", "      ", spans);
  }

  private void comparison(RouteComparison comparison) throws IOException {
    page.hanging("    ", "      ", List.of(Span.plain(Routes.introduction(comparison))));
    var leaves = Routes.shown(comparison);
    int shown = options.full() ? leaves.size() : Math.min(Routes.MOST_REASONS, leaves.size());
    for (var leaf : leaves.subList(0, shown)) {
      page.hanging(
          "      ",
          "        ",
          List.of(
              TextTree.mark(Mark.of(leaf.proof().truth()), Tone.QUIET),
              Span.plain(" " + leaf.says()),
              TextTree.reference(leaf.in().clause())));
    }
    if (shown < leaves.size()) {
      page.line("      ", Span.quiet("and %d more".formatted(leaves.size() - shown)));
    }
  }

  private void proof() throws IOException {
    if (assessment.answers().isEmpty()) {
      return;
    }
    page.heading("PROOF");
    page.line("", Span.quiet("✓ so · ✗ not so · ? not known · – not asked"));
    for (var answer : assessment.answers()) {
      page.blank();
      tree.root(outline.withDecidingClauses(answer));
    }
  }

  private void prospects() throws IOException {
    var prospects = ProspectWords.of(assessment, details);
    if (!prospects.isEmpty()) {
      page.heading(
          assessment.verdict() == Verdict.UNDETERMINED
              ? "WHAT WOULD DECIDE IT"
              : "WHAT WOULD CHANGE THE ANSWER");
    }
    var shown = new TextProspects(page, tree);
    for (var prospect : prospects) {
      page.blank();
      shown.prospect(prospect);
    }
  }

  private void duties() throws IOException {
    var duties = isOutOfScope() ? List.<Clause>of() : report.dutiesThatFollow();
    if (duties.isEmpty()) {
      return;
    }
    page.heading("DUTIES THAT FOLLOW");
    page.line(
        "",
        Span.plain("These bind the %s as well; this check does not decide them."
            .formatted(Wording.inSentence(report.roleName(assessment.role())))));
    for (var duty : duties) {
      page.hanging(
          "  ", "    ", List.of(Span.plain("- " + duty.title()), TextTree.reference(duty)));
    }
  }

  private void law() throws IOException {
    page.heading("LAW AND EVIDENCE");
    page.hanging(
        "",
        "  ",
        List.of(Span.plain("Law: %s %s, SHA-256 %s"
            .formatted(
                assessment.regime().id(), assessment.regime().version(), assessment.lawDigest()))));
    page.hanging(
        "",
        "  ",
        List.of(Span.plain("Dossier: %s, SHA-256 %s"
            .formatted(AssessmentReport.PRODUCT_FILE, assessment.dossier().sha256()))));
    for (var file : report.evidence().all()) {
      page.hanging("  ", "    ", List.of(Span.plain(TextTree.evidence(file))));
    }
    unsettled();
  }

  /// What rests on a text that is open to more than one reading, or that was not read first-hand.
  private void unsettled() throws IOException {
    var lines = new ArrayList<Span>();
    for (var finding : report.unsettled()) {
      lines.add(TextTree.reference(finding.clause()));
    }
    if (!lines.isEmpty()) {
      lines.addFirst(Span.plain("To be checked at the source, or open to more than one reading:"));
      page.hanging("", "  ", lines);
    }
  }
}
