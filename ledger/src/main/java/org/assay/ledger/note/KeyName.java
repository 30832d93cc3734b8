package org.assay.ledger.note;

/// The name of a key: not empty, without spaces and plus signs (C2SP signed-note).
final class KeyName {

  private KeyName() {}

  static String checked(String name) {
    boolean fits = !name.isEmpty()
        && name.codePoints()
            .noneMatch(c -> c == '+'
                || c == 0x85
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c));
    if (fits) return name;
    throw new IllegalArgumentException(
        "'%s' is no key name: it must have neither blanks nor '+'; one looks like 'log.larkfield.example/assay'"
            .formatted(name));
  }
}
