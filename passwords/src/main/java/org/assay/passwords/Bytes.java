package org.assay.passwords;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Texts and bytes: one character is one byte, as in ISO 8859-1.
final class Bytes {
  private Bytes() {}

  static byte[] of(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static @Nullable String ofHex(String hex) {
    if (hex.length() % 2 != 0 || hex.isEmpty()) return null;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < hex.length(); i += 2) {
      int high = Character.digit(hex.charAt(i), 16);
      int low = Character.digit(hex.charAt(i + 1), 16);
      if (high < 0 || low < 0) return null;
      out.append((char) (high << 4 | low));
    }
    return out.toString();
  }
}
