package org.assay.assessment.render;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.assessment.render.Markup.Attribute;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactType;
import org.assay.law.facts.FactValue;

/// Writes the days that the dossier states: until when something is kept, supported or valid, and
/// what has been.
final class HtmlDates {

  private final Markup page;
  private final AssessmentReport report;
  private final LeafDetails details;
  private final LocalDate on;

  HtmlDates(Markup page, AssessmentReport report) {
    this.page = page;
    this.report = report;
    this.details = report.details();
    this.on = report.assessment().question().on();
  }

  private record Stated(FactPath path, FactValue.Single value) {

    private LocalDate day() {
      return value.date();
    }
  }

  void write() throws IOException {
    var stated = new ArrayList<Stated>();
    collect(new FactPath(""), report.assessment().dossier().facts().root(), stated);
    stated.sort(Comparator.comparing(Stated::day).thenComparing(Stated::path));
    var toCome = stated.stream().filter(each -> !each.day().isBefore(on)).toList();
    var past = stated.stream().filter(each -> each.day().isBefore(on)).toList();
    if (toCome.isEmpty()) {
      page.text("p", "The dossier states no day that is still to come.");
    } else {
      page.text(
          "p", "What the dossier states of days that are still to come on the day asked about.");
      table(toCome);
    }
    if (!past.isEmpty()) {
      page.in("details.more", () -> {
        page.text("summary", Wording.count(past.size(), "day", "days") + " in the past");
        table(past);
      });
    }
  }

  private static void collect(FactPath path, FactValue value, List<Stated> found) {
    switch (value) {
      case FactValue.Single single -> {
        if (single.type() == FactType.Scalar.DATE) {
          found.add(new Stated(path, single));
        }
      }
      case FactValue.Fields fields ->
        fields.known().forEach((key, field) -> collect(path.field(key), field, found));
      case FactValue.Items items -> {
        for (int index = 0; index < items.items().size(); index++) {
          collect(path.element(index), items.items().get(index), found);
        }
      }
    }
  }

  private void table(List<Stated> dates) throws IOException {
    page.in("table.dates", () -> {
      page.in(
          "thead",
          () -> page.in("tr", () -> {
            for (var name : List.of("Day", "What it is", "Stated as")) {
              page.text("th", name, new Attribute("scope", "col"));
            }
          }));
      page.in("tbody", () -> {
        for (var date : dates) {
          page.in("tr", () -> row(date));
        }
      });
    });
  }

  private void row(Stated date) throws IOException {
    page.in("th", () -> page.day(date.day()), new Attribute("scope", "row"));
    page.text("td", details.meaning(date.path()).orElse(""));
    page.in("td", () -> {
      page.text("code", date.path().text());
      page.words(" ");
      page.text("code.place", report.places().line(date.value().at()));
    });
  }
}
