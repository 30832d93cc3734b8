package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Discovers the words of a lot: pieces that several passwords share. Learns how often each piece
/// follows each kind of piece, then measures passwords in bits by their cheapest split.
final class Lexicon {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 14;
  private static final int ROUNDS = 4;

  /// Kinds of pieces; the last two stand for the beginning and the end.
  private static final int WORD = 0;

  private static final int DIGIT = 1;
  private static final int LETTER = 2;
  private static final int OTHER = 3;
  private static final int EDGE = 4;
  private static final int KINDS = 5;

  private final List<String> texts = new ArrayList<>();
  private final List<Map<String, Double>> pieces = new ArrayList<>();
  private final double[][] steps = new double[KINDS][KINDS];
  private final double[] totals = new double[KINDS];

  Lexicon() {
    for (int kind = 0; kind < KINDS; kind++) pieces.add(new HashMap<>());
  }

  void add(String text) {
    texts.add(text);
  }

  /// Begins with all pieces that three passwords share and keeps those that the cheapest splits
  /// use.
  void learn() {
    Map<String, Double> shared = new HashMap<>();
    for (String text : texts) {
      for (int from = 0; from < text.length(); from++) {
        for (int to = from + SHORTEST; to <= Math.min(text.length(), from + LONGEST); to++) {
          shared.merge(text.substring(from, to), 1.0, Double::sum);
        }
      }
    }
    shared.values().removeIf(count -> count < 3);
    pieces.set(WORD, shared);
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        pieces.get(kind(text.charAt(i))).merge(text.substring(i, i + 1), 0.2, Double::sum);
      }
    }
    for (double[] row : steps) Arrays.fill(row, 1);
    total();
    for (int round = 0; round < ROUNDS; round++) recount(round == ROUNDS - 1);
  }

  private void total() {
    for (int kind = 0; kind < KINDS; kind++) {
      double sum = 1;
      for (double count : pieces.get(kind).values()) sum += count;
      totals[kind] = sum;
    }
  }

  private void recount(boolean last) {
    List<Map<String, Double>> counts = new ArrayList<>();
    for (int kind = 0; kind < KINDS; kind++) counts.add(new HashMap<>());
    double[][] next = new double[KINDS][KINDS];
    for (double[] row : next) Arrays.fill(row, 0.2);
    for (String text : texts) {
      int before = EDGE;
      for (String piece : split(text)) {
        int kind = piece.length() >= SHORTEST ? WORD : kind(piece.charAt(0));
        counts.get(kind).merge(piece, 1.0, Double::sum);
        next[before][kind]++;
        before = kind;
      }
      next[before][EDGE]++;
    }
    if (!last) counts.get(WORD).values().removeIf(count -> count < 2);
    for (int kind = 0; kind < KINDS; kind++) {
      if (kind != WORD) {
        Map<String, Double> known = counts.get(kind);
        pieces.get(kind).keySet().forEach(piece -> known.merge(piece, 0.2, Double::sum));
      }
      pieces.set(kind, counts.get(kind));
    }
    for (int kind = 0; kind < KINDS; kind++) steps[kind] = next[kind];
    total();
  }

  private static int kind(char c) {
    return Character.isDigit(c) ? DIGIT : Character.isLetter(c) ? LETTER : OTHER;
  }

  /// Bits of the cheapest split of a text.
  double bits(String text) {
    return best(text)[text.length()][EDGE];
  }

  private double step(int from, int to) {
    double sum = 0;
    for (double count : steps[from]) sum += count;
    return -Evidence.log2(steps[from][to] / sum);
  }

  private double cost(int kind, String piece) {
    Double count = pieces.get(kind).get(piece);
    if (count != null) return -Evidence.log2(count / totals[kind]);
    // A character never seen in its kind shares what one count leaves among a hundred others.
    return kind == WORD
        ? Double.POSITIVE_INFINITY
        : -Evidence.log2(1 / totals[kind]) + Evidence.log2(100);
  }

  /// Least bits to reach each place with a last piece of each kind.
  private double[][] best(String text) {
    int n = text.length();
    double[][] least = new double[n + 1][KINDS];
    for (double[] row : least) Arrays.fill(row, Double.POSITIVE_INFINITY);
    double[][] step = new double[KINDS][KINDS];
    for (int a = 0; a < KINDS; a++) for (int b = 0; b < KINDS; b++) step[a][b] = step(a, b);
    least[0][EDGE] = 0;
    for (int to = 1; to <= n; to++) {
      int kind = kind(text.charAt(to - 1));
      reach(least, step, to - 1, to, kind, cost(kind, text.substring(to - 1, to)));
      for (int from = Math.max(0, to - LONGEST); from <= to - SHORTEST; from++) {
        double cost = cost(WORD, text.substring(from, to));
        if (cost < Double.POSITIVE_INFINITY) reach(least, step, from, to, WORD, cost);
      }
    }
    double end = Double.POSITIVE_INFINITY;
    for (int kind = 0; kind < EDGE; kind++) end = Math.min(end, least[n][kind] + step[kind][EDGE]);
    least[n][EDGE] = end;
    return least;
  }

  private static void reach(
      double[][] least, double[][] step, int from, int to, int kind, double cost) {
    for (int before = 0; before < KINDS; before++) {
      if (before == EDGE && from > 0) continue;
      least[to][kind] = Math.min(least[to][kind], least[from][before] + step[before][kind] + cost);
    }
  }

  /// The pieces of the cheapest split.
  private List<String> split(String text) {
    double[][] least = best(text);
    List<String> split = new ArrayList<>();
    int to = text.length();
    int following = EDGE;
    while (to > 0) {
      int kind = 0;
      for (int k = 1; k < EDGE; k++) {
        if (least[to][k] + step(k, following) < least[to][kind] + step(kind, following)) kind = k;
      }
      int from = from(least, text, to, kind);
      split.add(text.substring(from, to));
      to = from;
      following = kind;
    }
    return split.reversed();
  }

  private int from(double[][] least, String text, int to, int kind) {
    if (kind != WORD) return to - 1;
    int best = to - SHORTEST;
    double bits = Double.POSITIVE_INFINITY;
    for (int from = Math.max(0, to - LONGEST); from <= to - SHORTEST; from++) {
      double cost = cost(WORD, text.substring(from, to));
      for (int before = 0; before < KINDS; before++) {
        if (before == EDGE && from > 0) continue;
        double sum = least[from][before] + step(before, WORD) + cost;
        if (sum < bits) {
          bits = sum;
          best = from;
        }
      }
    }
    return best;
  }
}
