package org.assay.passwords;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.passwords.Cells.Cell;

/// Looks for password symbols that are read from a table, unknown beforehand, by one or two
/// characters of the row. Each row with a key seen before is a prediction.
final class SymbolTables implements Relation {
  private static final int SAMPLE = 1000;

  @Override
  public String name() {
    return "symbols read from an unknown table by one or two characters of the row";
  }

  @Override
  public int fewestRows() {
    return 20;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return 16;
  }

  /// One usable character of the row: its digit and its values, in two strides for pairs.
  @SuppressWarnings("ArrayRecordComponent") // read millions of times
  private record Source(Digit digit, int[] values, int distinct) {}

  private record Hit(int place, List<Digit> digits, double log2) {}

  @Override
  public void search(Selection whole, Search search) {
    Selection rows = whole.sample(SAMPLE, search.options.seed());
    List<Source> sources = sources(rows, search.views);
    Map<Integer, Hit> best = new HashMap<>();
    for (int place : rows.varying) {
      for (Source a : sources) {
        search.tried(1);
        consider(best, place, List.of(a.digit()), test(rows, place, a.values()));
      }
      Hit single = best.get(place);
      if ((single != null && single.log2() < -40) || search.isQuick()) continue;
      for (int i = 0; i < sources.size(); i++) {
        for (int j = i + 1; j < sources.size(); j++) {
          Source a = sources.get(i);
          Source b = sources.get(j);
          search.tried(1);
          if ((long) a.distinct() * b.distinct() > 4L * rows.size()) continue;
          double log2 = test(rows, place, paired(a.values(), b.values()));
          consider(best, place, List.of(a.digit(), b.digit()), log2);
        }
      }
    }
    offer(whole, rows, best, sources.size(), search);
  }

  private static void consider(Map<Integer, Hit> best, int place, List<Digit> digits, double log2) {
    if (log2 > -16) return;
    Hit known = best.get(place);
    if (known == null || log2 < known.log2()) best.put(place, new Hit(place, digits, log2));
  }

  private static int[] paired(int[] a, int[] b) {
    int[] pairs = new int[a.length];
    for (int i = 0; i < a.length; i++) pairs[i] = a[i] < 0 || b[i] < 0 ? -1 : a[i] << 16 | b[i];
    return pairs;
  }

  /// Learns the table row by row; log2 of the chance that so many predictions come true blindly.
  private static double test(Selection rows, int place, int[] keys) {
    Map<Integer, Character> table = new HashMap<>();
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] < 0) continue;
      char symbol = rows.secrets[i].charAt(place);
      Character known = table.putIfAbsent(keys[i], symbol);
      if (known == null) continue;
      if (known == symbol) right++;
      else if (++wrong > 2 + right / 16) return 0;
    }
    return Evidence.tail((long) right + wrong, right, rows.chance.bits(place));
  }

  private static List<Source> sources(Selection rows, Views views) {
    List<Source> sources = new ArrayList<>();
    List<List<Integer>> seen = new ArrayList<>();
    for (Text text : views.main) {
      int shortest = Integer.MAX_VALUE;
      int longest = 0;
      for (int row : rows.rows) {
        String value = text.at(rows.lot, row);
        int length = value == null ? 0 : value.length();
        if (length > 0) shortest = Math.min(shortest, length);
        longest = Math.max(longest, length);
      }
      if (longest == 0 || longest > 40) continue;
      for (int place = 0; place < shortest; place++)
        add(sources, seen, rows, new Digit.OfCharacter(text, place));
      if (shortest == longest) continue;
      for (int place = 1; place <= shortest; place++)
        add(sources, seen, rows, new Digit.OfCharacter(text, -place));
    }
    return sources;
  }

  private static void add(
      List<Source> sources, List<List<Integer>> seen, Selection rows, Digit digit) {
    int[] values = new int[rows.size()];
    Map<Integer, Integer> ranks = new HashMap<>();
    List<Integer> canonical = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      values[i] = digit.at(rows.lot, rows.rows[i]);
      canonical.add(ranks.computeIfAbsent(values[i], _ -> ranks.size()));
    }
    if (ranks.size() < 2 || seen.contains(canonical)) return;
    seen.add(canonical);
    sources.add(new Source(digit, values, ranks.size()));
  }

  private static void offer(
      Selection whole, Selection rows, Map<Integer, Hit> best, int sources, Search search) {
    List<Cell> cells = new ArrayList<>();
    double log2 = 0;
    for (int place : rows.varying) {
      Hit hit = best.get(place);
      if (hit == null) continue;
      log2 += hit.log2() + Evidence.log2(sources * (1.0 + sources));
      cells.add(cell(whole, place, hit.digits()));
    }
    if (cells.isEmpty()) return;
    Cells formula = new Cells(whole.length, Cells.fixed(whole), shared(cells));
    double open = 0;
    for (int place : rows.varying)
      if (!best.containsKey(place)) open += Evidence.log2(rows.alphabets[place].size());
    if (open > Guessing.ENOUGH_BITS) {
      search.advise("Some characters of the passwords follow from the row (" + formula.readable()
          + "); the other characters still carry " + Math.round(open) + " bits.");
      return;
    }
    search.offer(
        new Candidate(
            Search.ground(formula.columns()),
            formula,
            log2,
            cells.size() < rows.varying.length
                ? Candidate.PARTIAL
                : 14 + cells.getFirst().digits().size(),
            whole,
            "each character is read from a fixed table by characters of the row; no secret key is involved"));
  }

  /// Where all places read one table by one character, each learns from the others.
  private static List<Cell> shared(List<Cell> cells) {
    boolean single = cells.stream().allMatch(cell -> cell.digits().size() == 1);
    return single ? StreamMatcher.share(cells) : cells;
  }

  static Cell cell(Selection rows, int place, List<Digit> digits) {
    Map<String, Map<Character, Integer>> counts = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String key = Cells.key(digits, rows.lot, rows.rows[i]);
      if (key == null) continue;
      counts
          .computeIfAbsent(key, _ -> new HashMap<>())
          .merge(rows.secrets[i].charAt(place), 1, Integer::sum);
    }
    Map<String, Character> table = new HashMap<>();
    counts.forEach((key, symbols) -> symbols.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(symbol -> table.put(key, symbol.getKey())));
    return new Cell(place, digits, table);
  }
}
