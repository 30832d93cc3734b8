package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Looks for a linear generator over GF(2) that runs through the file: shift registers, xorshift,
/// and with rows enough the Mersenne twister. It need not be known: the linear complexity of a
/// stream of bits tells. Symbols give such bits by their digits, and where outputs are scaled to
/// the alphabet by the half of it in which they lie.
final class LinearStreams implements Relation {
  private static final int MOST_BITS = 3000;
  private static final int FEWEST_BITS = 100;
  /// Bits that show a Mersenne twister, of order 19,937, with some to spare.
  private static final int BITS_FOR_TWISTER = 40_200;
  /// V8 hands out the outputs of its generator in blocks of so many, the last of a block first.
  private static final int BLOCK = 64;

  private static final int GLANCE = 8 * BLOCK;

  @Override
  public String name() {
    return "linear generators that run through the file (shift registers, xorshift, twisters)";
  }

  @Override
  public int fewestRows() {
    return 20;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return 6;
  }

  /// A bit of a symbol.
  private record Bit(String name, IntUnaryOperator of) {}

  @Override
  public void search(Selection rows, Search search) {
    if (!rows.chance.isIndependent()) return;
    List<String> symbols = new ArrayList<>();
    for (int place : rows.varying) symbols.add(rows.alphabets[place].symbols());
    Alphabet observed = Alphabet.observed(symbols);
    for (Alphabet alphabet : Alphabet.orders(observed)) {
      for (Bit bit : bits(alphabet.size())) {
        for (int stream = -1; stream < Math.min(rows.varying.length, 2); stream++)
          if (shows(rows, alphabet, bit, stream, search)) return;
      }
    }
  }

  /// The bits that a remainder leaves as they are, and those of the output that was scaled to the
  /// alphabet.
  private static List<Bit> bits(int size) {
    List<Bit> bits = new ArrayList<>();
    for (int bit = 0; bit < Integer.numberOfTrailingZeros(size); bit++) {
      int place = bit;
      bits.add(new Bit("bit " + bit, digit -> digit >>> place & 1));
    }
    boolean isPower = Integer.bitCount(size) == 1;
    if (!isPower && size % 2 == 0) bits.add(new Bit("the half", digit -> 2 * digit / size));
    if (!isPower && size % 4 == 0) bits.add(new Bit("the quarter", digit -> 4 * digit / size & 1));
    return bits;
  }

  private static boolean shows(
      Selection rows, Alphabet alphabet, Bit bit, int stream, Search search) {
    int per = stream < 0 ? rows.varying.length : 1;
    int most = search.isQuick() ? MOST_BITS : BITS_FOR_TWISTER;
    byte[] all = sequence(rows, alphabet.digits(), bit, stream, Math.min(most, rows.size() * per));
    if (all.length < FEWEST_BITS) return false;
    double worth = worth(per, all);
    byte[] beginning = Arrays.copyOf(all, Math.min(MOST_BITS, all.length));
    if (shows(rows, beginning, worth, "", bit, stream, search)) return true;
    if (stream >= 0) return false;
    if (all.length == BITS_FOR_TWISTER && shows(rows, all, worth, "", bit, stream, search))
      return true;
    if (search.isQuick() || all.length < GLANCE) return false;
    for (int from = 0; from < BLOCK; from++) {
      byte[] glance = turned(Arrays.copyOf(beginning, GLANCE), from);
      if (LinearComplexity.of(glance) > glance.length * 2 / 5) continue;
      byte[] turned = turned(beginning, from);
      if (shows(rows, turned, worth, ", blocks of 64 read backwards", bit, stream, search))
        return true;
    }
    return false;
  }

  private static boolean shows(
      Selection rows, byte[] bits, double worth, String how, Bit bit, int stream, Search search) {
    search.tried(1);
    int order = LinearComplexity.of(bits);
    double log2 = (2.0 * order - bits.length + 2) * worth;
    if (log2 > -40 || order < 2) return false;
    String where = stream < 0
        ? "all symbols in turn"
        : "character " + (rows.varying[stream] + 1) + " of each row";
    String text =
        "%s of %s%s is a linear recurrence of order %d over %d bits: a shift register or a like generator runs through the file"
            .formatted(bit.name(), where, how, order, bits.length);
    search.offer(new Candidate(
        Ground.OTHERWISE_GUESSABLE,
        new Property("linear-recurrence", text),
        log2,
        Candidate.PARTIAL + 2,
        rows,
        "each password follows from the ones before it by exclusive-or alone"));
    return true;
  }

  /// Bits that one right prediction of a bit is worth, at the place that is easiest to guess.
  private static double worth(int per, byte... bits) {
    int[] ones = new int[per];
    int[] seen = new int[per];
    for (int k = 0; k < bits.length; k++) {
      ones[k % per] += bits[k];
      seen[k % per]++;
    }
    double least = 1;
    for (int place = 0; place < per; place++) {
      double share = (double) Math.max(ones[place], seen[place] - ones[place]) / seen[place];
      double upper = share + 4 * Math.sqrt(share * (1 - share) / seen[place]);
      least = Math.min(least, -Evidence.log2(Math.min(1, upper)));
    }
    return least;
  }

  private static byte[] sequence(Selection rows, int[] digits, Bit bit, int stream, int length) {
    int per = stream < 0 ? rows.varying.length : 1;
    byte[] sequence = new byte[length];
    for (int k = 0; k < length; k++) {
      char c = rows.secrets[k / per].charAt(rows.varying[stream < 0 ? k % per : stream]);
      int digit = c < 128 ? digits[c] : -1;
      if (digit < 0) return new byte[0];
      sequence[k] = (byte) bit.of().applyAsInt(digit);
    }
    return sequence;
  }

  /// Whole blocks only, the first of which begins at a place.
  private static byte[] turned(byte[] bits, int from) {
    byte[] turned = new byte[(bits.length - from) / BLOCK * BLOCK];
    for (int k = 0; k < turned.length; k++)
      turned[k] = bits[from + k / BLOCK * BLOCK + BLOCK - 1 - k % BLOCK];
    return turned;
  }
}
