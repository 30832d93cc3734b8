package org.assay.passwords;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// The most significant digit of a great number in a base, from its first bits: the whole number
/// is divided only where these leave it open.
final class TopDigits {
  private static final int MOST_BASES = Wording.MOST_WORDS + 1;
  private static final int MOST_BITS = 520;
  private static final double OPEN = 1e-9;
  private static final AtomicReferenceArray<@Nullable TopDigits> KNOWN =
      new AtomicReferenceArray<>(MOST_BASES);

  private final int base;
  /// The powers of the base, as numbers from 1 to 2 and powers of two.
  private final double[] mantissas;

  private final int[] exponents;

  private TopDigits(int base) {
    this.base = base;
    int count = (int) Math.ceil(MOST_BITS / Evidence.log2(base)) + 2;
    this.mantissas = new double[count];
    this.exponents = new int[count];
    BigInteger power = BigInteger.ONE;
    for (int k = 0; k < count; k++) {
      exponents[k] = power.bitLength() - 1;
      mantissas[k] = mantissa(power);
      power = power.multiply(BigInteger.valueOf(base));
    }
  }

  private static double mantissa(BigInteger number) {
    int extra = number.bitLength() - Long.SIZE + 1;
    long first = (extra > 0 ? number.shiftRight(extra) : number).longValue();
    return Math.scalb((double) first, extra > 0 ? 2 - Long.SIZE : 1 - number.bitLength());
  }

  static TopDigits of(int base) {
    TopDigits known = KNOWN.get(base);
    if (known == null) {
      known = new TopDigits(base);
      KNOWN.set(base, known);
    }
    return known;
  }

  /// The first digit of the bytes as a number; 0 where it is 0.
  int first(byte[] bytes) {
    int from = 0;
    while (from < bytes.length && bytes[from] == 0) from++;
    if (from == bytes.length) return 0;
    if ((bytes.length - from) * Byte.SIZE > MOST_BITS) return exactly(bytes);
    double number = 0;
    int read = Math.min(bytes.length - from, 8);
    for (int i = 0; i < read; i++) number = number * 256 + (bytes[from + i] & 0xff);
    int exponent = (bytes.length - from - read) * Byte.SIZE;
    return first(number, exponent, bytes);
  }

  private int first(double number, int exponent, byte[] bytes) {
    int bits = exponent + Math.getExponent(number);
    int power = (int) (bits / Evidence.log2(base));
    double quotient = quotient(number, exponent, power);
    if (quotient >= base) quotient = quotient(number, exponent, power + 1);
    else if (quotient < 1 && power > 0) quotient = quotient(number, exponent, power - 1);
    boolean open = Math.abs(quotient - Math.rint(quotient)) < OPEN * base;
    return open ? exactly(bytes) : (int) quotient;
  }

  private double quotient(double number, int exponent, int power) {
    return Math.scalb(number, exponent - exponents[power]) / mantissas[power];
  }

  private int exactly(byte[] bytes) {
    int[] digits = ByteCut.RADIX_TOP.digits(bytes, base);
    return digits.length == 0 ? 0 : digits[0];
  }
}
