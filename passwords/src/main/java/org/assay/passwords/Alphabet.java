package org.assay.passwords;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/// Characters in an order, standing for the digits 0, 1, 2, … of a number.
record Alphabet(String symbols) {
  static final Alphabet DECIMAL = new Alphabet("0123456789");
  static final Alphabet BASE36 = new Alphabet("0123456789abcdefghijklmnopqrstuvwxyz");

  Alphabet {
    if (symbols.isEmpty())
      throw new IllegalArgumentException("an alphabet needs at least one character");
  }

  /// The characters that occur, in code order.
  static Alphabet observed(Iterable<String> texts) {
    TreeSet<Character> seen = new TreeSet<>();
    for (String text : texts) text.chars().forEach(c -> seen.add((char) c));
    StringBuilder all = new StringBuilder();
    seen.forEach(all::append);
    return new Alphabet(all.toString());
  }

  /// The same characters with digits, capitals and small letters in every order of these classes:
  /// programmers write alphabets either way round.
  static List<Alphabet> orders(Alphabet observed) {
    String digits = kept(observed, Character::isDigit);
    String upper = kept(observed, Character::isUpperCase);
    String lower = kept(observed, Character::isLowerCase);
    String rest = kept(observed, c -> !Character.isLetterOrDigit(c));
    Set<Alphabet> all = new LinkedHashSet<>();
    all.add(observed);
    for (List<String> order : List.of(
        List.of(digits, upper, lower),
        List.of(lower, upper, digits),
        List.of(upper, lower, digits),
        List.of(digits, lower, upper),
        List.of(lower, digits, upper),
        List.of(upper, digits, lower))) {
      all.add(new Alphabet(String.join("", order) + rest));
    }
    return List.copyOf(all);
  }

  private static String kept(Alphabet alphabet, IntPredicate test) {
    StringBuilder out = new StringBuilder();
    alphabet.symbols().chars().filter(test).forEach(c -> out.append((char) c));
    return out.toString();
  }

  int size() {
    return symbols.length();
  }

  /// Digit of each character below 128, or -1.
  int[] digits() {
    int[] digits = new int[128];
    Arrays.fill(digits, -1);
    for (int d = 0; d < symbols.length(); d++)
      if (symbols.charAt(d) < 128) digits[symbols.charAt(d)] = d;
    return digits;
  }

  char symbol(long digit) {
    return symbols.charAt((int) digit);
  }

  boolean holds(String text) {
    for (int i = 0; i < text.length(); i++) if (symbols.indexOf(text.charAt(i)) < 0) return false;
    return true;
  }
}
