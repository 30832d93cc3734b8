package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks for one difference that many pairs of numbers share: progressions in any order, also
/// several of them from different places.
final class RepeatedDifferences {
  private static final int PAIRED = 400;
  private static final int FEWEST = 16;

  private final Selection rows;
  private final Search search;

  RepeatedDifferences(Selection rows, Search search) {
    this.rows = rows;
    this.search = search;
  }

  /// Looks at one window of a sample of the rows.
  void search(Window window) {
    search.tried(1);
    long modulus = window.modulus();
    long[] values = Arrays.stream(window.values())
        .filter(value -> value != Quantity.NONE)
        .distinct()
        .limit(PAIRED)
        .toArray();
    int n = values.length;
    // No difference is likelier than none, whatever the characters; twice for both signs, twice
    // for what is carried.
    double mean = 2.0 * n * (n - 1) * window.rows().chance.agree(window.from(), window.to());
    if (n < FEWEST || mean > 1) return;
    Difference most = Difference.commonest(values, modulus);
    if (most.pairs() < n / 8 + 4) return;
    String text = most.pairs() + " pairs of " + n + " passwords, as numbers, differ by exactly "
        + most.value() + " modulo " + modulus;
    search.offer(new Candidate(
        Ground.INCREMENTAL_COUNTER,
        new Property("repeated-difference", text),
        Evidence.poisson(most.pairs(), mean) + Evidence.log2(n) * 2,
        Candidate.PARTIAL + 3,
        apart(window.over(rows), most.value(), modulus),
        "the passwords form one progression with a constant step; from one the others follow"));
  }

  /// A difference and the pairs that share it.
  private record Difference(long value, int pairs) {
    static Difference commonest(long[] values, long modulus) {
      int n = values.length;
      long[] differences = new long[n * (n - 1) / 2];
      int filled = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          long difference = Math.floorMod(values[i] - values[j], modulus);
          differences[filled++] = Math.min(difference, modulus - difference);
        }
      }
      Arrays.sort(differences);
      Difference most = new Difference(0, 0);
      int run = 0;
      for (int i = 0; i < filled; i++) {
        run = i > 0 && differences[i] == differences[i - 1] ? run + 1 : 1;
        if (run > most.pairs()) most = new Difference(differences[i], run);
      }
      return most;
    }
  }

  /// The rows whose number, one step on or back, is the number of another row.
  private static Selection apart(Window window, long step, long modulus) {
    Set<Long> all = new HashSet<>();
    for (long value : window.values()) if (value != Quantity.NONE) all.add(value);
    Selection rows = window.rows();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (window.missing(i)) continue;
      long value = window.values()[i];
      if (all.contains(Math.floorMod(value + step, modulus))
          || all.contains(Math.floorMod(value - step, modulus))) kept.add(rows.rows[i]);
    }
    return new Selection(rows.lot, rows.label, Selection.ints(kept));
  }
}
