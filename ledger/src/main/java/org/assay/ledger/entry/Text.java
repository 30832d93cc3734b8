package org.assay.ledger.entry;

import java.nio.charset.StandardCharsets;

/// A line of text that may stand in an entry.
final class Text {

  private static final int LONGEST = 4_000;

  private Text() {}

  static String line(String what, String text) {
    if (text.isBlank() || text.length() > LONGEST || !text.equals(text.strip())) {
      throw new IllegalArgumentException(
          "%s must be one line of 1 to %d characters without blanks around it, not '%s'"
              .formatted(what, LONGEST, text));
    }
    if (text.chars().anyMatch(Character::isISOControl) || !encodable(text)) {
      throw new IllegalArgumentException(
          "%s has a character that no line has: '%s'".formatted(what, text));
    }
    return text;
  }

  private static boolean encodable(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
