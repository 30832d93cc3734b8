package org.assay.server.looks;

/// A file that pages ask for: its name, media type, bytes, and the same bytes packed with gzip.
public final class Asset {
  private final String name;
  private final String type;
  private final byte[] bytes;
  private final byte[] packed;

  Asset(String name, String type, byte[] bytes, byte[] packed) {
    this.name = name;
    this.type = type;
    this.bytes = bytes.clone();
    this.packed = packed.clone();
  }

  public String name() {
    return name;
  }

  public String type() {
    return type;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public byte[] packed() {
    return packed.clone();
  }
}
