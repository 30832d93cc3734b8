package org.assay.passwords;

/// Tells UTF-8 (RFC 3629) from other bytes.
final class Utf8 {
  private Utf8() {}

  /// Place of the first byte between `from` and `to` that begins no character, or -1.
  static int firstBad(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int length = length(bytes, at, to);
      if (length == 0) return at;
      at += length;
    }
    return -1;
  }

  /// Bytes of the character at a place, 0 where there is none.
  private static int length(byte[] bytes, int at, int to) {
    int first = bytes[at] & 0xff;
    if (first < 0x80) return 1;
    int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length == 0 || at + length > to) return 0;
    for (int i = 1; i < length; i++) if ((bytes[at + i] & 0xc0) != 0x80) return 0;
    int second = bytes[at + 1] & 0xff;
    boolean overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    boolean beyond = (first == 0xed && second >= 0xa0) || (first == 0xf4 && second >= 0x90);
    return overlong || beyond ? 0 : length;
  }
}
