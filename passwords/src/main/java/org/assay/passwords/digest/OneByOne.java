package org.assay.passwords.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The digests of the platform.
final class OneByOne implements BulkDigest {
  private final MessageDigest platform;

  OneByOne(BlockDigest digest) {
    try {
      platform = MessageDigest.getInstance(digest.label());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("this Java runtime lacks " + digest.label(), missing);
    }
  }

  @Override
  public void digest(byte[][] messages, byte[][] digests, int count) {
    for (int i = 0; i < count; i++) digests[i] = digest(messages[i]);
  }

  byte[] digest(byte[] message) {
    return platform.digest(message);
  }

  @Override
  public String means() {
    return "the platform";
  }
}
