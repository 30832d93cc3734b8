package org.assay.passwords;

import java.math.BigInteger;

/// Arithmetic modulo numbers of up to 62 bits.
final class Modular {
  private Modular() {}

  /// Below this a double says how often the modulus goes into a product, one more or less.
  private static final long EXACT = 1L << 50;

  /// The product of two numbers, from 0 to below the modulus.
  static long times(long a, long b, long modulus) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    if ((high == 0 && low >= 0) || (high == -1 && low < 0)) return Math.floorMod(low, modulus);
    if (modulus < EXACT && Math.abs(a) < modulus && Math.abs(b) < modulus) {
      long quotient = (long) ((double) a * b / modulus);
      return Math.floorMod(low - quotient * modulus, modulus);
    }
    return BigInteger.valueOf(a)
        .multiply(BigInteger.valueOf(b))
        .mod(BigInteger.valueOf(modulus))
        .longValueExact();
  }

  /// The number that gives 1 when multiplied by this one; 0 where there is none.
  static long inverse(long number, long modulus) {
    BigInteger n = BigInteger.valueOf(number);
    BigInteger m = BigInteger.valueOf(modulus);
    return n.gcd(m).equals(BigInteger.ONE) ? n.modInverse(m).longValueExact() : 0;
  }

  static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
