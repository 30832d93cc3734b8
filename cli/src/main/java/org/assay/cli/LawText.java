package org.assay.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.law.Certainty;
import org.assay.law.Clause;
import org.assay.law.ClauseVersion;
import org.assay.law.Condition;
import org.assay.law.LawChanges;
import org.assay.law.Role;
import org.assay.law.Territory;

/// Clauses as text for a terminal of 80 columns. Statute, guidance and practice are always named
/// as such.
final class LawText {

  private static final String INDENT = "  ";

  private final LocalDate on;
  private final boolean colour;
  private final StringBuilder text = new StringBuilder();

  LawText(LocalDate on, boolean colour) {
    this.on = on;
    this.colour = colour;
  }

  private String bold(String words) {
    return colour ? "\u001b[1m" + words + "\u001b[0m" : words;
  }

  private String dim(String words) {
    return colour ? "\u001b[2m" + words + "\u001b[0m" : words;
  }

  /// A line or two for each clause, and how many there are.
  String list(List<Clause> clauses) {
    clauses.forEach(this::entry);
    text.append("\n%d clauses on %s%n".formatted(clauses.size(), on));
    return text.toString();
  }

  private void entry(Clause clause) {
    var version = clause.nearest(on);
    var marks = clause.kind().word() + (version.dormant() ? ", dormant" : "") + standing(clause);
    var gap =
        " ".repeat(Math.max(2, Paragraph.WIDTH - clause.id().text().length() - marks.length()));
    text.append(bold(clause.id().text())).append(gap).append(dim(marks)).append('\n');
    text.append(Paragraph.of(clause.title(), INDENT));
  }

  private String standing(Clause clause) {
    if (clause.on(on).isPresent()) {
      return "";
    }
    var nearest = clause.nearest(on);
    return nearest.from().isAfter(on) ? ", from " + nearest.from() : ", no longer in force";
  }

  /// Everything about one clause.
  String show(Clause clause) {
    var version = clause.nearest(on);
    text.append(bold(clause.id().text())).append('\n');
    text.append(Paragraph.of(clause.title(), ""));
    text.append('\n').append(Paragraph.of(version.meaning(), INDENT)).append('\n');
    row(
        "Kind",
        clause.kind().word() + ", " + clause.form().word()
            + (version.dormant() ? ", dormant: nothing fills it" : ""));
    row("Source", clause.source().citation());
    row("", clause.source().href().toString());
    row(
        "Binds",
        clause.binds().isEmpty()
            ? "nobody by itself"
            : clause.binds().stream().map(Role::word).collect(Collectors.joining(", ")));
    row(
        "Extends to",
        version.territories().stream().map(Territory::code).collect(Collectors.joining(", ")));
    versions(clause);
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
    version.applies().ifPresent(condition -> condition("Applies where", condition));
    version
        .condition()
        .ifPresent(condition -> condition(
            clause.form().word().equals("duty") ? "Must be true" : "Holds where", condition));
    return text.toString();
  }

  private void versions(Clause clause) {
    for (var version : clause.versions()) {
      var now = clause.on(on).filter(version::equals).isPresent() ? "  <- on " + on : "";
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

  private void row(String name, String value) {
    var lines = Paragraph.lines(value, " ".repeat(14));
    var first = lines.getFirst().strip();
    text.append(bold((INDENT + name + " ".repeat(14)).substring(0, 14)))
        .append(first)
        .append('\n');
    lines.stream().skip(1).forEach(line -> text.append(line).append('\n'));
  }

  private void condition(String heading, Condition condition) {
    text.append('\n').append(bold(INDENT + heading)).append('\n');
    part(condition, INDENT + INDENT);
  }

  private void part(Condition condition, String indent) {
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

  private void quantified(Condition.Quantified each, String indent) {
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

  private void branch(String says, String word, List<Condition> parts, String indent) {
    line(says.isEmpty() ? word + ":" : says + " (" + word + "):", indent);
    parts.forEach(part -> part(part, indent + INDENT));
  }

  private void line(String words, String indent) {
    var lines = Paragraph.lines(words, indent + INDENT);
    text.append(indent).append("- ").append(lines.getFirst().strip()).append('\n');
    lines.stream().skip(1).forEach(line -> text.append(line).append('\n'));
  }

  /// What changed between two days.
  String changes(LawChanges changes) {
    text.append(bold("From %s to %s".formatted(changes.before(), changes.after())))
        .append('\n');
    if (changes.isEmpty()) {
      text.append(INDENT).append("nothing changed\n");
    }
    group("Came into force", changes.cameIn(), changes);
    group("Went out of force", changes.wentOut(), changes);
    group("Say something else", changes.changed(), changes);
    return text.toString();
  }

  private void group(String heading, List<Clause> clauses, LawChanges changes) {
    if (clauses.isEmpty()) {
      return;
    }
    text.append('\n').append(bold(heading + " (" + clauses.size() + ")")).append('\n');
    for (var clause : clauses) {
      text.append('\n').append(INDENT).append(bold(clause.id().text())).append('\n');
      text.append(
          Paragraph.of(clause.title() + " (by " + clause.nearest(on).by() + ")", INDENT + INDENT));
      if (changes.changed().contains(clause)) {
        before(clause.nearest(changes.before()), clause.nearest(changes.after()));
      }
    }
  }

  private void before(ClauseVersion earlier, ClauseVersion later) {
    if (!earlier.meaning().equals(later.meaning())) {
      text.append(Paragraph.of("Before: " + earlier.meaning(), INDENT + INDENT));
      text.append(Paragraph.of("After: " + later.meaning(), INDENT + INDENT));
    } else {
      text.append(Paragraph.of(
          "Same words; the condition, territory or standing changed.", INDENT + INDENT));
    }
  }
}
