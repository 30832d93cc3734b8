package org.assay.passwords;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks for passwords that follow from the password before: as whole numbers of a congruential
/// generator with any constants, and as bits of a shift register or another linear generator of any
/// kind.
final class Successions implements Relation {
  private static final int MOST_BITS = 3000;
  private static final int GLANCE = 400;

  @Override
  public String name() {
    return "passwords that follow from the one before (congruential and linear generators)";
  }

  @Override
  public int fewestRows() {
    return 20;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return 6;
  }

  @Override
  public void search(Selection rows, Search search) {
    if (!rows.chance.isIndependent()) return;
    for (Window window : Window.of(rows)) {
      search.tried(64);
      congruential(rows, window, search);
    }
    linear(rows, search);
  }

  private static void congruential(Selection rows, Window window, Search search) {
    for (int start : new int[] {0, rows.size() / 2}) {
      BigInteger common = common(window, start);
      List<BigInteger> moduli = new ArrayList<>();
      moduli.add(BigInteger.valueOf(window.modulus()));
      if (common.signum() > 0 && common.compareTo(BigInteger.valueOf(window.greatest())) > 0)
        moduli.add(common);
      for (int bits : new int[] {24, 31, 32}) {
        if (window.greatest() < 1L << bits) moduli.add(BigInteger.ONE.shiftLeft(bits));
      }
      moduli.add(BigInteger.valueOf(Integer.MAX_VALUE));
      for (BigInteger modulus : moduli) if (fits(rows, window, modulus, start, search)) return;
    }
  }

  /// What all determinants of successive differences are multiples of: the modulus, if there is
  /// one.
  private static BigInteger common(Window window, int start) {
    BigInteger common = BigInteger.ZERO;
    for (int i = start; i + 3 < Math.min(window.values().length, start + 12); i++) {
      if (window.missing(i, i + 1, i + 2, i + 3)) return BigInteger.ZERO;
      BigInteger a = difference(window, i);
      BigInteger b = difference(window, i + 1);
      BigInteger c = difference(window, i + 2);
      common = common.gcd(a.multiply(c).subtract(b.multiply(b)));
    }
    return common;
  }

  private static BigInteger difference(Window window, int i) {
    return BigInteger.valueOf(window.values()[i + 1])
        .subtract(BigInteger.valueOf(window.values()[i]));
  }

  private static boolean fits(
      Selection rows, Window window, BigInteger modulus, int start, Search search) {
    BigInteger factor = factor(window, modulus, start);
    if (factor == null || factor.signum() == 0 || factor.equals(BigInteger.ONE)) return false;
    BigInteger addend = BigInteger.valueOf(window.values()[start + 1])
        .subtract(factor.multiply(BigInteger.valueOf(window.values()[start])))
        .mod(modulus);
    int hits = 0;
    int trials = 0;
    for (int i = 0; i + 1 < rows.size(); i++) {
      if (window.missing(i, i + 1)) continue;
      trials++;
      BigInteger next =
          factor.multiply(BigInteger.valueOf(window.values()[i])).add(addend).mod(modulus);
      if (next.equals(BigInteger.valueOf(window.values()[i + 1]))) hits++;
      if (trials > 20 && hits * 10 < trials) return false;
    }
    double log2 =
        Evidence.tail(trials - 3L, hits - 3L, rows.chance.bits(window.from(), window.to()));
    if (log2 > -40) return false;
    String text = "as numbers the passwords follow one another: next = " + factor + " * this + "
        + addend + " mod " + modulus + " in " + hits + " of " + trials + " steps";
    search.offer(new Candidate(
        Ground.OTHERWISE_GUESSABLE,
        new Property("successor", text),
        log2,
        23,
        rows,
        "each password follows from the one before, so one known password gives all later ones"));
    return true;
  }

  private static @Nullable BigInteger factor(Window window, BigInteger modulus, int start) {
    for (int i = start; i + 2 < Math.min(window.values().length, start + 12); i++) {
      if (window.missing(i, i + 1, i + 2)) continue;
      BigInteger step = difference(window, i).mod(modulus);
      if (step.signum() == 0 || !step.gcd(modulus).equals(BigInteger.ONE)) continue;
      return difference(window, i + 1).multiply(step.modInverse(modulus)).mod(modulus);
    }
    return null;
  }

  /// The shortest linear recurrence of each bit stream (Berlekamp 1968, Massey 1969): a random
  /// stream
  /// of n bits needs about n / 2 terms, and n - 2 L bits less have the chance 2^-(n - 2 L).
  private static void linear(Selection rows, Search search) {
    List<String> symbols = new ArrayList<>();
    for (int place : rows.varying) symbols.add(rows.alphabets[place].symbols());
    Alphabet observed = Alphabet.observed(symbols);
    int bits = Reduction.width(observed.size());
    for (Alphabet alphabet : Alphabet.orders(observed)) {
      int[] digits = alphabet.digits();
      for (int bit = 0; bit < bits; bit++) {
        for (int stream = -1; stream < Math.min(rows.varying.length, 2); stream++) {
          search.tried(1);
          byte[] sequence = sequence(rows, digits, bit, stream);
          if (sequence.length < 100) continue;
          byte[] beginning = java.util.Arrays.copyOf(sequence, Math.min(GLANCE, sequence.length));
          // Registers longer than 160 bits are not looked for.
          if (sequence.length > GLANCE && complexity(beginning) > GLANCE * 2 / 5) continue;
          int length = complexity(sequence);
          double log2 = 2.0 * length - sequence.length + 2;
          if (log2 > -40 || length < 2) continue;
          offer(rows, bit, stream, length, sequence.length, log2, search);
          return;
        }
      }
    }
  }

  private static void offer(
      Selection rows, int bit, int stream, int length, int bits, double log2, Search search) {
    String where = stream < 0
        ? "all symbols in turn"
        : "character " + (rows.varying[stream] + 1) + " of each row";
    String text = "bit " + bit + " of " + where + " is a linear recurrence of order " + length
        + " over " + bits + " bits: a shift register or a like generator runs through the file";
    search.offer(new Candidate(
        Ground.OTHERWISE_GUESSABLE,
        new Property("linear-recurrence", text),
        log2,
        Candidate.PARTIAL + 2,
        rows,
        "each password follows from the ones before it by exclusive-or alone"));
  }

  private static byte[] sequence(Selection rows, int[] digits, int bit, int stream) {
    int per = stream < 0 ? rows.varying.length : 1;
    int n = Math.min(MOST_BITS, rows.size() * per);
    byte[] sequence = new byte[n];
    for (int k = 0; k < n; k++) {
      int place = rows.varying[stream < 0 ? k % per : stream];
      char c = rows.secrets[k / per].charAt(place);
      int digit = c < 128 ? digits[c] : -1;
      if (digit < 0) return new byte[0];
      sequence[k] = (byte) (digit >>> bit & 1);
    }
    return sequence;
  }

  static int complexity(byte[] s) {
    int n = s.length;
    byte[] c = new byte[n + 1];
    byte[] b = new byte[n + 1];
    c[0] = 1;
    b[0] = 1;
    int length = 0;
    int m = 1;
    for (int i = 0; i < n; i++) {
      int d = s[i];
      for (int j = 1; j <= length; j++) d ^= c[j] & s[i - j];
      if (d == 0) {
        m++;
        continue;
      }
      byte[] t = 2 * length <= i ? c.clone() : b;
      for (int j = 0; j + m <= n; j++) c[j + m] ^= b[j];
      if (2 * length <= i) {
        length = i + 1 - length;
        b = t;
        m = 1;
      } else {
        m++;
      }
    }
    return length;
  }
}
