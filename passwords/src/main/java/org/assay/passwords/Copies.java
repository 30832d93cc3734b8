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
/// row,
/// so that a
/// minority of the rows is enough.
final class Copies implements Relation {
  private static final int SAMPLE = 400;
  private static final int SHORTEST = 3;
  private static final int MOST_PARTS = 4;

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

  /// Bits that a match is worth: how rarely the formula's value for one row is the password of
  /// another.
  private static double control(Spelled formula, Selection rows) {
    Map<String, Integer> secrets = new HashMap<>();
    for (String secret : rows.secrets) secrets.merge(secret, 1, Integer::sum);
    long crossing = 0;
    for (int i = 0; i < rows.size(); i++) {
      String predicted = formula.predict(rows.lot, rows.rows[i]);
      if (predicted == null) continue;
      crossing += secrets.getOrDefault(predicted, 0) - (predicted.equals(rows.secrets[i]) ? 1 : 0);
    }
    double pairs = (double) rows.size() * (rows.size() - 1);
    return Math.min(rows.chance.whole(), -Evidence.log2((crossing + 1) / pairs));
  }
}
