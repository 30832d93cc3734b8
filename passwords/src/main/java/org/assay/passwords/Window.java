package org.assay.passwords;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A run of places of the password read as a number in some alphabet.
///
/// @param rows the rows
/// @param from first place
/// @param to place after the last
/// @param alphabet digits, least first
/// @param values the number of each row, {@link Quantity#NONE} where it does not fit
/// @param greatest the greatest of them
@SuppressWarnings("ArrayRecordComponent") // read millions of times, never handed out
record Window(Selection rows, int from, int to, Alphabet alphabet, long[] values, long greatest) {
  private static final int MOST_ALPHABETS = 2;
  private static final List<Alphabet> USUAL = List.of(
      Alphabet.DECIMAL,
      new Alphabet("0123456789abcdef"),
      new Alphabet("0123456789ABCDEF"),
      Alphabet.BASE36,
      new Alphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
      new Alphabet("abcdefghijklmnopqrstuvwxyz"),
      new Alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
      new Alphabet("abcdefghijklmnopqrstuvwxyz0123456789"),
      new Alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"),
      new Alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
      new Alphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
      new Alphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
      new Alphabet("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
      new Alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
      new Alphabet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"));

  /// The alphabets that hold all the given characters: the observed one and the usual ones not
  /// much larger.
  static Set<Alphabet> alphabets(Alphabet observed) {
    Set<Alphabet> all = new LinkedHashSet<>();
    USUAL.stream()
        .filter(usual -> usual.holds(observed.symbols()))
        .filter(usual -> usual.size() <= Math.max(16, observed.size() * 2))
        .sorted(java.util.Comparator.comparingInt(Alphabet::size))
        .limit(MOST_ALPHABETS)
        .forEach(all::add);
    all.addAll(Alphabet.orders(observed));
    return all;
  }

  /// The windows worth a look: all that varies, the same without the last or first place, runs of
  /// one class, all with the usual alphabets, cut at the left to what fits 62 bits.
  static List<Window> of(Selection rows) {
    List<Window> windows = new ArrayList<>();
    if (rows.varying.length == 0) return windows;
    Set<List<Integer>> spans = new LinkedHashSet<>();
    int first = rows.varying[0];
    int last = rows.varying[rows.varying.length - 1] + 1;
    while (first > 0
        && Character.isDigit(rows.secrets[0].charAt(first - 1))
        && Character.isDigit(rows.secrets[0].charAt(first))) first--;
    spans.add(List.of(first, last));
    spans.add(List.of(first, last - 1));
    spans.add(List.of(first + 1, last));
    int start = first;
    for (int j = first + 1; j <= last; j++) {
      if (j == last || kind(rows, j) != kind(rows, j - 1)) {
        spans.add(List.of(start, j));
        start = j;
      }
    }
    for (List<Integer> span : spans) {
      if (span.get(1) - span.get(0) < 2) continue;
      for (Alphabet alphabet : alphabets(rows.alphabet(span.get(0), span.get(1)))) {
        add(windows, rows, span.get(0), span.get(1), alphabet);
      }
    }
    return windows;
  }

  /// The windows over one span, in the alphabets that hold its characters.
  static List<Window> of(Selection rows, int from, int to) {
    List<Window> windows = new ArrayList<>();
    alphabets(rows.alphabet(from, to)).stream()
        .limit(MOST_ALPHABETS + 1)
        .forEach(alphabet -> add(windows, rows, from, to, alphabet));
    return windows;
  }

  private static int kind(Selection rows, int place) {
    String symbols = rows.alphabets[place].symbols();
    boolean digits = symbols.chars().allMatch(Character::isDigit);
    boolean letters = symbols.chars().allMatch(Character::isLetter);
    return digits ? 1 : letters ? 2 : symbols.chars().allMatch(Character::isLetterOrDigit) ? 3 : 4;
  }

  private static void add(
      List<Window> windows, Selection rows, int from, int to, Alphabet alphabet) {
    if (alphabet.size() < 2) return;
    int most = (int) (62 / Evidence.log2(alphabet.size()));
    int start = Math.max(from, to - most);
    boolean again = windows.stream()
        .anyMatch(w -> w.from == start && w.to == to && w.alphabet.equals(alphabet));
    if (!again) windows.add(of(rows, start, to, alphabet));
  }

  private static Window of(Selection rows, int from, int to, Alphabet alphabet) {
    int[] digits = alphabet.digits();
    long[] values = new long[rows.size()];
    long greatest = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = Selection.number(rows.secrets[i], from, to, digits, alphabet.size());
      greatest = Math.max(greatest, values[i]);
    }
    return new Window(rows, from, to, alphabet, values, greatest);
  }

  /// The same window of other rows with passwords as long.
  Window over(Selection others) {
    return of(others, from, to, alphabet);
  }

  int width() {
    return to - from;
  }

  long modulus() {
    long modulus = 1;
    for (int i = from; i < to; i++) modulus *= alphabet.size();
    return modulus;
  }

  /// The powers of two, as machines compute with them, below which all numbers lie though the
  /// characters would hold more.
  List<Long> powersOfTwo() {
    return java.util.stream.IntStream.of(16, 24, 31, 32, 48)
        .mapToObj(bits -> 1L << bits)
        .filter(power -> power < modulus() && greatest < power && greatest > power / 8)
        .toList();
  }

  boolean missing(int... at) {
    for (int i : at) if (values[i] == Quantity.NONE) return true;
    return false;
  }

  /// The characters before the window: constant where they never vary, open elsewhere.
  String head() {
    return Cells.fixed(rows).substring(0, from);
  }

  String tail() {
    return Cells.fixed(rows).substring(to);
  }

  /// The window with its numbers decoded; the greatest is as before, or what 32 bits hold.
  Window decoded(NumberCoding coding) {
    long[] decoded = new long[values.length];
    for (int i = 0; i < decoded.length; i++)
      decoded[i] = values[i] == Quantity.NONE ? Quantity.NONE : coding.decode(values[i]);
    long most = 0;
    for (long value : decoded) most = Math.max(most, value);
    return new Window(rows, from, to, alphabet, decoded, most);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Window that
        && rows == that.rows
        && from == that.from
        && to == that.to
        && alphabet.equals(that.alphabet);
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hash(from, to, alphabet);
  }
}
