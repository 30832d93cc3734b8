package org.assay.pages.fetch;

/// Bytes that do not change.
public final class Bytes {

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  static Bytes of(byte[] bytes) {
    return new Bytes(bytes.clone());
  }

  /// A copy.
  public byte[] toArray() {
    return bytes.clone();
  }

  public int size() {
    return bytes.length;
  }
}
