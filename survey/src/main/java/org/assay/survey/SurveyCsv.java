package org.assay.survey;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.disclosure.Finding;
import org.assay.disclosure.Limb;
import org.assay.disclosure.PolicyReport;
import org.assay.disclosure.Quote;
import org.assay.disclosure.StatedTime;
import org.assay.disclosure.securitytxt.Severity;
import org.assay.supportperiod.LimbResult;
import org.assay.supportperiod.PageGrade;

/// The table as CSV: a line for each row, columns in the order of the law.
public final class SurveyCsv {

  private static final List<Limb> TIMED = List.of(Limb.ACKNOWLEDGEMENT, Limb.STATUS_UPDATES);
  private static final List<Limb> QUOTED =
      List.of(Limb.CONTACT, Limb.ACKNOWLEDGEMENT, Limb.STATUS_UPDATES, Limb.UNTIL_RESOLUTION);
  private static final List<org.assay.supportperiod.Limb> SUPPORT_LIMBS = Arrays.stream(
          org.assay.supportperiod.Limb.values())
      .filter(limb -> limb != org.assay.supportperiod.Limb.NOT_SHORTENED)
      .toList();

  private SurveyCsv() {}

  /// The whole table.
  public static String of(SurveyTable table) {
    var text = new StringWriter();
    try (var csv = Csv.writer(text)) {
      csv.writeRecord(headings());
      for (var row : table.rows()) csv.writeRecord(cells(row));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<String> headings() {
    var cells = new ArrayList<>(List.of("row", "maker", "product"));
    source(cells, "reporting");
    cells.addAll(List.of("reporting_verdict", "contacts"));
    for (var limb : Limb.values()) {
      cells.add(code(limb));
      if (TIMED.contains(limb)) cells.add(code(limb) + "_time");
      if (QUOTED.contains(limb)) cells.add(code(limb) + "_quote");
    }
    source(cells, "support");
    cells.add("support_verdict");
    for (var limb : SUPPORT_LIMBS) cells.add("support_" + limb.code().replace('-', '_'));
    cells.addAll(List.of("support_promise", "support_end", "support_length", "support_quote"));
    source(cells, "security_txt");
    cells.addAll(List.of("security_txt_keeps_the_rules", "security_txt_errors"));
    return cells;
  }

  private static void source(List<String> cells, String of) {
    for (var part : List.of("source", "outcome", "reason", "sha256", "fetched")) {
      cells.add(of + "_" + part);
    }
  }

  private static String code(Limb limb) {
    return limb.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    cells.add(String.valueOf(row.entry().number()));
    cells.add(Csv.words(row.entry().maker()));
    cells.add(Csv.words(row.entry().product()));
    source(cells, row.reporting());
    reporting(cells, row.reporting().found());
    source(cells, row.support());
    support(cells, row.support().found());
    source(cells, row.securityTxt());
    securityTxt(cells, row.securityTxt().found());
    return cells;
  }

  private static void source(List<String> cells, Outcome<?> outcome) {
    cells.add(Csv.words(
        switch (outcome) {
          case Outcome.Judged<?> judged -> judged.seen().named();
          case Outcome.Unread<?> unread -> unread.named();
          case Outcome.NoPage<?> _, Outcome.NotGiven<?> _ -> "";
        }));
    cells.add(outcome.code());
    cells.add(outcome instanceof Outcome.Unread<?> unread ? Csv.words(unread.reason()) : "");
    var seen = outcome instanceof Outcome.Judged<?> judged
        ? Optional.of(judged.seen())
        : Optional.<Outcome.Seen>empty();
    cells.add(seen.map(Outcome.Seen::sha256).orElse(""));
    cells.add(seen.flatMap(Outcome.Seen::fetched).map(Object::toString).orElse(""));
  }

  private static void reporting(List<String> cells, Optional<PolicyReport> report) {
    cells.add(report.map(one -> word(one.verdict())).orElse(""));
    cells.add(report
        .map(one -> Csv.words(one.contacts().stream()
            .map(contact -> contact.value())
            .collect(Collectors.joining("; "))))
        .orElse(""));
    for (var limb : Limb.values()) {
      var finding = report.map(one -> one.on(limb));
      cells.add(finding.map(one -> word(one.verdict())).orElse(""));
      if (TIMED.contains(limb)) {
        cells.add(finding.flatMap(Finding::time).map(StatedTime::normalised).orElse(""));
      }
      if (QUOTED.contains(limb)) cells.add(finding.map(SurveyCsv::quote).orElse(""));
    }
  }

  private static String quote(Finding finding) {
    return finding.quotes().stream()
        .findFirst()
        .map(Quote::text)
        .map(Csv::words)
        .orElse("");
  }

  private static void support(List<String> cells, Optional<PageGrade> graded) {
    cells.add(graded.map(one -> word(one.grade().overall())).orElse(""));
    for (var limb : SUPPORT_LIMBS) {
      cells.add(graded
          .flatMap(one -> one.grade().of(limb))
          .map(LimbResult::judgement)
          .map(SurveyCsv::word)
          .orElse(""));
    }
    cells.add(graded.map(SurveyCsv::promises).orElse(""));
    var period = graded.flatMap(StatedPeriod::of);
    cells.add(period.flatMap(StatedPeriod::end).map(Object::toString).orElse(""));
    cells.add(period.flatMap(StatedPeriod::length).map(Object::toString).orElse(""));
    cells.add(graded
        .flatMap(one -> one.grade().reading().relevant().stream().findFirst())
        .map(statement -> Csv.words(statement.quote().text()))
        .orElse(""));
  }

  private static String promises(PageGrade graded) {
    return graded.grade().reading().relevant().stream()
        .map(statement -> statement.promise().code())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static void securityTxt(List<String> cells, Optional<CheckedSecurityTxt> checked) {
    cells.add(checked.map(one -> String.valueOf(one.report().keepsTheRules())).orElse(""));
    cells.add(checked.map(one -> String.join("; ", one.codes(Severity.ERROR))).orElse(""));
  }

  static String word(Enum<?> verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
