package org.assay.statement;

import java.text.Normalizer;
import java.util.Optional;

/// One line of text as people write names, places and batch numbers.
///
/// Lines are kept in Unicode normalisation form C, so that the same name gives the same statement
/// number however it was typed.
final class PlainText {

  private PlainText() {}

  /// The text in normal form and without surrounding blanks, or an error that says what is wrong.
  static String line(String what, String text) {
    var line = normal(text);
    flaw(line).ifPresent(flaw -> {
      throw new IllegalArgumentException(
          "%s must be one line of text, not %s".formatted(what, flaw));
    });
    return line;
  }

  /// The text in normal form and without surrounding blanks.
  static String normal(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  /// Why the text cannot stand in a statement, if it cannot.
  static Optional<String> flaw(String text) {
    return text.isBlank()
        ? Optional.of("an empty text")
        : text.codePoints()
            .filter(PlainText::isHidden)
            .mapToObj(PlainText::hidden)
            .findFirst();
  }

  private static String hidden(int codePoint) {
    return "a text with the character U+%04X, which cannot be seen".formatted(codePoint);
  }

  // Characters that cannot be seen, or that reorder what is seen, would let a copy read otherwise
  // than it was meant.
  private static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT -> !joinsLetters(codePoint);
      default -> false;
    };
  }

  // Zero-width joiner and non-joiner belong to the spelling of several languages.
  private static boolean joinsLetters(int codePoint) {
    return codePoint == 0x200C || codePoint == 0x200D;
  }
}
