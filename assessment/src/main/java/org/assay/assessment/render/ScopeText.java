package org.assay.assessment.render;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.assay.law.Truth;

/// The scope of the law as text: the answers at a glance, then each territory with its reasons.
final class ScopeText {

  private final List<AssessmentReport> territories;
  private final TextPage page;
  private final TextTree tree;

  ScopeText(ScopeReport report, boolean colour, Appendable out) {
    this.territories = report.territories();
    this.page = new TextPage(out, colour);
    this.tree = new TextTree(page, false);
  }

  void write() throws IOException {
    glance(territories.getFirst());
    for (var territory : territories) {
      territory(territory);
    }
  }

  private void glance(AssessmentReport any) throws IOException {
    var made = any.brandAndModel();
    page.line(
        "",
        new Span(any.product(), Style.HEADING),
        Span.plain(made.isEmpty() ? "" : " (" + made + ")"));
    page.line("", Span.plain(any.assessment().regime().title()));
    page.line("", Span.plain(any.assessment().question().on().toString()));
    page.blank();
    for (var territory : territories) {
      answer(territory);
    }
  }

  private void answer(AssessmentReport territory) throws IOException {
    var truth = territory.assessment().scope().truth();
    var tone = tone(truth);
    page.hanging(
        "  ",
        "    ",
        List.of(
            TextTree.mark(Mark.of(truth), tone),
            new Span(" " + Wording.scope(truth).toUpperCase(Locale.ROOT), Style.of(tone)),
            Span.plain(" in " + territory.territoryName())));
  }

  /// Being out of scope is neither good nor bad.
  private static Tone tone(Truth truth) {
    return switch (truth) {
      case TRUE -> Tone.GOOD;
      case FALSE -> Tone.QUIET;
      case UNKNOWN -> Tone.OPEN;
    };
  }

  private void territory(AssessmentReport territory) throws IOException {
    var findings = new ScopeFindings(territory);
    page.heading("%s: %s"
        .formatted(
            territory.territoryName().toUpperCase(Locale.ROOT), Wording.scope(findings.truth())));
    var details = territory.details();
    tree.root(new Outline(Outline.Extent.OPEN, details).withDecidingClauses(findings.scope()));
    for (var prospect : ProspectWords.ofScope(territory.assessment(), details)) {
      page.blank();
      new TextProspects(page, tree).prospect(prospect);
    }
    roles(territory);
    duties(territory, findings);
  }

  private void roles(AssessmentReport territory) throws IOException {
    var roles = PartyRoles.of(territory);
    if (!roles.isEmpty()) {
      page.blank();
      page.line("", Span.plain("Who is what, by the facts of the dossier:"));
    }
    for (var role : roles) {
      tree.role(role, "  ");
    }
  }

  private void duties(AssessmentReport territory, ScopeFindings findings) throws IOException {
    for (var role : findings.duties()) {
      page.blank();
      page.hanging("", "  ", List.of(Span.plain(introduction(territory, findings, role))));
      for (var duty : role.duties()) {
        page.hanging(
            "  ", "    ", List.of(Span.plain("- " + duty.title()), TextTree.reference(duty)));
      }
    }
  }

  private static String introduction(
      AssessmentReport territory, ScopeFindings findings, ScopeFindings.RoleDuties role) {
    boolean certain = findings.truth() == Truth.TRUE && role.role().finding().truth() == Truth.TRUE;
    return certain
        ? "Duties of %s as %s in %s:"
            .formatted(role.role().who(), name(role), territory.territoryName())
        : "Duties that would follow for the %s if %s:".formatted(name(role), open(findings, role));
  }

  private static String open(ScopeFindings findings, ScopeFindings.RoleDuties role) {
    if (role.role().finding().truth() == Truth.TRUE) {
      return "the product is in scope";
    }
    return findings.truth() == Truth.TRUE
        ? "there is one, which is not known"
        : "the product is in scope and there is one";
  }

  private static String name(ScopeFindings.RoleDuties role) {
    return Wording.inSentence(role.role().name());
  }
}
