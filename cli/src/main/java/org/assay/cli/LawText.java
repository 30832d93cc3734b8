package org.assay.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.Style;
import org.assay.assessment.render.TextPage;
import org.assay.law.Certainty;
import org.assay.law.Clause;
import org.assay.law.ClauseForm;
import org.assay.law.ClauseVersion;
import org.assay.law.Condition;
import org.assay.law.LawChanges;
import org.assay.law.Role;
import org.assay.law.Territory;

/// Clauses as text for a terminal of 80 columns. Statute, guidance and practice are always named
/// as such.
final class LawText {

  private static final String INDENT = "  ";
  private static final String COLUMN = " ".repeat(14);

  private final LocalDate on;
  private final TextPage page;

  LawText(Terminal terminal, LocalDate on) {
    this.on = on;
    this.page = new TextPage(terminal.out(), terminal.colourOut());
  }

  private void paragraph(String words, String indent) throws IOException {
    page.line(indent, Span.plain(words));
  }

  /// A line or two for each clause, and how many there are.
  void list(List<Clause> clauses) throws IOException {
    for (var clause : clauses) {
      entry(clause);
    }
    page.blank();
    paragraph("%d clauses on %s".formatted(clauses.size(), on), "");
  }

  private void entry(Clause clause) throws IOException {
    var version = clause.nearest(on);
    var marks = clause.kind().word() + (version.dormant() ? ", dormant" : "") + standing(clause);
    var id = clause.id().text();
    page.line(
        "",
        new Span(id, Style.HEADING),
        TextPage.gap(Math.max(2, TextPage.WIDTH - id.length() - marks.length())),
        Span.quiet(marks));
    paragraph(clause.title(), INDENT);
  }

  private String standing(Clause clause) {
    if (clause.on(on).isPresent()) {
      return "";
    }
    var nearest = clause.nearest(on);
    return nearest.from().isAfter(on) ? ", from " + nearest.from() : ", no longer in force";
  }

  /// Everything about one clause.
  void show(Clause clause) throws IOException {
    var version = clause.nearest(on);
    page.line("", new Span(clause.id().text(), Style.HEADING));
    paragraph(clause.title(), "");
    page.blank();
    paragraph(version.meaning(), INDENT);
    page.blank();
    standing(clause, version);
    about(clause, version);
    if (version.applies().isPresent()) {
      condition("Applies where", version.applies().get());
    }
    if (version.condition().isPresent()) {
      condition(
          clause.form() == ClauseForm.DUTY ? "Must be true" : "Holds where",
          version.condition().get());
    }
  }

  private void standing(Clause clause, ClauseVersion version) throws IOException {
    row(
        "Kind",
        clause.kind().word() + ", " + clause.form().word()
            + (version.dormant() ? ", dormant: nothing fills it" : ""));
    row("Source", clause.source().citation());
    page.address(COLUMN, clause.source().href());
    row(
        "Binds",
        clause.binds().isEmpty()
            ? "nobody by itself"
            : clause.binds().stream().map(Role::word).collect(Collectors.joining(", ")));
    row(
        "Extends to",
        version.territories().stream().map(Territory::code).collect(Collectors.joining(", ")));
    versions(clause);
  }

  private void about(Clause clause, ClauseVersion version) throws IOException {
    row(
        "Reviewed",
        clause.reviewed()
            + (version.certainty() == Certainty.READ
                ? ""
                : "; " + version.certainty().says()));
    if (!version.evidence().isEmpty()) {
      row("Evidence", String.join("; ", version.evidence()));
    }
    if (!version.limits().isEmpty()) {
      row("Limits", version.limits());
    }
    if (!clause.see().isEmpty()) {
      row(
          "See also",
          clause.see().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }
  }

  private void versions(Clause clause) throws IOException {
    for (var version : clause.versions()) {
      var now = clause.on(on).filter(version::equals).isPresent() ? " <- on " + on : "";
      row(
          version.equals(clause.versions().getFirst()) ? "In force" : "",
          dates(version) + ", by " + version.by() + now);
    }
    if (clause.on(on).isEmpty()) {
      row("", "not in force on " + on);
    }
  }

  private static String dates(ClauseVersion version) {
    return "from " + version.from()
        + version.until().map(last -> " until " + last).orElse("");
  }

  private void row(String name, String value) throws IOException {
    page.hanging(
        INDENT,
        COLUMN,
        List.of(
            new Span(name, Style.HEADING),
            TextPage.gap(COLUMN.length() - INDENT.length() - name.length()),
            Span.plain(value)));
  }

  private void condition(String heading, Condition condition) throws IOException {
    page.blank();
    page.line(INDENT, new Span(heading, Style.HEADING));
    part(condition, INDENT + INDENT);
  }

  private void part(Condition condition, String indent) throws IOException {
    switch (condition) {
      case Condition.All all -> branch(all.says(), "all of", all.parts(), indent);
      case Condition.Any any -> branch(any.says(), "at least one of", any.parts(), indent);
      case Condition.Not not -> branch(not.says(), "not", List.of(not.part()), indent);
      case Condition.When when -> {
        branch(when.says(), "if", List.of(when.given()), indent);
        branch("", "then", List.of(when.then()), indent);
      }
      case Condition.Quantified each -> quantified(each, indent);
      case Condition.Reference reference ->
        line(spoken(reference.says(), "clause") + " [" + reference.clause() + "]", indent);
      case Condition.Declared leaf ->
        line(leaf.says() + " (declared: " + leaf.expression().text() + ")", indent);
      case Condition.Measured leaf ->
        line(
            leaf.says() + " (measured: " + leaf.check()
                + (leaf.attestable() ? ", else attested" : "") + ")",
            indent);
      case Condition.Attested leaf -> line(leaf.says() + " (attested)", indent);
    }
  }

  private void quantified(Condition.Quantified each, String indent) throws IOException {
    var word = each.quantifier() == Condition.Quantifier.EVERY
        ? "for every one of "
        : "for at least one of ";
    line(spoken(each.says(), word + each.list()) + where(each) + ":", indent);
    part(each.holds(), indent + INDENT);
  }

  private static String where(Condition.Quantified each) {
    return each.where().map(filter -> " where " + filter.says()).orElse("");
  }

  private static String spoken(String says, String otherwise) {
    return says.isEmpty() ? otherwise : says;
  }

  private void branch(String says, String word, List<Condition> parts, String indent)
      throws IOException {
    line(says.isEmpty() ? word + ":" : says + " (" + word + "):", indent);
    for (var part : parts) {
      part(part, indent + INDENT);
    }
  }

  private void line(String words, String indent) throws IOException {
    page.hanging(indent, indent + INDENT, List.of(Span.plain("- " + words)));
  }

  /// What changed between two days.
  void changes(LawChanges changes) throws IOException {
    page.line(
        "", new Span("From %s to %s".formatted(changes.before(), changes.after()), Style.HEADING));
    if (changes.isEmpty()) {
      paragraph("nothing changed", INDENT);
    }
    group("Came into force", changes.cameIn(), changes);
    group("Went out of force", changes.wentOut(), changes);
    group("Say something else", changes.changed(), changes);
  }

  private void group(String heading, List<Clause> clauses, LawChanges changes) throws IOException {
    if (clauses.isEmpty()) {
      return;
    }
    page.blank();
    page.line("", new Span(heading + " (" + clauses.size() + ")", Style.HEADING));
    for (var clause : clauses) {
      page.blank();
      page.line(INDENT, new Span(clause.id().text(), Style.HEADING));
      paragraph(clause.title() + " (by " + clause.nearest(on).by() + ")", INDENT + INDENT);
      if (changes.changed().contains(clause)) {
        before(clause.nearest(changes.before()), clause.nearest(changes.after()));
      }
    }
  }

  private void before(ClauseVersion earlier, ClauseVersion later) throws IOException {
    if (!earlier.meaning().equals(later.meaning())) {
      paragraph("Before: " + earlier.meaning(), INDENT + INDENT);
      paragraph("After: " + later.meaning(), INDENT + INDENT);
    } else {
      paragraph("Same words; the condition, territory or standing changed.", INDENT + INDENT);
    }
  }
}
