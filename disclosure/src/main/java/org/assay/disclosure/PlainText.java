package org.assay.disclosure;

/// Text in small plain letters, one for each letter of the original, so that positions stay.
final class PlainText {

  private PlainText() {}

  static String of(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) plain.append(of(text.charAt(i)));
    return plain.toString();
  }

  private static char of(char c) {
    if (c >= '\uff01' && c <= '\uff5e') return Character.toLowerCase((char) (c - 0xfee0));
    return switch (c) {
      case '\u2018', '\u2019', '\u201b', '\u00b4' -> '\'';
      case '\u201c', '\u201d', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '\u3002' -> '.';
      case '\u3001' -> ',';
      case '\u3010', '\u3011', '\u00a0', '\u202f', '\n', '\t' -> ' ';
      default -> Character.toLowerCase(c);
    };
  }
}
