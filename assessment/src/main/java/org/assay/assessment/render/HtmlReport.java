package org.assay.assessment.render;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.assay.assessment.Assessment;
import org.assay.assessment.render.Markup.Attribute;
import org.assay.law.Clause;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Verdict;

/// An assessment as one HTML file that needs nothing else: no script, no other file, no network.
/// It reads from the answer down to the last leaf of the proof, on a screen of any width, in light
/// and dark, and on paper.
public final class HtmlReport {

  private final AssessmentReport report;
  private final Assessment assessment;
  private final Markup page;
  private final HtmlTree tree;
  private final Outline outline;
  private final List<ProspectWords> prospects;
  private final List<Contradictions.Found> contradictions;

  private HtmlReport(AssessmentReport report, Appendable out) {
    var details = report.details();
    this.report = report;
    this.assessment = report.assessment();
    this.page = new Markup(out);
    this.tree = new HtmlTree(page, report);
    this.outline = new Outline(Outline.Extent.WHOLE, details, Reliance.notTaken(assessment));
    this.prospects = ProspectWords.of(assessment, details);
    this.contradictions = Contradictions.of(report);
  }

  /// Writes the report.
  ///
  /// @throws IOException when `out` cannot be written to
  public static void write(AssessmentReport report, Appendable out) throws IOException {
    new HtmlReport(report, out).write();
    out.append('\n');
  }

  private void write() throws IOException {
    new HtmlPage(
            report.product() + ": " + Wording.duty(assessment.verdict()),
            Wording.answer(report),
            HtmlStyle.REPORT)
        .write(page, this::body);
  }

  private void body() throws IOException {
    page.text("a.skip", "Skip to the report", Attribute.to("report"));
    page.in("header", this::masthead);
    page.in("div.columns", () -> {
      page.in("nav", this::contents, new Attribute("aria-label", "Contents"));
      page.in("main#report", this::main);
    });
    page.in("footer", this::colophon);
  }

  private void masthead() throws IOException {
    page.text("p.kicker", "Assay · assessment of a product");
    page.in("h1", () -> page.text("bdi", report.product()));
    if (!report.brandAndModel().isEmpty()) {
      page.in("p.model", () -> page.text("bdi", report.brandAndModel()));
    }
    page.in("dl.question", () -> {
      page.in("div", () -> {
        page.text("dt", "As of");
        page.in("dd", () -> page.day(assessment.question().on()));
      });
      asked("In", report.territoryName());
      asked("For the", report.roleName(assessment.role()));
      asked("Under", assessment.regime().title());
    });
    verdict();
  }

  private void asked(String what, String answer) throws IOException {
    page.in("div", () -> {
      page.text("dt", what);
      page.text("dd", answer);
    });
  }

  private void verdict() throws IOException {
    var verdict = assessment.verdict();
    var tone = HtmlTree.tone(Tone.of(verdict));
    page.in("div.verdict." + tone, () -> {
      page.text("span.seal", Mark.of(verdict).glyph(), new Attribute("aria-hidden", "true"));
      page.in("div", () -> {
        page.text("p.word", capital(Wording.duty(verdict)));
        page.text("p", Wording.answer(report));
      });
      glance();
      chips();
    });
  }

  /// The requirements, each leading to its routes.
  private void chips() throws IOException {
    if (!showsRequirements()) {
      return;
    }
    page.in("ul.chips", () -> {
      for (var requirement : assessment.requirements()) {
        page.in(
            "li",
            () -> page.in(
                "a",
                () -> {
                  HtmlTree.mark(
                      page, Mark.of(requirement.verdict()), Tone.of(requirement.verdict()));
                  page.text("span.name", requirement.requirement().title());
                },
                Attribute.to(HtmlRequirements.place(requirement))));
      }
    });
  }

  /// What the role answers for, one line each.
  private void glance() throws IOException {
    if (assessment.answers().isEmpty() || isOutOfScope()) {
      return;
    }
    page.in("ul.glance", () -> {
      for (var answer : assessment.answers()) {
        page.in(
            "li",
            () -> page.in("div.line", () -> {
              var tone = Tone.of(answer.verdict());
              HtmlTree.mark(page, Mark.of(answer.verdict()), tone);
              page.in("div", () -> {
                page.text("strong." + HtmlTree.tone(tone), capital(Wording.verdict(answer)) + ": ");
                page.words(answer.clause().title() + " ");
                HtmlTree.link(page, answer.clause());
              });
            }));
      }
    });
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private boolean isOutOfScope() {
    return assessment.scope().truth() == Truth.FALSE;
  }

  private boolean showsRequirements() {
    return !assessment.requirements().isEmpty() && !isOutOfScope();
  }

  private List<Clause> duties() {
    return isOutOfScope() ? List.of() : report.dutiesThatFollow();
  }

  private void contradictions() throws IOException {
    page.text(
        "p",
        "The dossier declares it so, and what was measured says otherwise. What was measured "
            + "decides; mend the dossier.");
    page.in("ul.contradictions", () -> {
      for (var one : contradictions) {
        page.in("li", () -> {
          page.text("code", one.fact().text());
          page.words(" (%s): %s ".formatted(report.places().line(one.at()), one.said()));
          HtmlTree.link(page, one.clause());
        });
      }
    });
  }

  private void contents() throws IOException {
    page.in("ol", () -> {
      if (!contradictions.isEmpty()) {
        entry("contradictions", "Contradictions");
      }
      changeEntry(isChangeUrgent());
      if (showsRequirements()) {
        entry("requirements", "Requirements");
      }
      changeEntry(!isChangeUrgent());
      entry("scope", "Scope");
      entry("parties", "Parties and roles");
      if (!assessment.answers().isEmpty()) {
        entry("proof", "Proof");
      }
      entry("dates", "Dates");
      if (!duties().isEmpty()) {
        entry("duties", "Duties that follow");
      }
      entry("law", "Law and evidence");
    });
  }

  private void changeEntry(boolean isHere) throws IOException {
    if (isHere && !prospects.isEmpty()) {
      entry("change", changeTitle());
    }
  }

  private void entry(String place, String title) throws IOException {
    page.in("li", () -> page.text("a", title, Attribute.to(place)));
  }

  private void section(String place, String title, Markup.Content content) throws IOException {
    page.in(
        "section#" + place,
        () -> {
          page.text("h2#" + place + "-title", title);
          content.write();
        },
        new Attribute("aria-labelledby", place + "-title"));
  }

  private void main() throws IOException {
    if (!contradictions.isEmpty()) {
      section("contradictions", "Contradictions", this::contradictions);
    }
    if (isChangeUrgent()) {
      change();
    }
    if (showsRequirements()) {
      section("requirements", "Requirements", this::requirements);
    }
    if (!isChangeUrgent()) {
      change();
    }
    section("scope", "Scope: " + Wording.scope(assessment.scope().truth()), this::scope);
    section("parties", "Parties and roles", this::parties);
    if (!assessment.answers().isEmpty()) {
      section("proof", "Proof", this::proof);
    }
    section("dates", "Dates", () -> new HtmlDates(page, report).write());
    if (!duties().isEmpty()) {
      section("duties", "Duties that follow", this::duty);
    }
    section("law", "Law and evidence", () -> new HtmlSources(page, report).write());
  }

  private void change() throws IOException {
    if (!prospects.isEmpty()) {
      section("change", changeTitle(), this::prospects);
    }
  }

  /// What has to be done stands before everything else; how things could get worse does not.
  private boolean isChangeUrgent() {
    return assessment.verdict() != Verdict.MET;
  }

  private String changeTitle() {
    return switch (assessment.verdict()) {
      case NOT_MET -> "What to do first";
      case UNDETERMINED -> "What would decide it";
      case MET, NOT_APPLICABLE -> "What would change the answer";
    };
  }

  private void prospects() throws IOException {
    var words = new HtmlProspects(page, tree, report.law());
    for (var prospect : prospects) {
      words.prospect(prospect);
    }
  }

  private void requirements() throws IOException {
    var words = new HtmlRequirements(page);
    for (var requirement : assessment.requirements()) {
      words.requirement(requirement);
    }
  }

  private void scope() throws IOException {
    tree.root(outline.of(assessment.scope()));
  }

  private void parties() throws IOException {
    page.in("table.parties", () -> {
      page.in(
          "thead",
          () -> page.in("tr", () -> {
            column("Role");
            column("Who has it, by the facts of the dossier");
            column("Clause");
          }));
      page.in("tbody", () -> {
        for (var role : PartyRoles.of(report)) {
          page.in("tr", () -> role(role));
        }
      });
    });
    var proofs = PartyRoles.of(report).stream().map(PartyRoles.Line::finding).toList();
    page.in("details.more", () -> {
      page.text("summary", "Why");
      trees(proofs);
    });
  }

  private void column(String name) throws IOException {
    page.text("th", name, new Attribute("scope", "col"));
  }

  private void role(PartyRoles.Line role) throws IOException {
    page.text("th", role.name(), new Attribute("scope", "row"));
    page.in("td", () -> page.text("bdi", role.who()));
    page.in("td", () -> HtmlTree.link(page, role.finding().clause()));
  }

  private void trees(List<ClauseFinding> findings) throws IOException {
    for (var finding : findings) {
      tree.root(outline.of(finding));
    }
  }

  private void proof() throws IOException {
    page.in("p.legend", () -> {
      for (var mark : Mark.values()) {
        page.in("span", () -> {
          page.text("b", mark.glyph());
          page.words(" " + mark.word());
        });
      }
      page.words(" Each line opens to what it rests on. What decided is open.");
    });
    trees(assessment.answers());
    var others =
        report.reached().stream().filter(finding -> !tree.has(finding.clause())).toList();
    if (!others.isEmpty()) {
      page.in("details.more", () -> {
        page.text("summary", "Looked into besides");
        for (var finding : others) {
          if (!tree.has(finding.clause())) {
            tree.root(outline.of(finding));
          }
        }
      });
    }
  }

  private void duty() throws IOException {
    page.text(
        "p",
        "These bind the %s as well; this check does not decide them."
            .formatted(Wording.inSentence(report.roleName(assessment.role()))));
    page.in("ul.duties", () -> {
      for (var duty : duties()) {
        page.in(
            "li",
            () -> page.in("details", () -> {
              page.in("summary", () -> {
                page.words(duty.title() + " ");
                HtmlTree.identifier(page, duty);
              });
              page.in("div.clause", () -> {
                page.text("p.meaning", duty.nearest(assessment.question().on()).meaning());
                page.in("p.cited", () -> HtmlTree.citation(page, duty));
              });
            }));
      }
    });
  }

  private void colophon() throws IOException {
    page.words(
        "Made by Assay from the dossier, the law and the question named here; the same three "
            + "give the same page, byte for byte. ");
    if (assessment.verdict() == Verdict.MET) {
      page.words("An assessment is no certificate.");
    }
  }
}
