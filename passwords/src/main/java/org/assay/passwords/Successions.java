package org.assay.passwords;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks for passwords that follow from the password before as whole numbers of a congruential
/// generator with any constants.
final class Successions implements Relation {
  @Override
  public String name() {
    return "passwords that follow from the one before (congruential generators)";
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
}
