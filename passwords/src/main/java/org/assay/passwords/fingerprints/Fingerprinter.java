package org.assay.passwords.fingerprints;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import org.assay.passwords.PasswordFingerprint;
import org.assay.passwords.keys.KeyProvider;
import org.assay.passwords.keys.UnusableKeyException;

/// HMAC-SHA-256 of a password under a secret key, its first 64 bits. For one thread.
final class Fingerprinter implements PasswordFingerprint {
  private static final byte[] LABEL = "assay-fingerprint/1:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CHECK =
      "assay-fingerprints/1 key".getBytes(StandardCharsets.US_ASCII);
  static final int CHECK_BYTES = 16;

  private final Mac mac;
  private final byte[] digest;

  Fingerprinter(KeyProvider keys) {
    try {
      this.mac = keys.mac(KeyProvider.Purpose.FINGERPRINTS);
      this.digest = new byte[mac.getMacLength()];
    } catch (GeneralSecurityException refused) {
      throw new UnusableKeyException(
          "the %s cannot make fingerprints (%s)".formatted(keys.place(), refused.getMessage()),
          refused);
    }
  }

  @Override
  public long of(byte[] bytes, int from, int to) {
    mac.update(LABEL);
    mac.update(bytes, from, to - from);
    return ByteBuffer.wrap(finished()).getLong();
  }

  private byte[] finished() {
    try {
      mac.doFinal(digest, 0);
      return digest;
    } catch (ShortBufferException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Tells keys apart without telling anything about one. No fingerprint begins like this, since
  /// the messages differ.
  byte[] keyCheck() {
    mac.update(CHECK);
    return Arrays.copyOf(finished(), CHECK_BYTES);
  }
}
