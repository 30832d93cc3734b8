package org.assay.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.assay.disclosure.Finding;
import org.assay.disclosure.Limb;
import org.assay.disclosure.PolicyReport;
import org.assay.disclosure.StatedTime;
import org.assay.disclosure.Verdict;
import org.assay.supportperiod.Judgement;
import org.assay.supportperiod.LimbResult;

/// What is counted over all rows of a survey.
///
/// @param reporting for each limb on reporting security issues
/// @param support for each limb on the support period
/// @param securityTxt whether there is a `security.txt` that keeps the rules
/// @param acknowledgements how long an acknowledgement takes at most
/// @param updates how often updates come
/// @param lengths how long support lasts
/// @param ends the years in which support ends
public record Figures(
    List<Tally> reporting,
    List<Tally> support,
    Tally securityTxt,
    List<Bar> acknowledgements,
    List<Bar> updates,
    List<Bar> lengths,
    List<Bar> ends) {

  private static final double[] ACKNOWLEDGED_DAYS = {1, 2, 3, 5, 7, 14, 31};
  private static final List<String> ACKNOWLEDGED =
      List.of("1 day", "2", "3", "4–5", "6–7", "8–14", "15–31", "more");
  private static final double[] UPDATED_DAYS = {1, 7, 14, 31, 92};
  private static final List<String> UPDATED =
      List.of("a day", "a week", "2 weeks", "a month", "a quarter", "more");
  private static final int LONGEST_YEARS = 10;
  private static final int MOST_YEARS = 24;

  public Figures {
    reporting = List.copyOf(reporting);
    support = List.copyOf(support);
    acknowledgements = List.copyOf(acknowledgements);
    updates = List.copyOf(updates);
    lengths = List.copyOf(lengths);
    ends = List.copyOf(ends);
  }

  /// Counts.
  public static Figures of(SurveyTable table) {
    var rows = table.rows();
    var promises = rows.stream()
        .flatMap(row -> row.support().found().stream())
        .flatMap(grade -> StatedPeriod.of(grade).stream())
        .toList();
    return new Figures(
        Arrays.stream(Limb.values()).map(limb -> reporting(rows, limb)).toList(),
        Arrays.stream(org.assay.supportperiod.Limb.values())
            .filter(limb -> limb != org.assay.supportperiod.Limb.NOT_SHORTENED)
            .map(limb -> support(rows, limb))
            .toList(),
        securityTxt(rows),
        times(rows, Limb.ACKNOWLEDGEMENT, ACKNOWLEDGED_DAYS, ACKNOWLEDGED),
        times(rows, Limb.STATUS_UPDATES, UPDATED_DAYS, UPDATED),
        lengths(promises),
        ends(promises));
  }

  // ---- limbs

  private static Tally reporting(List<Row> rows, Limb limb) {
    return tally(
        limb.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        limb.says(),
        rows.stream().map(Row::reporting).toList(),
        report -> verdict(report, limb));
  }

  private static Optional<Judgement> verdict(PolicyReport report, Limb limb) {
    return Optional.of(
        switch (report.on(limb).verdict()) {
          case MET -> Judgement.MET;
          case NOT_MET -> Judgement.NOT_MET;
          case UNDETERMINED -> Judgement.UNDETERMINED;
        });
  }

  private static Tally support(List<Row> rows, org.assay.supportperiod.Limb limb) {
    return tally(
        limb.code(),
        limb.says(),
        rows.stream().map(Row::support).toList(),
        grade -> grade.grade().of(limb).map(LimbResult::judgement));
  }

  private static Tally securityTxt(List<Row> rows) {
    return tally(
        "security-txt",
        "a security.txt that keeps the rules of RFC 9116",
        rows.stream().map(Row::securityTxt).toList(),
        checked ->
            Optional.of(checked.report().keepsTheRules() ? Judgement.MET : Judgement.NOT_MET));
  }

  @FunctionalInterface
  private interface Judged<T> {
    Optional<Judgement> on(T report);
  }

  private static <T> Tally tally(
      String code, String what, List<? extends Outcome<T>> outcomes, Judged<T> judged) {
    var judgements = outcomes.stream()
        .flatMap(outcome -> outcome.found().stream())
        .flatMap(report -> judged.on(report).stream())
        .toList();
    return new Tally(
        code,
        what,
        count(judgements, one -> one == Judgement.MET),
        count(judgements, one -> one == Judgement.UNDETERMINED),
        count(judgements, one -> one == Judgement.NOT_MET),
        count(outcomes, one -> one instanceof Outcome.NoPage<T>),
        count(outcomes, one -> one instanceof Outcome.Unread<T>));
  }

  private static <T> int count(List<? extends T> all, Predicate<T> which) {
    return Math.toIntExact(all.stream().filter(which).count());
  }

  // ---- distributions

  private static List<Bar> times(List<Row> rows, Limb limb, double[] bounds, List<String> labels) {
    var days = rows.stream()
        .flatMap(row -> row.reporting().found().stream())
        .map(report -> report.on(limb))
        .filter(finding -> finding.verdict() == Verdict.MET)
        .map(Finding::time)
        .flatMap(Optional::stream)
        .map(StatedTime::calendarDaysAtMost)
        .toList();
    var counts = new int[labels.size()];
    for (double day : days) counts[place(day, bounds)]++;
    return bars(labels, counts);
  }

  private static int place(double value, double[] bounds) {
    int place = 0;
    while (place < bounds.length && value > bounds[place]) place++;
    return place;
  }

  private static List<Bar> bars(List<String> labels, int[] counts) {
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < counts.length; i++) bars.add(new Bar(labels.get(i), counts[i]));
    return bars;
  }

  private static List<Bar> lengths(List<StatedPeriod> promises) {
    var counts = new int[LONGEST_YEARS + 1];
    promises.stream()
        .flatMap(promise -> promise.length().stream())
        .map(length -> Math.clamp(length.toTotalMonths() / 12, 0, LONGEST_YEARS))
        .forEach(years -> counts[years]++);
    var labels = new ArrayList<String>();
    labels.add("< 1");
    for (int years = 1; years < LONGEST_YEARS; years++) labels.add(String.valueOf(years));
    labels.add(LONGEST_YEARS + "+");
    return bars(labels, counts);
  }

  private static List<Bar> ends(List<StatedPeriod> promises) {
    var years = promises.stream()
        .flatMap(promise -> promise.end().stream())
        .map(LocalDate::getYear)
        .sorted()
        .toList();
    if (years.isEmpty()) return List.of();
    int last = Math.min(years.getLast(), years.getFirst() + MOST_YEARS);
    var bars = new ArrayList<Bar>();
    for (int year = years.getFirst(); year < last; year++) bars.add(bar(years, year, year, ""));
    bars.add(bar(years, last, Integer.MAX_VALUE, last < years.getLast() ? "+" : ""));
    return bars;
  }

  private static Bar bar(List<Integer> years, int from, int to, String more) {
    return new Bar(from + more, count(years, year -> year >= from && year <= to));
  }
}
