package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks for counters that the order of the rows hides: numbers that only grow, numbers packed
/// into
/// a short range,
/// numbers that are all a step apart, and one difference that comes again and again.
final class Progressions implements Relation {
  private static final int PAIRED = 400;
  private static final int SAMPLE = 1000;
  /// Share of the rows that must grow together.
  private static final double ENOUGH = 0.6;

  @Override
  public String name() {
    return "counters with gaps, shuffled, packed or spread by a constant step";
  }

  @Override
  public int fewestRows() {
    return 14;
  }

  @Override
  public double bitsPerRow(Selection rows) {
    return 3;
  }

  @Override
  public void search(Selection whole, Search search) {
    Selection rows = whole.sample(SAMPLE, search.options.seed());
    List<int[]> orders = new ArrayList<>();
    orders.add(order(new Quantity.RowNumber().values(rows.lot, rows.rows)));
    for (Quantity number : search.views.mainNumbers)
      orders.add(order(number.values(rows.lot, rows.rows)));
    for (Window window : Window.of(rows)) {
      search.tried(orders.size() * 2L + 24);
      growing(rows, window, orders, search);
      // Words are neither even nor independent, so as numbers they lie close without any counter.
      if (!rows.chance.isIndependent()
          && !Alphabet.DECIMAL.holds(window.alphabet().symbols())) continue;
      packed(rows, window, search);
      spaced(rows, window, search);
      repeatedDifference(rows, window, search);
    }
  }

  /// The rows that have a number, in the order of their numbers.
  private static int[] order(long... numbers) {
    return java.util.stream.IntStream.range(0, numbers.length)
        .filter(i -> numbers[i] != Quantity.NONE)
        .boxed()
        .sorted((a, b) -> Long.compare(numbers[a], numbers[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// Numbers that grow, or fall, with the row or with an identifier: a random order would do so
  /// once in n! times.
  private static void growing(Selection rows, Window window, List<int[]> orders, Search search) {
    for (int o = 0; o < orders.size(); o++) {
      long[] sequence = java.util.stream.IntStream.of(orders.get(o))
          .filter(i -> !window.missing(i))
          .mapToLong(i -> window.values()[i])
          .toArray();
      if (sequence.length < 12) continue;
      int longest = longestRising(sequence);
      int falling = longestRising(Arrays.stream(sequence).map(v -> -v).toArray());
      int best = Math.max(longest, falling);
      int n = sequence.length;
      // The expected number of rising subsequences of length k is choose(n, k) / k!.
      double log2 = Evidence.choose(n, best) - Evidence.factorial(best) + 1;
      if (best < n * ENOUGH) continue;
      String text = "as numbers the passwords " + (longest >= falling ? "grow" : "fall") + " with "
          + (o == 0
              ? "the order of the rows"
              : search.views.mainNumbers.get(o - 1).formula()) + " in " + best + " of "
          + n + " rows";
      search.offer(
          new Candidate(
              Ground.INCREMENTAL_COUNTER,
              new Property("growing", text),
              log2,
              Candidate.PROPERTY,
              rows,
              "the passwords count up in the order of manufacture, with gaps; those of the next devices lie just above"));
    }
  }

  /// Length of the longest rising subsequence, or less where it is too short to show anything.
  private static int longestRising(long[] values) {
    long[] tails = new long[values.length];
    int length = 0;
    int left = values.length;
    for (long value : values) {
      if (length + left-- < values.length * ENOUGH) return length;
      int at = Arrays.binarySearch(tails, 0, length, value);
      if (at >= 0) continue;
      tails[-at - 1] = value;
      if (-at - 1 == length) length++;
    }
    return length;
  }

  /// Numbers that use a small part of the range they could use.
  private static void packed(Selection rows, Window window, Search search) {
    long[] sorted = sorted(window);
    int n = sorted.length;
    if (n < 12) return;
    double range = window.modulus();
    double step = Math.max(1, common(sorted));
    for (double kept : new double[] {1, 0.9, 0.5}) {
      int inside = (int) Math.ceil(n * kept);
      double best = Double.MAX_VALUE;
      for (int i = 0; i + inside <= n; i++)
        best = Math.min(best, (double) sorted[i + inside - 1] - sorted[i]);
      double share = (best + 1) / range;
      if (share > 0.2) continue;
      // Any n values of which `inside` lie within one interval of this share of the range.
      double log2 =
          Evidence.log2(n) + Evidence.choose(n, inside) + (inside - 1) * Evidence.log2(share);
      double density = inside * step / (best + 1);
      if (density < 0.02) continue;
      String text = inside + " of " + n + " passwords, as numbers, lie in a range of "
          + (long) (best + 1) + " out of " + window.modulus()
          + (step > 1 ? ", all a multiple of " + (long) step + " apart" : "");
      search.offer(
          new Candidate(
              Ground.INCREMENTAL_COUNTER,
              new Property("packed", text),
              log2,
              Candidate.PROPERTY + 2,
              rows,
              "the passwords come from one short run of numbers; trying its neighbours finds other devices"));
      return;
    }
  }

  /// Numbers that leave the same remainder: a counter with a step, shuffled.
  private static void spaced(Selection rows, Window window, Search search) {
    long[] sorted = sorted(window);
    if (sorted.length < 12) return;
    long step = common(sorted);
    if (step < 2) return;
    double log2 = (2.0 - sorted.length) * Evidence.log2((double) step);
    boolean ofDigit =
        window.alphabet().size() % step == 0 || step % window.alphabet().size() == 0;
    if (ofDigit && step <= window.alphabet().size()) return;
    String text = "as numbers all passwords are a multiple of " + step + " apart";
    search.offer(
        new Candidate(
            Ground.INCREMENTAL_COUNTER,
            new Property("spaced", text),
            log2,
            Candidate.PROPERTY + 3,
            rows,
            "the passwords are steps of one progression, so far fewer passwords are possible than it seems"));
  }

  /// One difference, modulo the range, that many pairs share: a progression in any order.
  private static void repeatedDifference(Selection rows, Window window, Search search) {
    long[] values = AffineNumbers.present(window.values()).stream()
        .mapToLong(Long::longValue)
        .distinct()
        .toArray();
    int n = Math.min(values.length, PAIRED);
    if (n < 16) return;
    long modulus = window.modulus();
    double mean = (double) n * (n - 1) / modulus;
    if (mean > 1) return;
    long[] differences = new long[n * (n - 1) / 2];
    int filled = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        long difference = Math.floorMod(values[i] - values[j], modulus);
        differences[filled++] = Math.min(difference, modulus - difference);
      }
    }
    Arrays.sort(differences);
    long best = 0;
    int most = 0;
    int run = 0;
    for (int i = 0; i < filled; i++) {
      run = i > 0 && differences[i] == differences[i - 1] ? run + 1 : 1;
      if (run > most) {
        most = run;
        best = differences[i];
      }
    }
    if (most < n / 8 + 4) return;
    double log2 = Evidence.poisson(most, mean) + Evidence.log2(n) * 2;
    String text = most + " pairs of " + n + " passwords, as numbers, differ by exactly " + best
        + " modulo " + modulus;
    search.offer(new Candidate(
        Ground.INCREMENTAL_COUNTER,
        new Property("repeated-difference", text),
        log2,
        Candidate.PROPERTY + 1,
        apart(rows, window, best, modulus),
        "the passwords form one progression with a constant step; from one the others follow"));
  }

  /// The rows whose number, one step on or back, is the number of another row.
  private static Selection apart(Selection rows, Window window, long step, long modulus) {
    Set<Long> all = new HashSet<>(AffineNumbers.present(window.values()));
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (window.missing(i)) continue;
      long value = window.values()[i];
      if (all.contains(Math.floorMod(value + step, modulus))
          || all.contains(Math.floorMod(value - step, modulus))) kept.add(rows.rows[i]);
    }
    return new Selection(rows.lot, rows.label, Selection.ints(kept));
  }

  private static long[] sorted(Window window) {
    return AffineNumbers.present(window.values()).stream()
        .mapToLong(Long::longValue)
        .distinct()
        .sorted()
        .toArray();
  }

  private static long common(long[] sorted) {
    long common = 0;
    for (int i = 1; i < sorted.length; i++) common = gcd(common, sorted[i] - sorted[0]);
    return common;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
