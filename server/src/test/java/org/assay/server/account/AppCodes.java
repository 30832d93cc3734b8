package org.assay.server.account;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What an authenticator app does (RFC 6238), written apart from the office's own code.
final class AppCodes {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private AppCodes() {}

  /// The code that an app shows.
  ///
  /// @param key of 160 bits, in base32
  static String code(String key, Instant now) throws GeneralSecurityException {
    var number = BigInteger.ZERO;
    for (int i = 0; i < key.length(); i++) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(key.charAt(i))));
    }
    var secret = new byte[20];
    var bytes = number.toByteArray();
    int length = Math.min(bytes.length, secret.length);
    System.arraycopy(bytes, bytes.length - length, secret, secret.length - length, length);
    var mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(secret, "HmacSHA1"));
    var hash =
        mac.doFinal(ByteBuffer.allocate(8).putLong(now.getEpochSecond() / 30).array());
    int taken = ByteBuffer.wrap(hash).getInt(hash[19] & 0xf) & 0x7fffffff;
    return "%06d".formatted(taken % 1_000_000);
  }
}
