package org.assay.passwords;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.passwords.Text.Joined;
import org.assay.passwords.Text.Literal;
import org.assay.passwords.Text.Slice;

/// Looks for passwords that are put together from parts of the row and constants. Votes row by
/// row, so that a minority of the rows is enough.
final class Copies implements Relation {
  private static final int SAMPLE = 400;
  private static final int SHORTEST = 3;
  private static final int MOST_PARTS = 4;
  private static final int SHORTEST_PART = 4;

  /// Practice, not law: a password that carries more bits beside what is copied is none the worse.
  private static final double ENOUGH_OPEN_BITS = 40;

  @Override
  public String name() {
    return "copies of identifiers, dates and names, with constants around them";
  }

  @Override
  public int fewestRows() {
    return 4;
  }

  @Override
  public boolean seesMinorities() {
    return true;
  }

  @Override
  public void search(Selection rows, Search search) {
    Selection sample = rows.sample(SAMPLE, search.options.seed());
    List<Text> texts = texts(search.views);
    search.tried((long) texts.size() * texts.size() * 16);
    Map<List<Text>, Integer> votes = new HashMap<>();
    Map<Text, String[]> values = values(texts, sample);
    for (int i = 0; i < sample.size(); i++) {
      for (List<Text> parse : parses(sample.secrets[i], i, values))
        votes.merge(parse, 1, Integer::sum);
    }
    votes.entrySet().stream()
        .filter(entry ->
            entry.getValue() >= 3 && entry.getKey().stream().anyMatch(p -> !(p instanceof Literal)))
        .sorted(Map.Entry.<List<Text>, Integer>comparingByValue().reversed())
        .limit(12)
        .forEach(entry -> offer(entry.getKey(), rows, search));
    parts(sample, values).forEach(part -> offerPart(part, rows, search));
  }

  /// Parts of the row that stand at one place of some passwords, whatever the other characters.
  private static List<Spelled> parts(Selection sample, Map<Text, String[]> values) {
    Map<Spelled, Integer> votes = new HashMap<>();
    for (int i = 0; i < sample.size(); i++) {
      String secret = sample.secrets[i];
      for (var entry : values.entrySet()) {
        String value = entry.getValue()[i];
        int at = value.length() < SHORTEST_PART ? -1 : secret.indexOf(value);
        if (at < 0 || value.length() == secret.length()) continue;
        boolean end = at + value.length() == secret.length();
        votes.merge(new Spelled(entry.getKey(), end && at > 0 ? -2 : at), 1, Integer::sum);
      }
    }
    return votes.entrySet().stream()
        .filter(entry -> entry.getValue() >= 4)
        .sorted(Map.Entry.<Spelled, Integer>comparingByValue().reversed())
        .limit(12)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// As much of the password as stands in the row counts; what is left open must be too little to
  /// rely on.
  private static void offerPart(Spelled formula, Selection rows, Search search) {
    int hits = 0;
    int from = 0;
    int to = 0;
    for (int row : rows.rows) {
      if (!formula.explains(rows.lot, row)) continue;
      hits++;
      String predicted = java.util.Objects.requireNonNull(formula.predict(rows.lot, row));
      from = first(predicted);
      to = last(predicted);
    }
    if (hits == 0) return;
    double open = 0;
    for (int place : rows.varying)
      if (place < from || place >= to) open += Evidence.log2(rows.alphabets[place].size());
    if (open > ENOUGH_OPEN_BITS) return;
    double bits = Math.min(control(formula, rows), rows.chance.bits(from, to));
    search.offer(new Candidate(
        Search.ground(formula.columns()),
        formula,
        Evidence.tail(rows.size() - 1L, hits - 1L, bits),
        Candidate.PARTIAL,
        rows,
        "part of the password is copied from the row, and the other characters carry only %.0f bits"
            .formatted(open)));
  }

  private static int first(String predicted) {
    int at = 0;
    while (predicted.charAt(at) == Formula.UNKNOWN) at++;
    return at;
  }

  private static int last(String predicted) {
    int at = predicted.length();
    while (predicted.charAt(at - 1) == Formula.UNKNOWN) at--;
    return at;
  }

  private static List<Text> texts(Views views) {
    Set<Text> all = new LinkedHashSet<>();
    for (List<Text> list : List.of(views.main, views.more, views.dates, views.constants)) {
      for (Text text : list) if (!(text instanceof Literal)) all.add(text);
    }
    for (Text text : views.main) {
      for (int k = 2; k <= 8; k++) {
        all.add(new Slice(text, -k, 0));
        all.add(new Slice(text, 0, k));
      }
    }
    return new ArrayList<>(all);
  }

  private static Map<Text, String[]> values(List<Text> texts, Selection sample) {
    Map<Text, String[]> values = new java.util.LinkedHashMap<>();
    Set<List<String>> seen = new java.util.HashSet<>();
    for (Text text : texts) {
      String[] column = new String[sample.size()];
      for (int i = 0; i < column.length; i++) {
        String value = text.at(sample.lot, sample.rows[i]);
        column[i] = value == null ? "" : value;
      }
      if (seen.add(List.of(column))) values.put(text, column);
    }
    return values;
  }

  /// Ways to write a password as parts of the row with constants between; the longest part first,
  /// greedily.
  private static List<List<Text>> parses(String secret, int row, Map<Text, String[]> values) {
    List<List<Text>> parses = new ArrayList<>();
    Map<Text, String[]> inside = new java.util.LinkedHashMap<>();
    int longest = 0;
    for (var entry : values.entrySet()) {
      String value = entry.getValue()[row];
      if (value.length() < 2 || !secret.contains(value)) continue;
      inside.put(entry.getKey(), entry.getValue());
      longest = Math.max(longest, value.length());
    }
    if (longest < SHORTEST) return parses;
    for (var entry : inside.entrySet()) {
      String value = entry.getValue()[row];
      if (value.length() < SHORTEST || value.length() < longest - 4) continue;
      int at = secret.indexOf(value);
      List<Text> parts = new ArrayList<>();
      rest(secret.substring(0, at), row, inside, parts, MOST_PARTS);
      parts.add(entry.getKey());
      rest(secret.substring(at + value.length()), row, inside, parts, MOST_PARTS);
      parses.add(parts);
    }
    return parses;
  }

  private static void rest(
      String text, int row, Map<Text, String[]> inside, List<Text> out, int most) {
    if (text.isEmpty()) return;
    Text best = null;
    int length = 1;
    for (var entry : inside.entrySet()) {
      String value = entry.getValue()[row];
      if (value.length() > length && text.contains(value)) {
        best = entry.getKey();
        length = value.length();
      }
    }
    if (best == null || most == 0) {
      out.add(new Literal(text));
      return;
    }
    String value = java.util.Objects.requireNonNull(inside.get(best))[row];
    int at = text.indexOf(value);
    rest(text.substring(0, at), row, inside, out, most - 1);
    out.add(best);
    rest(text.substring(at + value.length()), row, inside, out, most - 1);
  }

  private static void offer(List<Text> parts, Selection rows, Search search) {
    Spelled formula =
        new Spelled(parts.size() == 1 ? parts.getFirst() : new Joined(parts), Spelled.WHOLE);
    int hits = 0;
    for (int row : rows.rows) if (formula.explains(rows.lot, row)) hits++;
    double bits = control(formula, rows);
    double log2 = Evidence.tail(rows.size() - 1L, hits - 1L, bits);
    search.offer(new Candidate(
        Search.ground(formula.columns()),
        formula,
        log2,
        10 + parts.size(),
        rows,
        "the password is copied from the row, so whoever knows the row knows the password"));
  }

  /// Bits that a match is worth: how rarely what the formula says of one row holds for another.
  private static double control(Spelled formula, Selection rows) {
    Map<Integer, Map<String, Integer>> secrets = new HashMap<>();
    long crossing = 0;
    for (int i = 0; i < rows.size(); i++) {
      String predicted = formula.predict(rows.lot, rows.rows[i]);
      if (predicted == null || predicted.length() != rows.length) continue;
      int from = first(predicted);
      int to = last(predicted);
      Map<String, Integer> known =
          secrets.computeIfAbsent(from << 16 | to, _ -> counted(rows, from, to));
      String span = predicted.substring(from, to);
      boolean own = span.equals(rows.secrets[i].substring(from, to));
      crossing += known.getOrDefault(span, 0) - (own ? 1 : 0);
    }
    double pairs = (double) rows.size() * (rows.size() - 1);
    return Math.min(rows.chance.whole(), -Evidence.log2((crossing + 1) / pairs));
  }

  private static Map<String, Integer> counted(Selection rows, int from, int to) {
    Map<String, Integer> counts = new HashMap<>();
    for (String secret : rows.secrets) counts.merge(secret.substring(from, to), 1, Integer::sum);
    return counts;
  }
}
