package org.assay.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.assessment.render.HtmlPage;
import org.assay.assessment.render.HtmlStyle;
import org.assay.assessment.render.Markup;
import org.assay.assessment.render.Markup.Attribute;
import org.assay.assessment.render.Markup.Content;
import org.assay.passwords.AuditReport;
import org.assay.passwords.ColumnLink;
import org.assay.passwords.Example;
import org.assay.passwords.Finding;
import org.assay.passwords.FindingPortrait;
import org.assay.passwords.Looked;
import org.assay.passwords.Portrait;
import org.assay.passwords.Strength;
import org.assay.passwords.picture.DependencyMap;
import org.assay.passwords.picture.Grid;

/// The audit of a lot as one HTML file with pictures, which needs no script and no network.
/// Passwords are masked, and the pictures are too coarse to read one off.
final class AuditHtml {

  /// The audit of one password column, and its portrait where there are devices enough to draw.
  record Audited(AuditReport report, Optional<Portrait> portrait) {}

  private final List<Audited> audits;
  private final List<ColumnLink> links;
  private final Markup page;
  private final LotDrawings drawings;

  private AuditHtml(List<Audited> audits, List<ColumnLink> links, Appendable out) {
    this.audits = audits;
    this.links = links;
    this.page = new Markup(out);
    this.drawings = new LotDrawings(page);
  }

  static void write(List<Audited> audits, List<ColumnLink> links, Appendable out)
      throws IOException {
    new AuditHtml(audits, links, out).write();
    out.append('\n');
  }

  private void write() throws IOException {
    var first = audits.getFirst().report();
    new HtmlPage(
            first.lot() + ": passwords audited",
            audits.stream().map(each -> headline(each.report())).collect(Collectors.joining(" ")),
            HtmlStyle.REPORT
                .and(AuditHtml.class.getResourceAsStream("drawings.css"))
                .and(AuditHtml.class.getResourceAsStream("audit.css")))
        .write(page, this::body);
  }

  private void body() throws IOException {
    page.text("a.skip", "Skip to the report", Attribute.to("report"));
    for (int number = 0; number < audits.size(); number++) {
      audit(number, audits.get(number));
    }
    page.in("footer", this::colophon);
  }

  private void audit(int number, Audited audited) throws IOException {
    var report = audited.report();
    page.in("header", () -> masthead(report));
    page.in("div.columns", () -> {
      page.in("nav", () -> contents(number, audited), new Attribute("aria-label", "Contents"));
      page.in(number == 0 ? "main#report" : "div", () -> sections(number, audited));
    });
  }

  private void masthead(AuditReport report) throws IOException {
    page.text("p.kicker", "Assay · audit of factory passwords");
    page.in("h1", () -> page.text("bdi", report.lot()));
    page.in("p.model", () -> {
      page.words("column ");
      page.text("bdi", report.column());
    });
    page.in("dl.question", () -> {
      asked("Devices", "%,d".formatted(report.rows()));
      asked("Hypotheses tried", "%,d".formatted(report.hypotheses()));
      asked("Law", "SI 2023/1007 Sch. 1 para. 1");
    });
    verdict(report);
  }

  private void asked(String what, String answer) throws IOException {
    page.in("div", () -> {
      page.text("dt", what);
      page.text("dd", answer);
    });
  }

  private void verdict(AuditReport report) throws IOException {
    boolean few = report.rows() < AuditReport.FEWEST_ROWS;
    boolean found = !report.findings().isEmpty();
    boolean bad = found || isLinked(report);
    page.in("div.verdict." + (bad ? "bad" : few ? "open" : "good"), () -> {
      page.text("span.seal", bad ? "✗" : few ? "?" : "✓", new Attribute("aria-hidden", "true"));
      page.in("div", () -> {
        page.text("p.word", bad ? "Fault found" : few ? "Too few rows" : "No fault found");
        page.text(
            "p",
            found || !bad
                ? headline(report)
                : "Sound by itself, but one password column follows from another.");
      });
    });
  }

  private boolean isLinked(AuditReport report) {
    return links.stream()
        .anyMatch(link -> link.from().equals(report.column()) || link.to().equals(report.column()));
  }

  private static String headline(AuditReport report) {
    if (!report.findings().isEmpty()) {
      return capital(report.findings().getFirst().ground().meaning()) + ".";
    }
    return report.rows() < AuditReport.FEWEST_ROWS
        ? "Fewer than %d devices show no pattern.".formatted(AuditReport.FEWEST_ROWS)
        : "Nothing was found, with the power shown below. That is all it means.";
  }

  private static String id(String section, int number) {
    return number == 0 ? section : section + "-" + (number + 1);
  }

  private void contents(int number, Audited audited) throws IOException {
    page.in("ol", () -> {
      if (!audited.report().findings().isEmpty()) {
        entry("What was found", id("found", number));
      }
      if (number == 0 && audits.size() > 1) {
        entry("Column against column", "between");
      }
      if (audited.portrait().isPresent()) {
        entry("Pictures of the lot", id("pictures", number));
      }
      entry("How hard to guess", id("guessing", number));
      entry("Looked for", id("looked", number));
      entry("What was read", id("read", number));
    });
  }

  private void entry(String title, String place) throws IOException {
    page.in("li", () -> page.text("a", title, Attribute.to(place)));
  }

  private void section(String title, String place, Content content) throws IOException {
    page.in("section#" + place, () -> {
      page.text("h2", title);
      content.write();
    });
  }

  private void sections(int number, Audited audited) throws IOException {
    var report = audited.report();
    if (!report.findings().isEmpty()) {
      section("What was found", id("found", number), () -> findings(audited));
    }
    if (number == 0 && audits.size() > 1) {
      section("Column against column", "between", this::between);
    }
    if (audited.portrait().isPresent()) {
      var portrait = audited.portrait().get();
      section("Pictures of the lot", id("pictures", number), () -> pictures(portrait));
    }
    section("How hard to guess", id("guessing", number), () -> guessing(report));
    section("What was looked for", id("looked", number), () -> looked(report));
    section("What was read", id("read", number), () -> read(report));
  }

  private void findings(Audited audited) throws IOException {
    var findings = audited.report().findings();
    for (int i = 0; i < findings.size(); i++) {
      int place = i;
      finding(
          findings.get(i),
          audited.portrait().flatMap(portrait -> portrait.findings().get(place)));
    }
  }

  private void between() throws IOException {
    if (links.isEmpty()) {
      page.text("p", "No password column was found to follow from another.");
    }
    for (var link : links) {
      page.in("article.requirement", () -> {
        page.text(
            "h3",
            "Column %s follows from column %s: whoever has one password has the other"
                .formatted(link.to(), link.from()));
        page.text("code.formula", link.formula());
        page.in("dl.facts", () -> {
          fact("What to change", "mend", ColumnLink.REMEDY);
          fact("Devices explained", "", "%,d of %,d".formatted(link.rowsExplained(), link.rows()));
        });
        examples(link.examples());
      });
    }
  }

  private void finding(Finding finding, Optional<FindingPortrait> portrait) throws IOException {
    page.in("article.requirement", () -> {
      page.in("h3", () -> {
        page.words(capital(finding.ground().meaning()));
        page.text("span.id", "Sch. 1 para. " + finding.ground().paragraph());
      });
      page.text("code.formula", finding.formula());
      page.in("dl.facts", () -> {
        fact("What to change", "mend", finding.remedy());
        fact("Why it matters", "", capital(finding.why()) + ".");
        fact(
            "Devices explained",
            "",
            "%,d of %,d".formatted(finding.rowsExplained(), finding.rows()));
        fact("By chance alone", "", finding.falseAlarm());
      });
      page.in("div.beside", () -> {
        if (portrait.flatMap(FindingPortrait::predicted).isPresent()) {
          predicted(portrait.get().predicted().get());
        }
        examples(finding.examples());
      });
      if (portrait.isPresent()) {
        portrait(portrait.get());
      }
    });
  }

  private void fact(String name, String kind, String words) throws IOException {
    page.text("dt", name);
    page.text("dd" + (kind.isEmpty() ? "" : "." + kind), words);
  }

  private void predicted(Grid grid) throws IOException {
    figure(
        "figure",
        () -> drawings.grid(grid),
        "Predicted and actual.",
        "Each device by what the formula predicts from its row and by what its password is, in order. On the diagonal the formula is right.");
  }

  private void portrait(FindingPortrait portrait) throws IOException {
    figure(
        "figure.wide",
        () -> drawings.coverage(portrait.coverage()),
        "Where the formula holds.",
        "The lot from its first row to its last; the height is the share of devices that follow. A band is a production line.");
    if (portrait.bits().isPresent()) {
      var map = portrait.bits().get();
      figure(
          "figure.wide",
          () -> drawings.dependencies(map),
          "Which bits make which.",
          "Every bit of the password (a line) is the exclusive-or of the marked bits of the row, as solved from the lot.");
    }
  }

  private void figure(String tag, Content drawing, String name, String words) throws IOException {
    page.in(tag, () -> {
      drawing.write();
      page.in("figcaption", () -> {
        page.text("b", name);
        page.words(" " + words);
      });
    });
  }

  private void examples(List<Example> examples) throws IOException {
    if (examples.isEmpty()) {
      return;
    }
    page.in("table.examples", () -> {
      heads("Row", "Predicted", "Is", "");
      page.in("tbody", () -> {
        for (var example : examples) {
          page.in("tr", () -> {
            page.text("th", "%,d".formatted(example.row()), new Attribute("scope", "row"));
            page.in("td", () -> page.text("code", example.predicted()));
            page.in("td", () -> page.text("code", example.actual()));
            page.text("td", example.right() ? "follows" : "does not follow");
          });
        }
      });
    });
  }

  private void heads(String... names) throws IOException {
    page.in(
        "thead",
        () -> page.in("tr", () -> {
          for (var name : names) {
            page.text("th", name, new Attribute("scope", "col"));
          }
        }));
  }

  private void pictures(Portrait portrait) throws IOException {
    page.text(
        "p",
        "Random passwords look like noise here: points all over, even columns, no marks. Lines, gaps and marks are what a guesser looks for; none is no proof, since digests and generators look like noise too. Drawn: %,d devices, on grids of %d by %d cells, so that no password can be read off."
            .formatted(portrait.devices(), Grid.SIZE, Grid.SIZE));
    page.in("div.pictures", () -> {
      for (var grid : portrait.grids()) {
        figure("figure", () -> drawings.grid(grid), capital(grid.across()) + ".", reading(grid));
      }
      figure(
          "figure",
          () -> drawings.repetition(portrait.repetition()),
          "Repeats.",
          "Passwords that had come before, as the lot is read (line), and what even drawing would give (dashes).");
    });
    figure(
        "figure.wide",
        () -> drawings.symbols(portrait.symbols()),
        "Characters and places.",
        "Red: more often than an even share. Blue: less often. Grey all through: always the same character. Empty: never seen there.");
    if (portrait.dependencies().isPresent()) {
      var map = portrait.dependencies().get();
      figure("figure.wide", () -> drawings.dependencies(map), "What goes with what.", reading(map));
    }
  }

  private static String reading(Grid grid) {
    return switch (grid.across()) {
      case "row of the lot" -> "A line or steps: the passwords count with production.";
      case "rank of the password" ->
        "All passwords in order. A straight diagonal: evenly spread. A bend or flat: they crowd in a part of the space.";
      case "rank of the one before" ->
        "Each password against the one before it. Lines: one follows from the other.";
      default -> "Lines or a lattice: the passwords follow this column.";
    };
  }

  private static String reading(DependencyMap map) {
    return switch (map.kind()) {
      case BITS -> "Coefficients of the formula.";
      case CHARACTERS ->
        "The darker, the more a character of the password is decided by that one character of the row. What several decide together does not show here.";
    };
  }

  private void guessing(AuditReport report) throws IOException {
    var strength = report.strength();
    figure(
        "figure.wide",
        () -> drawings.guesses(strength, Strength.ENOUGH_BITS),
        "Guesses needed",
        "by somebody who has seen other devices of the lot and tries the likeliest passwords first. Left of the dashes counts as guessable: our practice, not the law's figure.");
    page.text("p", StrengthWords.guesses(strength));
    page.text("p", StrengthWords.estimates(strength));
    if (!report.advice().isEmpty()) {
      page.in("ul", () -> {
        for (var advice : report.advice()) {
          page.text("li", advice);
        }
      });
    }
  }

  private void looked(AuditReport report) throws IOException {
    page.in("table.families", () -> {
      heads("Relation", "Outcome", "Hypotheses");
      page.in("tbody", () -> {
        for (var family : report.looked()) {
          page.in("tr", () -> looked(family));
        }
      });
    });
  }

  private void looked(Looked family) throws IOException {
    page.text("th", capital(family.relation()), new Attribute("scope", "row"));
    page.text("td", outcome(family));
    page.text("td", "%,d".formatted(family.hypotheses()));
  }

  private static String outcome(Looked family) {
    if (family.found()) {
      return "Found";
    }
    return family.hypotheses() == 0 && family.able()
        ? "Not tried with this effort"
        : capital(family.power());
  }

  private void read(AuditReport report) throws IOException {
    page.in("table", () -> {
      heads("Column", "Taken for");
      page.in("tbody", () -> {
        for (var column : report.roles()) {
          page.in("tr", () -> {
            page.text("th", column.name(), new Attribute("scope", "row"));
            page.text("td", Words.spaced(column.role()));
          });
        }
      });
    });
    for (var exclusion : report.exclusions()) {
      page.text("p", "Left out: %,d rows, %s.".formatted(exclusion.rows(), exclusion.reason()));
    }
    page.text(
        "p.aside",
        "A secret key cannot be seen in the rows, and neither can a rule outside the families above, nor a constant that is neither in the lot nor given. Give brand words and strings of the firmware as constants.");
  }

  private void colophon() throws IOException {
    page.text(
        "p",
        "Assay %s. Passwords are masked. A formula is a secret all the same: with it and the identifiers anybody has the passwords. Keep this page as you keep the lot."
            .formatted(Version.text()));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ENGLISH) + words.substring(1);
  }
}
