package org.assay.passwords;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// What brings the numbers of a scattered counter side by side, found from a few differences:
/// multiplied by it, modulo the range, they are all small at once.
///
/// @param factor the multiplier
/// @param step what the numbers are then apart
/// @param modulus where they wrap
record Multiplier(long factor, long step, long modulus) {
  /// Differences that are not smaller than this part of the range show nothing.
  private static final double SMALL = 0.2;

  private static final int JUDGES = 64;
  private static final int WIDER = 8;

  /// From some differences at once: multiples of them that are all small make a short vector of
  /// the lattice of all their multiples. The more differences, the longer the counters it finds,
  /// but all of them have to be of the counter.
  static @Nullable Multiplier ofSeveral(Numbers numbers, int differences, Random random) {
    BigInteger modulus = BigInteger.valueOf(numbers.modulus());
    BigInteger[][] basis = new BigInteger[differences + 1][differences + 1];
    for (BigInteger[] row : basis) Arrays.fill(row, BigInteger.ZERO);
    long origin = numbers.any(random);
    for (int d = 0; d < differences; d++) {
      basis[0][d] = modulus.multiply(BigInteger.valueOf(numbers.any(random) - origin));
      basis[d + 1][d] = modulus.multiply(modulus);
    }
    basis[0][differences] = BigInteger.ONE;
    for (BigInteger[] vector : Lattice.reduced(basis)) {
      if (isNothing(vector)) continue;
      return isSmall(vector, (double) numbers.modulus())
          ? new Multiplier(vector[differences].mod(modulus).longValueExact(), 1, numbers.modulus())
          : null;
    }
    return null;
  }

  /// True for the multiplier that makes all differences vanish.
  private static boolean isNothing(BigInteger... vector) {
    return Arrays.stream(vector, 0, vector.length - 1).allMatch(part -> part.signum() == 0);
  }

  private static boolean isSmall(BigInteger[] vector, double modulus) {
    return Arrays.stream(vector, 0, vector.length - 1)
        .allMatch(part -> Math.abs(part.doubleValue()) <= SMALL * modulus * modulus);
  }

  /// From two differences, by the continued fraction of their quotient. Needs only three rows of
  /// the counter, so it finds one that a minority of the rows follows, if it is short.
  static @Nullable Multiplier ofTwo(Numbers numbers, Random random) {
    long origin = numbers.any(random);
    long first = Math.floorMod(numbers.any(random) - origin, numbers.modulus());
    long second = Math.floorMod(numbers.any(random) - origin, numbers.modulus());
    if (first == 0 || second == 0 || first == second) return null;
    long step = Modular.gcd(Modular.gcd(first, second), numbers.modulus());
    long modulus = numbers.modulus() / step;
    long inverse = Modular.inverse(first / step % modulus, modulus);
    if (inverse == 0) return null;
    long[] small = shortest(Modular.times(second / step % modulus, inverse, modulus), modulus);
    long reach = Math.max(Math.abs(small[0]), Math.abs(small[1]));
    if (reach > modulus / (4 * JUDGES * WIDER)) return null;
    long factor = Modular.times(inverse, small[0], modulus);
    Multiplier found = new Multiplier(factor, step, numbers.modulus());
    return found.convinces(numbers, origin, reach * step * WIDER, random) ? found : null;
  }

  /// The shortest of the vectors `(q, q * ratio mod modulus)`, but for the last step of the
  /// fraction.
  private static long[] shortest(long ratio, long modulus) {
    long before = modulus;
    long rest = ratio;
    long priorFactor = 0;
    long factor = 1;
    while (rest > Math.abs(factor)) {
      long quotient = before / rest;
      long next = before - quotient * rest;
      long nextFactor = priorFactor - quotient * factor;
      if (Math.abs(nextFactor) > rest) break;
      before = rest;
      rest = next;
      priorFactor = factor;
      factor = nextFactor;
    }
    return new long[] {factor, rest};
  }

  /// True where more numbers than by chance come close to the origin.
  private boolean convinces(Numbers numbers, long origin, long reach, Random random) {
    long centre = Modular.times(factor, origin, modulus);
    int close = 0;
    for (int j = 0; j < JUDGES; j++) {
      long product = Modular.times(factor, numbers.any(random), modulus);
      long away = Math.floorMod(product - centre, modulus);
      if (Math.min(away, modulus - away) <= reach) close++;
    }
    return close >= 8;
  }
}
