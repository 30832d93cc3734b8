package org.assay.passwords.digest;

import java.nio.ByteOrder;

/// Digests with blocks of 64 bytes and words of 32 bits.
public enum BlockDigest {
  /// RFC 1321.
  MD5("MD5", ByteOrder.LITTLE_ENDIAN),
  /// FIPS 180-4.
  SHA_1("SHA-1", ByteOrder.BIG_ENDIAN),
  /// FIPS 180-4.
  SHA_256("SHA-256", ByteOrder.BIG_ENDIAN);

  private final String label;
  private final ByteOrder order;

  BlockDigest(String label, ByteOrder order) {
    this.label = label;
    this.order = order;
  }

  /// The name that the platform knows it by.
  public String label() {
    return label;
  }

  ByteOrder order() {
    return order;
  }
}
