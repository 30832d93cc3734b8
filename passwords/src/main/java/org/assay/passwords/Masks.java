package org.assay.passwords;

/// Shows that two passwords agree without showing either.
final class Masks {
  private Masks() {}

  /// First and last character, where there are enough others; `?` for places left open.
  static String of(String secret) {
    StringBuilder out = new StringBuilder();
    int length = secret.length();
    for (int i = 0; i < length; i++) {
      char c = secret.charAt(i);
      boolean shown = length >= 6 && (i == 0 || i == length - 1);
      out.append(c == Formula.UNKNOWN ? '?' : shown ? c : '•');
    }
    return out.toString();
  }
}
