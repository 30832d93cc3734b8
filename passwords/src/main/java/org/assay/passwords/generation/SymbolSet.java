package org.assay.passwords.generation;

import java.util.Objects;

/// The characters that passwords are made of.
///
/// Left out for everybody: what a spreadsheet runs as a formula, quotes, separators and blanks.
/// So a password stands in a CSV file as it is.
///
/// @param name what it is called
/// @param symbols the characters, each once
public record SymbolSet(String name, String symbols) {
  private static final String REFUSED = "=+-@\"'`,;|\\ ";

  /// Digits without 0 and 1, lower-case letters without vowels and l: nothing to mistake, and no
  /// words.
  public static final SymbolSet NO_WORDS =
      new SymbolSet("no-words", "23456789bcdfghjkmnpqrstvwxyz");

  /// Digits without 0 and 1, lower-case letters without l, o: nothing to mistake.
  public static final SymbolSet LOWER =
      new SymbolSet("unambiguous-lower", "23456789abcdefghijkmnpqrstuvwxyz");

  /// Digits and letters of both cases without 0, 1, I, O, l, o.
  public static final SymbolSet MIXED =
      new SymbolSet("unambiguous", "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz");

  /// Decimal digits, for keypads.
  public static final SymbolSet DIGITS = new SymbolSet("digits", "0123456789");

  /// Hexadecimal digits in lower case.
  public static final SymbolSet HEX = new SymbolSet("hex", "0123456789abcdef");

  /// Refuses characters that come twice, are not printable ASCII, or are dangerous in a file.
  public SymbolSet {
    Objects.requireNonNull(name, "name");
    if (symbols.length() < 2)
      throw new IllegalArgumentException("an alphabet needs two characters or more");
    for (int i = 0; i < symbols.length(); i++) {
      char symbol = symbols.charAt(i);
      if (symbol <= ' ' || symbol > '~' || REFUSED.indexOf(symbol) >= 0) {
        throw new IllegalArgumentException(
            "the character %s cannot stand in a password that goes through spreadsheets and labels; use letters, digits and ! # $ %% & * ? _ . : / ( ) [ ] { } < > ^ ~"
                .formatted(
                    symbol > ' ' && symbol <= '~'
                        ? "'" + symbol + "'"
                        : "U+%04X".formatted((int) symbol)));
      }
      if (symbols.indexOf(symbol) != i)
        throw new IllegalArgumentException("the character '" + symbol + "' comes twice");
    }
  }

  /// The set of that name, or one of the characters given.
  public static SymbolSet of(String nameOrSymbols) {
    for (SymbolSet known : new SymbolSet[] {NO_WORDS, LOWER, MIXED, DIGITS, HEX})
      if (known.name().equals(nameOrSymbols)) return known;
    return new SymbolSet("own", nameOrSymbols);
  }

  /// Number of characters.
  public int size() {
    return symbols.length();
  }
}
