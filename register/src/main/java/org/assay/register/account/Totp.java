package org.assay.register.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that change every 30 seconds (RFC 6238: HMAC-SHA-1, six digits), as the apps make them.
final class Totp {

  /// How many bytes a secret has.
  static final int SECRET = 20;

  private static final long STEP_SECONDS = 30;
  private static final int AROUND = 1;
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /// The code of a step.
  static String code(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int at = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, at, 4).getInt() & 0x7fff_ffff;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static long step(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
  }

  /// The step whose code it is: the one of now, or one beside it, since clocks differ.
  static OptionalLong match(byte[] secret, String code, Instant now) {
    long middle = step(now);
    for (long step = middle - AROUND; step <= middle + AROUND; step++) {
      if (MessageDigest.isEqual(
          code(secret, step).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
          code.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /// A secret as the apps take it (RFC 4648 base32).
  static String base32(byte[] secret) {
    var text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte one : secret) {
      buffer = (buffer << 8) | (one & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((buffer >> bits) & 31));
      }
    }
    if (bits > 0) text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31));
    return text.toString();
  }
}
