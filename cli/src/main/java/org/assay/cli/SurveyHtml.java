package org.assay.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.assay.assessment.render.HtmlPage;
import org.assay.assessment.render.HtmlStyle;
import org.assay.assessment.render.Markup;
import org.assay.assessment.render.Markup.Attribute;
import org.assay.assessment.render.Markup.Content;
import org.assay.disclosure.Limb;
import org.assay.disclosure.PolicyReport;
import org.assay.disclosure.Verdict;
import org.assay.survey.Bar;
import org.assay.survey.Figures;
import org.assay.survey.Outcome;
import org.assay.survey.SurveyTable;
import org.assay.survey.Tally;

/// A survey as one HTML file, which needs no script and no network.
final class SurveyHtml {

  private static final Set<String> PERIOD_LIMBS = Set.of(
      "security-updates", "minimum", "end-date", "published", "english", "plain", "prominent");

  private final SurveyTable table;
  private final Figures figures;
  private final Markup page;
  private final SurveyDrawings drawings;

  private SurveyHtml(SurveyTable table, Appendable out) {
    this.table = table;
    this.figures = Figures.of(table);
    this.page = new Markup(out);
    this.drawings = new SurveyDrawings(page);
  }

  static String of(SurveyTable table) throws IOException {
    var out = new StringBuilder();
    new SurveyHtml(table, out).write();
    return out.append('\n').toString();
  }

  private void write() throws IOException {
    new HtmlPage(
            "%s surveyed".formatted(makers()),
            "What %s publish about reporting security issues and support periods."
                .formatted(makers()),
            HtmlStyle.REPORT
                .and(SurveyHtml.class.getResourceAsStream("drawings.css"))
                .and(SurveyHtml.class.getResourceAsStream("survey.css")))
        .write(page, this::body);
  }

  private String makers() {
    long makers =
        table.rows().stream().map(row -> row.entry().maker()).distinct().count();
    return makers == 1 ? "1 maker" : "%,d makers".formatted(makers);
  }

  private void body() throws IOException {
    page.text("a.skip", "Skip to the survey", Attribute.to("survey"));
    page.in("header", this::masthead);
    page.in("div.columns", () -> {
      page.in("nav", this::contents, new Attribute("aria-label", "Contents"));
      page.in("main#survey", this::sections);
    });
    page.in(
        "footer",
        () -> page.text(
            "p",
            "Assay %s. Read by a machine from the snapshots in this folder; manifest-sha256.txt pins them. What the readers cannot see stands in their documentation. Not legal advice."
                .formatted(Version.text())));
  }

  // ---- head

  private void masthead() throws IOException {
    page.text("p.kicker", "Assay · survey of published words");
    page.text("h1", makers() + " surveyed");
    page.in("dl.question", () -> {
      asked("Rows", "%,d".formatted(table.rows().size()));
      asked("Pages read", "%,d".formatted(outcomes(Outcome.Judged.class)));
      asked("Not read", "%,d".formatted(outcomes(Outcome.Unread.class)));
      asked("Law", "SI 2023/1007 Sch. 1 paras 2 and 3");
    });
    page.in("dl.tiles", this::tiles);
  }

  private void asked(String what, String answer) throws IOException {
    page.in("div", () -> {
      page.text("dt", what);
      page.text("dd", answer);
    });
  }

  private long outcomes(Class<?> kind) {
    return table.rows().stream()
        .flatMap(row -> List.of(row.reporting(), row.support(), row.securityTxt()).stream())
        .filter(kind::isInstance)
        .count();
  }

  private void tiles() throws IOException {
    var contact = figures.reporting().getFirst();
    tile("give a contact", contact.met(), contact.looked());
    tile("state both times", bothTimes(), contact.looked());
    var end = support("end-date");
    tile("state an end date", end.met(), end.looked());
    tile(
        "keep a right security.txt",
        figures.securityTxt().met(),
        figures.securityTxt().looked());
  }

  private int bothTimes() {
    return Math.toIntExact(table.rows().stream()
        .flatMap(row -> row.reporting().found().stream())
        .filter(SurveyHtml::statesBothTimes)
        .count());
  }

  private static boolean statesBothTimes(PolicyReport report) {
    return report.on(Limb.ACKNOWLEDGEMENT).verdict() == Verdict.MET
        && report.on(Limb.STATUS_UPDATES).verdict() == Verdict.MET;
  }

  private Tally support(String code) {
    return figures.support().stream()
        .filter(tally -> tally.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no limb " + code));
  }

  private void tile(String what, int count, int of) throws IOException {
    if (of == 0) return;
    page.in("div", () -> {
      page.text("dd", "%d %%".formatted(Math.round(100.0 * count / of)));
      page.text("dt", "%s: %,d of %,d".formatted(what, count, of));
    });
  }

  private void contents() throws IOException {
    page.in("ol", () -> {
      entry("Reporting pages", "reporting");
      entry("Support periods", "support");
      entry("All rows", "rows");
      entry("Words that show it", "words");
    });
  }

  private void entry(String title, String place) throws IOException {
    page.in("li", () -> page.text("a", title, Attribute.to(place)));
  }

  // ---- sections

  private void sections() throws IOException {
    section("Reporting pages", "reporting", this::reporting);
    section("Support periods", "support", this::periods);
    var rows = new SurveyRows(table, page);
    section("All rows", "rows", rows::table);
    section("Words that show it", "words", rows::entries);
  }

  private void section(String title, String place, Content content) throws IOException {
    page.in("section#" + place, () -> {
      page.text("h2", title);
      content.write();
    });
  }

  private void reporting() throws IOException {
    legend();
    figure(
        () -> drawings.shares(figures.reporting(), "share of rows that meet each limb"),
        "What reporting pages state.",
        "Percentages are of the rows that somebody looked at: pages that could not be read and pages that do not exist count among them. Clear and transparent a person judges, never a machine.");
    columns(
        figures.acknowledgements(),
        "How soon a report is acknowledged.",
        "Calendar days at most: of \"2 working days\" four, as a weekend may lie between.",
        "calendar days at most");
    columns(
        figures.updates(),
        "How often status updates come.",
        "The longest interval that the page states.",
        "at least once in");
  }

  private void legend() throws IOException {
    page.in("p.legend", () -> {
      swatch("met", "met");
      swatch("unsure", "undetermined: a person has to look");
      swatch("not-met", "not met");
      swatch("no-page", "no page, says the list");
      swatch("unread", "could not be read");
    });
  }

  private void swatch(String kind, String words) throws IOException {
    page.in("span", () -> {
      page.text("span.swatch." + kind, "");
      page.words(" " + words);
    });
  }

  private void periods() throws IOException {
    figure(
        () -> drawings.shares(
            figures.support().stream()
                .filter(tally -> PERIOD_LIMBS.contains(tally.code()))
                .toList(),
            "share of rows that meet each limb of the support period"),
        "What is published about support.",
        "Prominence is measured only on pages that offer the product for sale.");
    columns(
        figures.lengths(),
        "How long support lasts.",
        "Whole years, where the page states a length; of several on a page the one that ends first.",
        "years");
    columns(
        figures.ends(),
        "When support ends.",
        "The year of the end date, where there is one or it can be worked out.",
        "year of the end date");
  }

  private void columns(List<Bar> bars, String name, String words, String unit) throws IOException {
    if (bars.stream().allMatch(bar -> bar.count() == 0)) {
      figure(() -> page.text("p.aside", "No page states one."), name, words);
    } else {
      figure(() -> drawings.columns(bars, name, unit), name, words);
    }
  }

  private void figure(Content drawing, String name, String words) throws IOException {
    page.in("figure.wide", () -> {
      drawing.write();
      page.in("figcaption", () -> {
        page.text("b", name);
        page.words(" " + words);
      });
    });
  }
}
