package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Looks for an additive generator that runs through the file, such as the usual `rand` of Unix
/// and .NET: each output is the sum or the difference of two earlier ones. After reduction to the
/// alphabet the same holds for symbols but for a few constants, whatever the seed.
final class LaggedSums implements Relation {
  private static final int MOST_SYMBOLS = 4000;
  private static final int FEWEST_SYMBOLS = 160;
  private static final int GREATEST_LAG = 64;
  /// A carry or none, and a wrap of the modulus or none.
  private static final int CONSTANTS = 4;

  @Override
  public String name() {
    return "additive generators that run through the file (each symbol a sum of two earlier ones)";
  }

  @Override
  public int fewestRows() {
    return 20;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return GREATEST_LAG / Math.max(1, rows.varying.length) + 6;
  }

  @Override
  public void search(Selection rows, Search search) {
    if (!rows.chance.isIndependent()) return;
    List<String> symbols = new ArrayList<>();
    for (int place : rows.varying) symbols.add(rows.alphabets[place].symbols());
    Alphabet observed = Alphabet.observed(symbols);
    if (observed.size() <= 2 * CONSTANTS) return;
    for (Alphabet alphabet : Alphabet.orders(observed)) {
      int[] sequence = sequence(rows, alphabet.digits());
      if (sequence.length < FEWEST_SYMBOLS) return;
      if (shows(rows, sequence, alphabet, search)) return;
    }
  }

  private static int[] sequence(Selection rows, int... digits) {
    int per = rows.varying.length;
    int[] sequence = new int[Math.min(MOST_SYMBOLS, per * rows.size())];
    for (int k = 0; k < sequence.length; k++) {
      char c = rows.secrets[k / per].charAt(rows.varying[k % per]);
      sequence[k] = c < 128 ? digits[c] : -1;
      if (sequence[k] < 0) return new int[0];
    }
    return sequence;
  }

  private static boolean shows(Selection rows, int[] sequence, Alphabet alphabet, Search search) {
    int size = alphabet.size();
    int glance = Math.min(sequence.length, 400);
    double worth = worth(rows);
    for (int far = 2; far <= GREATEST_LAG; far++) {
      for (int near = 1; near < far; near++) {
        for (int sign = -1; sign <= 1; sign += 2) {
          search.tried(1);
          if (evidence(sequence, glance, size, far, near, sign, worth) > -12) continue;
          double log2 = evidence(sequence, sequence.length, size, far, near, sign, worth);
          if (log2 > -44) continue;
          offer(rows, far, near, sign, alphabet, log2, search);
          return true;
        }
      }
    }
    return false;
  }

  /// Bits that one right prediction among a few constants is worth, at the place that is easiest
  /// to guess.
  private static double worth(Selection rows) {
    double least =
        Arrays.stream(rows.varying).mapToDouble(rows.chance::bits).min().orElse(0);
    return Math.max(0, least - Evidence.log2(CONSTANTS));
  }

  /// log2 of the chance that the differences from a sum fall on so few constants.
  private static double evidence(
      int[] sequence, int length, int size, int far, int near, int sign, double worth) {
    int[] counts = new int[size];
    for (int k = far; k < length; k++)
      counts[Math.floorMod(sequence[k] - sequence[k - far] - sign * sequence[k - near], size)]++;
    Arrays.sort(counts);
    int hits = 0;
    for (int c = 1; c <= CONSTANTS; c++) hits += counts[size - c];
    return Evidence.tail(length - far, hits, worth) + Evidence.choose(size, CONSTANTS);
  }

  private static void offer(
      Selection rows, int far, int near, int sign, Alphabet alphabet, double log2, Search search) {
    String text =
        "each symbol is the one %d before %s the one %d before, plus one of %d constants, mod %d in \"%s\": an additive generator runs through the file"
            .formatted(
                far,
                sign > 0 ? "plus" : "minus",
                near,
                CONSTANTS,
                alphabet.size(),
                alphabet.symbols());
    search.offer(new Candidate(
        Ground.OTHERWISE_GUESSABLE,
        new Property("additive-generator", text),
        log2,
        Candidate.PARTIAL + 2,
        rows,
        "the symbols follow from the ones before them, so known passwords narrow down the next"));
  }
}
