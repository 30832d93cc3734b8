package org.assay.law.input;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// How messages quote what people wrote and list what they may write.
///
/// What comes out is safe to print on a terminal: control characters are shown by their number.
public final class Wording {

  private static final int LONGEST_QUOTE = 60;

  private Wording() {}

  /// The text in quotes, shortened, on one line: `'web adminis…'`.
  public static String quoted(String text) {
    return "'" + shortened(text) + "'";
  }

  /// The text on one line, cut after 60 characters.
  public static String shortened(String text) {
    var end =
        text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())));
    return printable(text.substring(0, end)) + (end < text.length() ? "…" : "");
  }

  /// The text with line breaks, control and direction characters shown by their number.
  public static String printable(String text) {
    return text.codePoints().mapToObj(Wording::printable).collect(Collectors.joining());
  }

  private static String printable(int codePoint) {
    if (codePoint == '\n') {
      return "\\n";
    }
    return isInvisible(codePoint) ? "\\u%04X".formatted(codePoint) : Character.toString(codePoint);
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE -> true;
      default -> false;
    };
  }

  /// `a, b or c`.
  public static String oneOf(Collection<String> words) {
    var list = List.copyOf(words);
    if (list.size() < 2) {
      return String.join("", list);
    }
    return String.join(", ", list.subList(0, list.size() - 1)) + " or " + list.getLast();
  }

  /// `a, b, c and 5 more` when there are more than `most`.
  public static String listed(Collection<String> words, int most) {
    var shown = words.stream().limit(most).collect(Collectors.joining(", "));
    return words.size() <= most ? shown : shown + " and " + (words.size() - most) + " more";
  }
}
