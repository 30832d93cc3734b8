package org.assay.assessment.render;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.assessment.RequirementFinding;
import org.assay.assessment.render.Markup.Attribute;
import org.assay.law.Clause;
import org.assay.law.evaluation.ClauseFinding;

/// Writes the requirements, each with its routes side by side.
final class HtmlRequirements {

  private static final int MOST_REASONS = 4;

  private final Markup page;

  HtmlRequirements(Markup page) {
    this.page = page;
  }

  /// The place of a requirement in the page.
  static String place(RequirementFinding requirement) {
    return "r-" + requirement.requirement().id();
  }

  void requirement(RequirementFinding requirement) throws IOException {
    page.in("article.requirement#" + place(requirement), () -> {
      page.in("h3", () -> {
        page.words(requirement.requirement().title() + " ");
        verdict(requirement);
      });
      routes(requirement);
      for (var comparison : RouteComparison.of(requirement)) {
        difference(comparison);
      }
      for (var sides : SideBySide.of(requirement)) {
        sides(sides);
      }
    });
  }

  private void verdict(RequirementFinding requirement) throws IOException {
    var tone = Tone.of(requirement.verdict());
    page.in("span.badge." + HtmlTree.tone(tone), () -> {
      HtmlTree.mark(page, Mark.of(requirement.verdict()), tone);
      page.words(Routes.verdict(requirement));
    });
  }

  private void routes(RequirementFinding requirement) throws IOException {
    Map<Boolean, List<ClauseFinding>> taken = requirement.routes().stream()
        .collect(Collectors.partitioningBy(route -> Reliance.isTaken(requirement, route)));
    table(requirement, taken.getOrDefault(true, List.of()));
    var others = taken.getOrDefault(false, List.of());
    if (!others.isEmpty()) {
      page.in("details.more", () -> {
        page.text("summary", count(others) + ", on which nobody relies");
        table(requirement, others);
      });
    }
  }

  private static String count(List<ClauseFinding> routes) {
    return Wording.count(routes.size(), "more route", "more routes");
  }

  private void table(RequirementFinding requirement, List<ClauseFinding> routes)
      throws IOException {
    page.in("table.routes", () -> {
      page.in(
          "thead",
          () -> page.in("tr", () -> {
            column("Route");
            column("Verdict");
            column("Because");
          }));
      page.in("tbody", () -> {
        for (var route : routes) {
          page.in("tr", () -> row(requirement, route));
        }
      });
    });
  }

  private void column(String name) throws IOException {
    page.text("th", name, new Attribute("scope", "col"));
  }

  private void row(RequirementFinding requirement, ClauseFinding route) throws IOException {
    page.in(
        "th",
        () -> {
          page.text(
              "span.way", Routes.isDirect(requirement, route) ? "Directly" : "Treated as met");
          page.words(HtmlReport.capital(Routes.name(route)) + " ");
          HtmlTree.link(page, route.clause());
        },
        new Attribute("scope", "row"));
    page.in("td.outcome", () -> {
      var tone = Tone.of(route.verdict());
      HtmlTree.mark(page, Mark.of(route.verdict()), tone);
      page.text("strong." + HtmlTree.tone(tone), Wording.verdict(route));
    });
    page.in("td", () -> because(route));
  }

  private void because(ClauseFinding route) throws IOException {
    var leaves = Routes.inTheWay(route);
    if (!route.why().isEmpty()) {
      page.words(route.why());
    } else if (leaves.isEmpty()) {
      page.words("everything that it asks is so");
    } else {
      leaves(leaves);
    }
  }

  /// Leaves with their marks; the first few at once, the others on opening.
  private void leaves(List<Leaves.Leaf> leaves) throws IOException {
    list(leaves.subList(0, Math.min(MOST_REASONS, leaves.size())));
    if (leaves.size() > MOST_REASONS) {
      page.in("details.more", () -> {
        page.text("summary", "and %d more".formatted(leaves.size() - MOST_REASONS));
        list(leaves.subList(MOST_REASONS, leaves.size()));
      });
    }
  }

  private void list(List<Leaves.Leaf> leaves) throws IOException {
    page.in("ul.reasons", () -> {
      for (var leaf : leaves) {
        page.in(
            "li",
            () -> page.in("div.line", () -> {
              var truth = leaf.proof().truth();
              HtmlTree.mark(page, Mark.of(truth), Tone.of(truth, leaf.wanted()));
              page.text("div", leaf.says());
            }));
      }
    });
  }

  private void difference(RouteComparison comparison) throws IOException {
    page.in("div.difference", () -> {
      page.text("h4", "Why the two routes differ");
      page.in("p", () -> why(comparison));
      if (!Routes.shown(comparison).isEmpty()) {
        leaves(Routes.shown(comparison));
      }
    });
  }

  private void why(RouteComparison comparison) throws IOException {
    var fails = comparison.fails().clause();
    var goes = comparison.goes().clause();
    if (Routes.shown(comparison).isEmpty()) {
      sentence(goes, " asks none of what stands in the way of ", fails, ".");
    } else if (comparison.onlyThere().isEmpty()) {
      sentence(fails, " fails on what ", goes, " asks too, but there something else is enough:");
    } else {
      sentence(fails, " asks what ", goes, " does not ask:");
    }
  }

  private void sentence(Clause one, String says, Clause other, String end) throws IOException {
    HtmlTree.link(page, one);
    page.words(says);
    HtmlTree.link(page, other);
    page.words(end);
  }

  private void sides(SideBySide sides) throws IOException {
    page.in("details.sides", () -> {
      page.in("summary", () -> {
        page.words("Side by side, question by question: ");
        page.text("code.id", sides.direct().clause().id().text());
        page.words(" " + Wording.verdict(sides.direct()) + ", ");
        page.text("code.id", sides.deemed().clause().id().text());
        page.words(" " + Wording.verdict(sides.deemed()));
      });
      page.in("table.sides", () -> {
        page.in(
            "thead",
            () -> page.in("tr", () -> {
              column("Asked");
              side(sides.direct());
              side(sides.deemed());
            }));
        page.in("tbody", () -> {
          for (var row : sides.rows()) {
            page.in("tr", () -> row(row));
          }
        });
      });
    });
  }

  private void side(ClauseFinding route) throws IOException {
    column(HtmlReport.capital(Routes.name(route)));
  }

  private void row(SideBySide.Row row) throws IOException {
    page.text("th", row.asks(), new Attribute("scope", "row"));
    cell(row.direct());
    cell(row.deemed());
  }

  private void cell(List<SideBySide.Outcome> outcomes) throws IOException {
    if (outcomes.isEmpty()) {
      page.text("td.quiet", "not asked");
      return;
    }
    page.in(
        "td",
        () -> page.in("ul.reasons", () -> {
          for (var outcome : outcomes) {
            page.in(
                "li",
                () -> page.in("div.line", () -> {
                  HtmlTree.mark(page, Mark.of(outcome.truth()), outcome.tone());
                  page.text("div", String.join(", ", outcome.about()));
                }));
          }
        }));
  }
}
