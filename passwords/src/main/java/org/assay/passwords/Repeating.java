package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// All runs of symbols that come again: a suffix array by doubling, its common prefixes (Kasai and
/// others 2001), joined from the longest to the shortest.
final class Repeating {
  private final int length;
  private final int[] sorted;
  /// Symbols that a suffix has in common with the one sorted before it.
  private final int[] common;

  Repeating(int... symbols) {
    this.length = symbols.length;
    this.sorted = sorted(symbols);
    this.common = common(symbols);
  }

  private static int[] sorted(int... symbols) {
    int n = symbols.length;
    int[] rank = new int[n];
    for (int i = 0; i < n; i++) rank[i] = symbols[i] + 1;
    int[] sorted = new int[n];
    long[] keys = new long[n];
    for (int step = 1; ; step *= 2) {
      // The rank of this many symbols and of as many behind them.
      Integer[] order = new Integer[n];
      for (int i = 0; i < n; i++) {
        order[i] = i;
        keys[i] = (long) rank[i] << 32 | (i + step < n ? rank[i + step] : 0);
      }
      long[] known = keys;
      Arrays.sort(order, (a, b) -> Long.compare(known[a], known[b]));
      int ranks = 0;
      int[] next = new int[n];
      for (int k = 0; k < n; k++) {
        if (k == 0 || keys[order[k]] != keys[order[k - 1]]) ranks++;
        next[order[k]] = ranks;
        sorted[k] = order[k];
      }
      rank = next;
      if (ranks == n || step >= n) return sorted;
    }
  }

  private int[] common(int... symbols) {
    int[] place = new int[length];
    for (int k = 0; k < length; k++) place[sorted[k]] = k;
    int[] all = new int[length];
    int same = 0;
    for (int i = 0; i < length; i++) {
      if (place[i] == 0) {
        same = 0;
        continue;
      }
      int before = sorted[place[i] - 1];
      while (i + same < length
          && before + same < length
          && symbols[i + same] == symbols[before + same]) same++;
      all[place[i]] = same;
      if (same > 0) same--;
    }
    return all;
  }

  /// For each length the greatest number of equal runs, and the number of pairs of equal runs.
  Estimators.Tuples tuples() {
    int longest = Arrays.stream(common).max().orElse(0);
    int[] greatest = new int[longest + 1];
    double[] pairs = new double[longest + 1];
    join(greatest, pairs);
    List<Integer> counts = new ArrayList<>();
    for (int count : greatest) counts.add(count);
    List<Double> sums = new ArrayList<>();
    for (double sum : pairs) sums.add(sum);
    return new Estimators.Tuples(
        Collections.unmodifiableList(counts), Collections.unmodifiableList(sums), length);
  }

  private void join(int[] greatest, double... pairs) {
    int[] order = longestFirst();
    int[] root = new int[length];
    int[] size = new int[length];
    for (int k = 0; k < length; k++) {
      root[k] = k;
      size[k] = 1;
    }
    int most = 1;
    double sum = 0;
    int at = 0;
    for (int w = greatest.length - 1; w >= 1; w--) {
      for (; at < length && common[order[at]] >= w; at++) {
        int a = root(root, order[at]);
        int b = root(root, order[at] - 1);
        sum += (double) size[a] * size[b];
        size[a] += size[b];
        root[b] = a;
        most = Math.max(most, size[a]);
      }
      greatest[w] = most;
      pairs[w] = sum;
    }
  }

  private int[] longestFirst() {
    long[] keys = new long[length];
    for (int k = 0; k < length; k++) keys[k] = (long) -common[k] << 32 | k;
    Arrays.sort(keys);
    int[] order = new int[length];
    for (int k = 0; k < length; k++) order[k] = (int) keys[k];
    return order;
  }

  private static int root(int[] root, int of) {
    int at = of;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }
}
