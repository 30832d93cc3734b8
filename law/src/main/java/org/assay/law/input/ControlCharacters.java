package org.assay.law.input;

/// Finds what YAML does not allow in a text: control characters other than tab and line breaks, and
/// halves of surrogate pairs (YAML 1.2.2, section 5.1).
final class ControlCharacters {

  private ControlCharacters() {}

  /// Reports the first such character, if there is one.
  static boolean reportedIn(String file, String text, Problems problems) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      if (!isAllowed(codePoint)) {
        report(new Position(file, line, column), codePoint, problems);
        return true;
      }
      boolean newLine = codePoint == '\n';
      line += newLine ? 1 : 0;
      column = newLine ? 1 : column + 1;
    }
    return false;
  }

  private static boolean isAllowed(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || codePoint == 0x85
        || (codePoint >= 0x20 && codePoint < 0x7f)
        || (codePoint >= 0xa0 && !isOutsideText(codePoint));
  }

  private static boolean isOutsideText(int codePoint) {
    return (codePoint >= 0xd800 && codePoint < 0xe000)
        || codePoint == 0xfffe
        || codePoint == 0xffff;
  }

  private static void report(Position at, int codePoint, Problems problems) {
    problems.add(
        at,
        "the control character U+%04X".formatted(codePoint),
        "printable text",
        codePoint == 0
            ? "This looks like a binary file: name a YAML text file."
            : "Delete the character; it may be invisible in your editor.");
  }
}
