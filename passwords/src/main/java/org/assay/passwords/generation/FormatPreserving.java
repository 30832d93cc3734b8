package org.assay.passwords.generation;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/// FF1 of NIST SP 800-38G: encrypts numerals to numerals of the same length, one to one. The steps
/// have the numbers of the standard's algorithm 7.
///
/// Written here because the key may lie in a token, which gives AES and not the key; the tests hold
/// it against the samples of NIST and against Bouncy Castle.
final class FormatPreserving {
  private static final int BLOCK = 16;
  private static final int ROUNDS = 10;
  /// The domain must hold a million numerals at least (revision 1).
  private static final double FEWEST = 1e6;

  private final Cipher aes;
  private final int radix;
  private final int length;

  /// @param aes AES, ready to encrypt single blocks
  /// @param radix 2 to 65,536
  /// @param length digits of a numeral
  FormatPreserving(Cipher aes, int radix, int length) {
    if (radix < 2 || radix > 1 << 16 || length < 2 || Math.pow(radix, length) < FEWEST)
      throw new IllegalArgumentException("too few numerals for format-preserving encryption");
    this.aes = aes;
    this.radix = radix;
    this.length = length;
  }

  /// The numeral that stands for another under a tweak.
  int[] encrypt(int[] numeral, byte[] tweak) throws GeneralSecurityException {
    int u = length / 2; // step 1
    int v = length - u;
    BigInteger r = BigInteger.valueOf(radix);
    BigInteger a = number(numeral, 0, u); // step 2
    BigInteger b = number(numeral, u, length);
    int bytes = (r.pow(v).subtract(BigInteger.ONE).bitLength() + 7) / 8; // step 3
    int wanted = 4 * ((bytes + 3) / 4) + 4; // step 4
    byte[] p = head(u, tweak.length); // step 5
    for (int round = 0; round < ROUNDS; round++) {
      byte[] q = message(tweak, round, b, bytes); // 6.i
      BigInteger y = new BigInteger(1, stream(mac(p, q), wanted)); // 6.ii to 6.iv
      BigInteger m = r.pow(round % 2 == 0 ? u : v); // 6.v
      BigInteger c = a.add(y).mod(m); // 6.vi
      a = b; // 6.viii
      b = c; // 6.ix
    }
    int[] out = new int[length];
    digits(a, out, 0, u);
    digits(b, out, u, length);
    return out;
  }

  private byte[] head(int u, int tweak) {
    return new byte[] {
      1,
      2,
      1,
      (byte) (radix >> 16),
      (byte) (radix >> 8),
      (byte) radix,
      ROUNDS,
      (byte) u,
      (byte) (length >> 24),
      (byte) (length >> 16),
      (byte) (length >> 8),
      (byte) length,
      (byte) (tweak >> 24),
      (byte) (tweak >> 16),
      (byte) (tweak >> 8),
      (byte) tweak
    };
  }

  private static byte[] message(byte[] tweak, int round, BigInteger b, int bytes) {
    int whole = (tweak.length + bytes + 1 + BLOCK - 1) / BLOCK * BLOCK;
    byte[] q = new byte[whole];
    System.arraycopy(tweak, 0, q, 0, tweak.length);
    q[whole - bytes - 1] = (byte) round;
    put(b, q, whole - bytes, bytes);
    return q;
  }

  /// CBC-MAC over both.
  private byte[] mac(byte[] p, byte[] q) throws GeneralSecurityException {
    byte[] state = aes.doFinal(p);
    for (int at = 0; at < q.length; at += BLOCK) {
      for (int i = 0; i < BLOCK; i++) state[i] ^= q[at + i];
      state = aes.doFinal(state);
    }
    return state;
  }

  private byte[] stream(byte[] r, int wanted) throws GeneralSecurityException {
    byte[] out = new byte[wanted];
    System.arraycopy(r, 0, out, 0, Math.min(BLOCK, wanted));
    for (int block = 1; block * BLOCK < wanted; block++) {
      byte[] counted = r.clone();
      for (int i = 0; i < 4; i++) counted[BLOCK - 1 - i] ^= (byte) (block >> (8 * i));
      byte[] more = aes.doFinal(counted);
      System.arraycopy(more, 0, out, block * BLOCK, Math.min(BLOCK, wanted - block * BLOCK));
    }
    return out;
  }

  private BigInteger number(int[] numeral, int from, int to) {
    BigInteger r = BigInteger.valueOf(radix);
    BigInteger number = BigInteger.ZERO;
    for (int i = from; i < to; i++) number = number.multiply(r).add(BigInteger.valueOf(numeral[i]));
    return number;
  }

  private void digits(BigInteger number, int[] into, int from, int to) {
    BigInteger r = BigInteger.valueOf(radix);
    BigInteger rest = number;
    for (int i = to - 1; i >= from; i--) {
      BigInteger[] parts = rest.divideAndRemainder(r);
      into[i] = parts[1].intValue();
      rest = parts[0];
    }
  }

  private static void put(BigInteger number, byte[] into, int from, int length) {
    byte[] bytes = number.toByteArray();
    for (int i = 0; i < length && i < bytes.length; i++)
      into[from + length - 1 - i] = bytes[bytes.length - 1 - i];
  }
}
