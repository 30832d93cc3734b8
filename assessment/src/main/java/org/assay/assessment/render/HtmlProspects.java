package org.assay.assessment.render;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.law.Clause;
import org.assay.law.ClauseId;
import org.assay.law.Law;

/// Writes what would decide or change an answer.
final class HtmlProspects {

  private final Markup page;
  private final HtmlTree tree;
  private final Law law;

  HtmlProspects(Markup page, HtmlTree tree, Law law) {
    this.page = page;
    this.tree = tree;
    this.law = law;
  }

  void prospect(ProspectWords prospect) throws IOException {
    page.in("article.prospect", () -> {
      page.in("h3", () -> {
        page.words(prospect.finding().clause().title() + " ");
        HtmlTree.link(page, prospect.finding().clause());
      });
      page.text("p.would", prospect.would() + ":");
      ways(prospect);
      if (prospect.more() > 0) {
        page.text(
            "p.aside",
            Wording.count(prospect.more(), "further way", "further ways") + " not shown");
      }
    });
  }

  private void ways(ProspectWords prospect) throws IOException {
    if (prospect.ways().size() == 1) {
      changes(prospect.ways().getFirst());
      return;
    }
    page.in("ol.ways", () -> {
      for (int number = 1; number <= prospect.ways().size(); number++) {
        var way = prospect.ways().get(number - 1);
        var variant = prospect.variant(number);
        page.in("li", () -> {
          if (variant.isPresent()) {
            variant(variant.get());
          } else {
            changes(way);
          }
        });
      }
    });
  }

  private void variant(ProspectWords.Variant variant) throws IOException {
    page.text("p.would", "As 1, but in place of");
    page.in("ul.instead", () -> {
      for (var change : variant.instead()) {
        page.in("li", () -> page.in("p", () -> says(change)));
      }
    });
    page.text("p.would", "this:");
    changes(variant.then());
  }

  /// What a clause asks stands under its title.
  private void changes(List<ProspectWords.Change> changes) throws IOException {
    for (var asked : byClause(changes).entrySet()) {
      page.in("div.task", () -> {
        page.in("h4", () -> {
          page.words(asked.getKey().title() + " ");
          HtmlTree.link(page, asked.getKey());
        });
        page.in("ul", () -> {
          for (var change : asked.getValue()) {
            page.in("li", () -> change(change));
          }
        });
      });
    }
  }

  private Map<Clause, List<ProspectWords.Change>> byClause(List<ProspectWords.Change> changes) {
    return changes.stream()
        .collect(Collectors.groupingBy(
            change -> law.clause(new ClauseId(change.clause())),
            LinkedHashMap::new,
            Collectors.toList()));
  }

  private void change(ProspectWords.Change change) throws IOException {
    page.in("p", () -> says(change));
    for (var detail : change.now()) {
      tree.known(detail);
    }
  }

  private void says(ProspectWords.Change change) throws IOException {
    if (!change.so()) {
      page.text("b", "not: ");
    }
    page.words(change.says());
  }
}
