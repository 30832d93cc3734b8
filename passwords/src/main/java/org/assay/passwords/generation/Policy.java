package org.assay.passwords.generation;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Objects;

/// What passwords shall look like. Figures are practice, not law: the Regulations name no length.
///
/// @param name what it is called
/// @param length characters, with the check symbol where there is one
/// @param symbols the characters to choose from
/// @param classes how many kinds of characters (digits, lower case, upper case, others) each
/// password must have
/// @param hasCheckSymbol true where the last character follows from the others, so that a slip in
/// typing is noticed; it adds nothing to the strength and is not counted
/// @param minimumBits fewest bits of entropy
/// @param source where the figures come from
public record Policy(
    String name,
    int length,
    SymbolSet symbols,
    int classes,
    boolean hasCheckSymbol,
    double minimumBits,
    String source) {
  private static final int LONGEST = 128;

  /// Refuses what cannot be met, and what is weaker than it says.
  public Policy {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    if (length < 4 || length > LONGEST)
      throw new IllegalArgumentException("a length of " + length + ", expected 4 to " + LONGEST);
    int possible = CharacterClass.in(symbols.symbols()).size();
    if (classes < 1 || classes > possible) {
      throw new IllegalArgumentException(
          "%d kinds of characters, but the alphabet has %d".formatted(classes, possible));
    }
    if (classes > 1 && hasCheckSymbol)
      throw new IllegalArgumentException("a check symbol goes with one kind of characters only");
    double bits = bits(length, symbols, classes, hasCheckSymbol);
    if (bits < minimumBits) {
      throw new IllegalArgumentException(
          "%d characters out of %d give %.1f bits, the policy wants %.1f; take more characters"
              .formatted(length, symbols.size(), bits, minimumBits));
    }
  }

  /// Entropy of a password, in bits: the logarithm of how many there are, each as likely as
  /// another.
  public double bits() {
    return bits(length, symbols, classes, hasCheckSymbol);
  }

  /// Characters that are chosen.
  int free() {
    return hasCheckSymbol ? length - 1 : length;
  }

  /// Bound on how likely chance alone makes two of so many devices alike: of lots that are not
  /// compared with each other (the birthday bound).
  public double chanceOfRepeat(long devices) {
    return Math.min(1, (double) devices * devices / 2 / Math.pow(2, bits()));
  }

  private static double bits(int length, SymbolSet symbols, int classes, boolean checked) {
    BigInteger count = admissible(checked ? length - 1 : length, symbols, classes);
    if (count.signum() == 0) return 0;
    int shift = Math.max(0, count.bitLength() - 60);
    return shift + Math.log(count.shiftRight(shift).doubleValue()) / Math.log(2);
  }

  /// Texts of a length with at least so many kinds of characters: those with exactly a set of kinds
  /// are counted by inclusion and exclusion.
  static BigInteger admissible(int length, SymbolSet symbols, int classes) {
    var sizes = new EnumMap<CharacterClass, Integer>(CharacterClass.class);
    for (char symbol : symbols.symbols().toCharArray())
      sizes.merge(CharacterClass.of(symbol), 1, Integer::sum);
    int[] kinds = sizes.values().stream().mapToInt(Integer::intValue).toArray();
    BigInteger sum = BigInteger.ZERO;
    for (int set = 1; set < 1 << kinds.length; set++)
      if (Integer.bitCount(set) >= classes) sum = sum.add(exactly(set, kinds, length));
    return sum;
  }

  private static BigInteger exactly(int set, int[] kinds, int length) {
    BigInteger sum = BigInteger.ZERO;
    for (int part = set; part > 0; part = (part - 1) & set) {
      BigInteger texts = BigInteger.valueOf(size(part, kinds)).pow(length);
      boolean plus = (Integer.bitCount(set) - Integer.bitCount(part)) % 2 == 0;
      sum = plus ? sum.add(texts) : sum.subtract(texts);
    }
    return sum;
  }

  private static int size(int set, int[] kinds) {
    int size = 0;
    for (int c = 0; c < kinds.length; c++) if (((set >> c) & 1) != 0) size += kinds[c];
    return size;
  }

  /// True where a text has kinds enough.
  boolean admits(String text) {
    return classes == 1 || CharacterClass.in(text).size() >= classes;
  }
}
