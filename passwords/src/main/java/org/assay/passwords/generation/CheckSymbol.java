package org.assay.passwords.generation;

/// The Luhn sum over any alphabet: one wrong character is always noticed, two neighbours swapped
/// nearly always.
final class CheckSymbol {
  private CheckSymbol() {}

  static char of(String text, SymbolSet symbols) {
    int size = symbols.size();
    int sum = 0;
    boolean doubled = true;
    for (int i = text.length() - 1; i >= 0; i--) {
      int value = symbols.symbols().indexOf(text.charAt(i));
      sum += doubled ? twice(value, size) : value;
      doubled = !doubled;
    }
    return symbols.symbols().charAt((size - sum % size) % size);
  }

  /// Differs for different values: the digits of the double added up where the alphabet is even, as
  /// Luhn has it; the remainder where it is odd.
  private static int twice(int value, int size) {
    int twice = 2 * value;
    return size % 2 == 0 ? twice / size + twice % size : twice % size;
  }
}
