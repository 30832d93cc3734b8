package org.assay.assessment.render;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.assessment.render.Markup.Attribute;
import org.assay.law.Certainty;
import org.assay.law.Clause;
import org.assay.law.ClauseId;
import org.assay.law.ClauseVersion;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.EvidenceReference;

/// Writes the lines of a proof as nested lists that open and close without script. What decided
/// is open from the start.
final class HtmlTree {

  private final Markup page;
  private final List<String> files;
  private final Set<ClauseId> written = new HashSet<>();

  HtmlTree(Markup page, AssessmentReport report) {
    this.page = page;
    this.files = report.evidence().all().stream().map(EvidenceReference::file).toList();
  }

  /// The place of a clause in the page.
  static String place(Clause clause) {
    return "c-" + clause.id();
  }

  boolean has(Clause clause) {
    return written.contains(clause.id());
  }

  void root(Node node) throws IOException {
    page.in("ul.tree", () -> line(node));
  }

  private void line(Node node) throws IOException {
    if (hasMore(node)) {
      page.in("li", () -> opening(node));
    } else {
      page.in("li.leaf", () -> {
        page.in("div.line", () -> words(node));
        known(node);
      });
    }
  }

  private static boolean hasMore(Node node) {
    return !node.below().isEmpty() || (node.clause().isPresent() && !node.repeated());
  }

  private void opening(Node node) throws IOException {
    var place = node.clause()
        .map(ClauseFinding::clause)
        .filter(clause -> written.add(clause.id()))
        .map(clause -> "#" + place(clause))
        .orElse("");
    page.in(
        "details" + place,
        () -> {
          page.in("summary", () -> page.in("div.line", () -> words(node)));
          if (node.clause().isPresent()) {
            source(node.clause().get());
          }
          known(node);
          below(node.below());
        },
        new Attribute(node.open() ? "open" : "class", node.open() ? "open" : "closed"));
  }

  private void below(List<Node> nodes) throws IOException {
    if (nodes.isEmpty()) {
      return;
    }
    page.in("ul", () -> {
      for (var node : nodes) {
        line(node);
      }
    });
  }

  private void words(Node node) throws IOException {
    mark(page, node.mark(), node.tone());
    page.in("div", () -> {
      if (!node.verdict().isEmpty()) {
        page.text("strong." + tone(node.tone()), node.verdict());
        page.words(" ");
      }
      page.words(node.says());
      if (node.clause().isPresent()) {
        page.words(" ");
        reference(node.clause().get().clause(), node.repeated());
      }
    });
  }

  private void reference(Clause clause, boolean repeated) throws IOException {
    if (repeated) {
      link(page, clause);
      page.text("span.aside", " shown above");
    } else {
      identifier(page, clause);
    }
  }

  /// The mark in its colour, and in words for who does not see it.
  static void mark(Markup page, Mark mark, Tone tone) throws IOException {
    page.in("span.mark." + tone(tone), () -> {
      page.words(mark.glyph());
      page.text("span.unseen", " " + mark.word() + ": ");
    });
  }

  static String tone(Tone tone) {
    return switch (tone) {
      case GOOD -> "good";
      case BAD -> "bad";
      case OPEN -> "open";
      case QUIET -> "quiet";
    };
  }

  /// The clause's id; what is no statute says so.
  static void identifier(Markup page, Clause clause) throws IOException {
    page.text("code.id", clause.id().text());
    kind(page, clause);
  }

  /// The clause's id, leading to where the page shows it.
  static void link(Markup page, Clause clause) throws IOException {
    page.text("a.id", clause.id().text(), Attribute.to(place(clause)));
    kind(page, clause);
  }

  private static void kind(Markup page, Clause clause) throws IOException {
    switch (clause.kind()) {
      case STATUTE -> {}
      case GUIDANCE, PRACTICE -> {
        page.words(" ");
        page.text("span.kind", Wording.kind(clause.kind()));
      }
    }
  }

  private void source(ClauseFinding finding) throws IOException {
    var version = finding.version();
    page.in("div.clause", () -> {
      if (version.isPresent()) {
        page.text("p.meaning", version.get().meaning());
      }
      page.in("p.cited", () -> cited(finding));
      if (version.isPresent() && !version.get().limits().isEmpty()) {
        page.in("p.limits", () -> {
          page.text("b", "Not seen by this check: ");
          page.words(version.get().limits());
        });
      }
    });
  }

  private void cited(ClauseFinding finding) throws IOException {
    citation(page, finding.clause());
    if (finding.version().isPresent()) {
      inForce(finding.version().get());
    }
  }

  /// The citation, leading to the official text.
  static void citation(Markup page, Clause clause) throws IOException {
    page.text("a", clause.source().citation(), Attribute.href(clause.source().href()));
  }

  private void inForce(ClauseVersion version) throws IOException {
    page.words(" · in force from ");
    page.day(version.from());
    if (version.until().isPresent()) {
      page.words(" until ");
      page.day(version.until().get());
    }
    if (version.certainty() != Certainty.READ) {
      page.words(" · ");
      page.text("em", version.certainty().says());
    }
  }

  private void known(Node node) throws IOException {
    for (var detail : node.details()) {
      known(detail);
    }
  }

  /// How a leaf is known.
  void known(Detail detail) throws IOException {
    page.in("p.known." + (isMissing(detail.known()) ? "missing" : "stated"), () -> {
      page.text("span.how", detail.known().word());
      page.words(" " + detail.text());
      if (!detail.place().isEmpty()) {
        page.words(" ");
        page.text("code.place", detail.place());
      }
      for (var file : detail.evidence()) {
        page.words(" ");
        evidence(file);
      }
    });
  }

  private static boolean isMissing(Known known) {
    return switch (known) {
      case DECLARED, MEASURED, CONTRADICTED, ATTESTED, ASKED, LAW -> false;
      case NOT_STATED, NOT_MEASURED, NOT_ATTESTED -> true;
    };
  }

  private void evidence(EvidenceReference file) throws IOException {
    page.text("a.file", file.file(), Attribute.to("e-" + files.indexOf(file.file())));
  }
}
