package org.assay.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.assessment.render.Markup;
import org.assay.assessment.render.Markup.Attribute;
import org.assay.disclosure.Finding;
import org.assay.disclosure.Limb;
import org.assay.disclosure.PolicyReport;
import org.assay.disclosure.StatedTime;
import org.assay.disclosure.Verdict;
import org.assay.disclosure.securitytxt.Severity;
import org.assay.supportperiod.Judgement;
import org.assay.supportperiod.PageGrade;
import org.assay.survey.CheckedSecurityTxt;
import org.assay.survey.Outcome;
import org.assay.survey.Outcome.Seen;
import org.assay.survey.Row;
import org.assay.survey.StatedPeriod;
import org.assay.survey.SurveyTable;

/// The rows of a survey in a page, by maker and product: a table, and the words behind each row.
final class SurveyRows {

  private static final List<Limb> TOLD =
      List.of(Limb.CONTACT, Limb.ACKNOWLEDGEMENT, Limb.STATUS_UPDATES, Limb.UNTIL_RESOLUTION);
  private static final List<Limb> ACCESS =
      List.of(Limb.NO_PRIOR_REQUEST, Limb.ENGLISH, Limb.FREE, Limb.NO_PERSONAL_INFORMATION);

  private final List<Row> rows;
  private final Markup page;

  SurveyRows(SurveyTable table, Markup page) {
    this.page = page;
    this.rows = table.rows().stream()
        .sorted(Comparator.comparing((Row row) -> row.entry().maker().toLowerCase(Locale.ROOT))
            .thenComparing(row -> row.entry().product().toLowerCase(Locale.ROOT))
            .thenComparingInt(row -> row.entry().number()))
        .toList();
  }

  private static String place(Row row) {
    return "row-" + row.entry().number();
  }

  // ---- the table

  void table() throws IOException {
    page.in(
        "div.wide-table",
        () -> page.in("table.survey", () -> {
          page.in("thead", () -> page.in("tr", this::heads));
          page.in("tbody", () -> {
            for (var row : rows) page.in("tr", () -> cells(row));
          });
        }),
        new Attribute("tabindex", "0"),
        new Attribute("role", "region"),
        new Attribute("aria-label", "All rows"));
  }

  private void heads() throws IOException {
    for (var head : List.of(
        "Maker and product",
        "Contact",
        "Acknowledged",
        "Updates",
        "Until resolved",
        "Open to all, in English",
        "Supported until",
        "security.txt")) {
      page.text("th", head, new Attribute("scope", "col"));
    }
  }

  private void cells(Row row) throws IOException {
    page.in(
        "th",
        () -> {
          page.text("a", row.entry().maker(), Attribute.to(place(row)));
          if (!row.entry().product().isEmpty())
            page.text("span.product", row.entry().product());
        },
        new Attribute("scope", "row"));
    var report = row.reporting().found();
    for (var limb : TOLD) {
      page.in("td", () -> {
        if (report.isPresent()) limb(report.get().on(limb));
        else otherwise(row.reporting());
      });
    }
    page.in("td", () -> {
      if (report.isPresent()) access(report.get());
      else otherwise(row.reporting());
    });
    page.in("td", () -> period(row.support()));
    page.in("td", () -> securityTxt(row.securityTxt()));
  }

  private void limb(Finding finding) throws IOException {
    mark(finding.verdict());
    finding.time().map(StatedTime::normalised).ifPresent(this::time);
  }

  private void time(String time) {
    try {
      page.text("span.time", plain(time));
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  /// `P14D` as people say it.
  private static String plain(String normalised) {
    var iso =
        java.util.regex.Pattern.compile("P(?:T(\\d+)([HMS])|(\\d+)([DMY]))").matcher(normalised);
    if (!iso.matches()) return normalised;
    var count = iso.group(1) == null ? iso.group(3) : iso.group(1);
    var unit = switch (iso.group(1) == null ? iso.group(4) : "T" + iso.group(2)) {
      case "D" -> "day";
      case "M" -> "month";
      case "Y" -> "year";
      case "TH" -> "hour";
      case "TM" -> "minute";
      default -> "second";
    };
    return count + " " + unit + (count.equals("1") ? "" : "s");
  }

  private void access(PolicyReport report) throws IOException {
    var verdicts = ACCESS.stream().map(limb -> report.on(limb).verdict()).toList();
    mark(
        verdicts.contains(Verdict.NOT_MET)
            ? Verdict.NOT_MET
            : verdicts.contains(Verdict.UNDETERMINED) ? Verdict.UNDETERMINED : Verdict.MET);
  }

  private void period(Outcome<PageGrade> support) throws IOException {
    if (support.found().isEmpty()) {
      otherwise(support);
      return;
    }
    var graded = support.found().get();
    mark(graded.grade().overall());
    var period = StatedPeriod.of(graded);
    var end = period.flatMap(StatedPeriod::end);
    if (end.isPresent()) page.in("span.time", () -> page.day(end.get()));
    else period.flatMap(StatedPeriod::length).map(SurveyRows::years).ifPresent(this::time);
  }

  private static String years(Period period) {
    long months = period.toTotalMonths();
    long years = months / 12;
    if (months % 12 != 0) return months + " months";
    return years == 1 ? "1 year" : years + " years";
  }

  private void securityTxt(Outcome<CheckedSecurityTxt> outcome) throws IOException {
    if (outcome.found().isEmpty()) otherwise(outcome);
    else mark(outcome.found().get().report().keepsTheRules() ? Verdict.MET : Verdict.NOT_MET);
  }

  private void otherwise(Outcome<?> outcome) throws IOException {
    switch (outcome) {
      case Outcome.NoPage<?> _ -> mark("quiet", "–", "no page");
      case Outcome.Unread<?> _ -> mark("quiet", "!", "could not be read");
      case Outcome.NotGiven<?> _, Outcome.Judged<?> _ -> page.text("span.unseen", "nothing given");
    }
  }

  private void mark(Verdict verdict) throws IOException {
    switch (verdict) {
      case MET -> mark("good", "✓", "met");
      case NOT_MET -> mark("bad", "✗", "not met");
      case UNDETERMINED -> mark("open", "?", "undetermined");
    }
  }

  private void mark(Judgement judgement) throws IOException {
    mark(
        switch (judgement) {
          case MET -> Verdict.MET;
          case NOT_MET -> Verdict.NOT_MET;
          case UNDETERMINED -> Verdict.UNDETERMINED;
        });
  }

  private void mark(String tone, String sign, String says) throws IOException {
    page.text(
        "span.mark." + tone,
        sign,
        new Attribute("role", "img"),
        new Attribute("aria-label", says),
        new Attribute("title", says));
  }

  // ---- the words

  void entries() throws IOException {
    for (var row : rows) page.in("article.requirement#" + place(row), () -> entry(row));
  }

  private void entry(Row row) throws IOException {
    page.in("h3", () -> {
      page.text("bdi", row.entry().title());
      page.text("a.id", "row " + row.entry().number(), Attribute.to(place(row)));
    });
    reporting(row.reporting());
    support(row.support());
    securityTxtWords(row.securityTxt());
  }

  private void reporting(Outcome<PolicyReport> outcome) throws IOException {
    if (!head("Reporting page", outcome)) return;
    var report = outcome.found().orElseThrow();
    page.in("ul.findings", () -> {
      for (var finding : report.findings()) {
        if (finding.limb() != Limb.CLEAR) finding(finding);
      }
    });
  }

  private void finding(Finding finding) throws IOException {
    page.in("li", () -> {
      mark(finding.verdict());
      page.in("div", () -> {
        page.text("b", finding.limb().says());
        finding.time().map(StatedTime::normalised).ifPresent(this::time);
        page.text("span.reason", finding.reason());
        for (var quote : finding.quotes()) quote(quote.text(), quote.place().toString());
      });
    });
  }

  private void quote(String words, String place) throws IOException {
    page.in("blockquote", () -> {
      page.text("bdi", words);
      if (!place.isEmpty()) page.text("span.place", " " + place);
    });
  }

  private void support(Outcome<PageGrade> outcome) throws IOException {
    if (!head("Support period", outcome)) return;
    var grade = outcome.found().orElseThrow().grade();
    page.in("ul.findings", () -> {
      for (var result : grade.limbs()) {
        page.in("li", () -> {
          mark(result.judgement());
          page.in("div", () -> {
            page.text("b", result.limb().says());
            page.text("span.reason", result.reason());
          });
        });
      }
    });
    for (var statement : grade.reading().relevant()) quote(statement.quote().text(), "");
  }

  private void securityTxtWords(Outcome<CheckedSecurityTxt> outcome) throws IOException {
    if (!head("security.txt", outcome)) return;
    var checked = outcome.found().orElseThrow();
    page.in("ul.findings", () -> {
      for (var remark : checked.report().remarks()) {
        if (remark.code().severity() != Severity.ERROR) continue;
        page.in("li", () -> {
          mark(Verdict.NOT_MET);
          page.text("div", remark.code().says());
        });
      }
      if (checked.report().keepsTheRules()) {
        page.in("li", () -> {
          mark(Verdict.MET);
          page.text(
              "div",
              checked.dated()
                  ? "keeps the rules"
                  : "keeps the rules; expiry not judged, as the day is not known");
        });
      }
    });
  }

  /// The heading of one part; false where there is nothing to say behind it.
  private boolean head(String title, Outcome<?> outcome) throws IOException {
    if (outcome instanceof Outcome.NotGiven) return false;
    page.text("h4", title);
    switch (outcome) {
      case Outcome.Judged<?> judged -> seen(judged.seen());
      case Outcome.Unread<?> unread -> unread(unread.named(), unread.reason());
      case Outcome.NoPage<?> _ -> page.text("p.aside", "There is no such page, says the list.");
      case Outcome.NotGiven<?> _ -> {}
    }
    return outcome instanceof Outcome.Judged;
  }

  private void unread(String named, String reason) throws IOException {
    page.in("p.aside", () -> {
      page.text("bdi", named);
      page.words(": not read: " + reason + ".");
    });
  }

  private void seen(Seen seen) throws IOException {
    page.in("p.aside", () -> {
      var address = webAddress(seen.address());
      if (address.isPresent()) page.text("a", seen.address(), Attribute.href(address.get()));
      else page.text("bdi", seen.address());
      page.words(" · ");
      page.text("a", "snapshot", new Attribute("href", seen.snapshot()));
      if (seen.fetched().isPresent()) {
        page.words(" of ");
        page.day(LocalDate.ofInstant(seen.fetched().get(), java.time.ZoneOffset.UTC));
      }
      page.words(" · ");
      page.text("code.digest", seen.sha256().substring(0, 16));
    });
    if (seen.robots().isPresent()) {
      page.text(
          "p.aside",
          "Note: the robots file says \"%s\" to programs."
              .formatted(seen.robots().get()));
    }
  }

  private static Optional<URI> webAddress(String address) {
    try {
      return address.matches("(?i)https?://.*") ? Optional.of(new URI(address)) : Optional.empty();
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }
}
