package org.assay.passwords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Min-entropy of symbols by methods of NIST SP 800-90B, section 6.3: most common value,
/// collision, Markov, t-tuple, longest repeated substring.
final class Estimators {
  /// Upper end of a confidence interval of 99 per cent.
  private static final double Z = 2.576;

  /// Least number of times that a tuple counts, in sections 6.3.5 and 6.3.6.
  private static final int CUTOFF = 35;

  private static final int MARKOV_LENGTH = 128;

  private Estimators() {}

  /// All of them over the symbols of a selection, row after row, those places together that have
  /// symbols of one kind.
  static List<EntropyEstimate> of(Selection rows, int most) {
    Map<String, List<Integer>> kinds = new HashMap<>();
    for (int place : rows.varying)
      kinds
          .computeIfAbsent(StreamMatcher.kind(rows.alphabets[place]), _ -> new ArrayList<>())
          .add(place);
    return kinds.values().stream()
        .max(Comparator.comparingInt(List::size))
        .map(places -> of(symbols(rows, places, most)))
        .orElse(List.of());
  }

  private static int[] symbols(Selection rows, List<Integer> places, int most) {
    List<String> seen = new ArrayList<>();
    for (int place : places) seen.add(rows.alphabets[place].symbols());
    String alphabet = Alphabet.observed(seen).symbols();
    int[] symbols = new int[Math.min(most, rows.size() * places.size())];
    for (int i = 0; i < symbols.length; i++) {
      int place = places.get(i % places.size());
      symbols[i] = alphabet.indexOf(rows.secrets[i / places.size()].charAt(place));
    }
    return symbols;
  }

  private static List<EntropyEstimate> of(int... symbols) {
    int size = 0;
    for (int symbol : symbols) size = Math.max(size, symbol + 1);
    List<EntropyEstimate> all = new ArrayList<>();
    all.add(said("most common value, 6.3.1", mostCommonValue(symbols), symbols, ""));
    int width = Integer.numberOfTrailingZeros(size);
    boolean whole = Integer.bitCount(size) == 1;
    int[] bits = whole ? bits(width, symbols) : new int[0];
    String how = whole
        ? "over %d bits a symbol".formatted(width)
        : "is for bits, and %d symbols are no whole number of bits".formatted(size);
    all.add(said("collision, 6.3.2", whole ? width * collision(bits) : Double.NaN, symbols, how));
    all.add(said("Markov, 6.3.3", whole ? width * markov(bits) : Double.NaN, symbols, how));
    Tuples tuples = Tuples.of(symbols);
    String few = "too few symbols";
    double tuple = tuples.mostCommon(CUTOFF);
    all.add(said("t-tuple, 6.3.5", tuple, symbols, Double.isNaN(tuple) ? few : ""));
    double repeated = tuples.longestRepeated(CUTOFF);
    all.add(said(
        "longest repeated substring, 6.3.6", repeated, symbols, Double.isNaN(repeated) ? few : ""));
    return List.copyOf(all);
  }

  private static EntropyEstimate said(String method, double bits, int[] symbols, String note) {
    return new EntropyEstimate(method, bits, symbols.length, note);
  }

  /// The symbols bit by bit, the most significant first.
  private static int[] bits(int width, int... symbols) {
    int[] bits = new int[symbols.length * width];
    for (int i = 0; i < bits.length; i++)
      bits[i] = symbols[i / width] >>> (width - 1 - i % width) & 1;
    return bits;
  }

  /// Section 6.3.1.
  static double mostCommonValue(int... symbols) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int symbol : symbols) counts.merge(symbol, 1, Integer::sum);
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return bounded((double) most / symbols.length, symbols.length);
  }

  private static double bounded(double p, int length) {
    double upper = Math.min(1, p + Z * Math.sqrt(p * (1 - p) / Math.max(1, length - 1)));
    return Math.max(0, -Evidence.log2(upper));
  }

  /// Section 6.3.2, for bits: how soon a value comes again, after two or three.
  static double collision(int... bits) {
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int at = 0; at + 1 < bits.length; n++) {
      boolean equal = bits[at] == bits[at + 1];
      if (!equal && at + 2 >= bits.length) break;
      int steps = equal ? 2 : 3;
      sum += steps;
      squares += steps * steps;
      at += steps;
    }
    if (n < 2) return Double.NaN;
    double mean = sum / n;
    double deviation = Math.sqrt(Math.max(0, (squares - n * mean * mean) / (n - 1)));
    double least = mean - Z * deviation / Math.sqrt(n);
    // Two bits are equal with p^2 + q^2, so that the mean is 2 + 2 p q.
    double p = Math.clamp(0.5 + Math.sqrt(Math.max(0, 1.25 - least / 2)), 0.5, 1);
    return Math.max(0, -Evidence.log2(p));
  }

  /// Section 6.3.3, for bits: the likeliest run of 128.
  static double markov(int... bits) {
    double[] first = new double[2];
    double[][] next = new double[2][2];
    for (int i = 0; i < bits.length; i++) {
      first[bits[i]]++;
      if (i > 0) next[bits[i - 1]][bits[i]]++;
    }
    for (double[] row : next) {
      double sum = row[0] + row[1];
      for (int j = 0; j < 2; j++) row[j] = sum == 0 ? 0 : row[j] / sum;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int start = 0; start < 2; start++) {
      double log = Evidence.log2(first[start] / bits.length);
      int other = 1 - start;
      int rest = MARKOV_LENGTH - 1;
      int back = rest / 2;
      double stay = rest * Evidence.log2(next[start][start]);
      double turn = Evidence.log2(next[start][other]) * (rest - back)
          + Evidence.log2(next[other][start]) * back;
      double settle =
          Evidence.log2(next[start][other]) + (rest - 1) * Evidence.log2(next[other][other]);
      best = Math.max(best, log + Math.max(stay, Math.max(turn, settle)));
    }
    return Math.clamp(-best / MARKOV_LENGTH, 0, 1);
  }

  /// How often runs of each length come again: the greatest number, and the number of pairs.
  record Tuples(List<Integer> greatest, List<Double> pairs, int length) {
    static Tuples of(int... symbols) {
      return new Repeating(symbols).tuples();
    }

    /// Section 6.3.5.
    double mostCommon(int cutoff) {
      double p = 0;
      for (int w = 1; w <= counted(cutoff); w++)
        p = Math.max(p, Math.pow((double) greatest.get(w) / (length - w + 1), 1.0 / w));
      return p == 0 ? Double.NaN : bounded(p, length);
    }

    /// Section 6.3.6.
    double longestRepeated(int cutoff) {
      double p = 0;
      for (int w = counted(cutoff) + 1; w < greatest.size(); w++) {
        double all = (length - w + 1.0) * (length - w) / 2;
        p = Math.max(p, Math.pow(pairs.get(w) / all, 1.0 / w));
      }
      return p == 0 ? Double.NaN : bounded(p, length);
    }

    /// The greatest length of which some run comes so often.
    private int counted(int cutoff) {
      int w = 0;
      while (w + 1 < greatest.size() && greatest.get(w + 1) >= cutoff) w++;
      return w;
    }
  }
}
