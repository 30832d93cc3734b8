package org.assay.supportperiod;

/// The smallest piece of a text that the grammar looks at.
///
/// @param text in lower case, with plain apostrophes and hyphens
/// @param from the offset of its first character
/// @param to the offset behind its last character
/// @param glued whether it follows the piece before it without a blank
/// @param capital whether it begins with a capital letter
record Word(Kind kind, String text, int from, int to, boolean glued, boolean capital) {

  enum Kind {
    WORD,
    NUMBER,
    SYMBOL,
    LINE,
    CELL
  }

  boolean is(String word) {
    return text.equals(word);
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /// The value of a number of at most nine digits, or -1.
  int value() {
    return kind == Kind.NUMBER ? Integer.parseInt(text) : -1;
  }
}
