package org.assay.passwords;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Some characters of the password, read as a number, are one of a short arithmetic progression:
/// times the multiplier, less `low`, modulo `modulus`, they are at most `span` and a multiple of
/// `step`. Says which few passwords are possible, not which row has which.
///
/// @param length characters of a whole password
/// @param from place of the first character of the number, from 0
/// @param to place after its last
/// @param alphabet digits of the number, least first
/// @param modulus where the number wraps
/// @param multiplier what brings the steps side by side; 1 where they are
/// @param low one step before the first number, so that no password stands in the formula
/// @param span from there to the last number
/// @param step from one number to the next
record Progression(
    int length,
    int from,
    int to,
    Alphabet alphabet,
    long modulus,
    long multiplier,
    long low,
    long span,
    long step)
    implements Formula {

  /// So many passwords are possible.
  long count() {
    return span / step;
  }

  /// True where the numbers stand side by side.
  boolean isPlain() {
    return step == 1 && multiplier == 1;
  }

  @Override
  public @Nullable String predict(Lot lot, int row) {
    return null;
  }

  @Override
  public boolean predicts() {
    return false;
  }

  @Override
  public boolean explains(Lot lot, int row) {
    return isWithin(lot.secret(row), low, span);
  }

  /// The run goes on for its own length before its first number and after its last.
  @Override
  public boolean goesOn(Lot lot, int row) {
    boolean isRoom = span < modulus / 3;
    return isRoom ? isWithin(lot.secret(row), low - span, 3 * span) : explains(lot, row);
  }

  private boolean isWithin(String secret, long before, long reach) {
    if (secret.length() != length) return false;
    long number = Selection.number(secret, from, to, alphabet.digits(), alphabet.size());
    if (number == Quantity.NONE) return false;
    long place = Math.floorMod(Modular.times(multiplier, number, modulus) - before, modulus);
    return place > 0 && place <= reach && place % step == 0;
  }

  @Override
  public String readable() {
    boolean whole = from == 0 && to == length;
    String where = whole
        ? "the password, as a number,"
        : "characters " + (from + 1) + " to " + to + ", as a number,";
    String base =
        alphabet.equals(Alphabet.DECIMAL) ? "" : " in digits \"" + alphabet.symbols() + "\"";
    return where + " " + (whole ? run("lies", "is") : run("lie", "are")) + base;
  }

  private String run(String lies, String is) {
    if (isPlain()) return lies + " in a run of " + count() + " out of " + modulus;
    if (multiplier == 1)
      return is + " one of " + count() + " that lie " + step + " apart, out of " + modulus;
    long apart = Modular.times(Modular.inverse(multiplier, modulus), step, modulus);
    return apart == 0
        ? "times " + multiplier + " modulo " + modulus + ", " + is + " one of " + count()
            + " that lie " + step + " apart"
        : is + " one of " + count() + " that each add " + signed(apart)
            + " to the one before, modulo " + modulus;
  }

  private long signed(long number) {
    return number > modulus / 2 ? number - modulus : number;
  }

  @Override
  public Map<String, Object> program() {
    return Text.entries(
        "formula",
        "progression",
        "length",
        (long) length,
        "from",
        (long) from,
        "to",
        (long) to,
        "digits",
        alphabet.symbols(),
        "modulus",
        modulus,
        "multiplier",
        multiplier,
        "low",
        low,
        "span",
        span,
        "step",
        step);
  }

  @Override
  public Set<Column> columns() {
    return Set.of();
  }

  /// @throws IllegalArgumentException where the program makes no sense
  static Progression of(Map<String, ?> program) {
    Progression read = read(program);
    boolean isPlace = 0 <= read.from && read.from < read.to && read.to <= read.length;
    if (!isPlace || read.modulus < 1 || read.step < 1)
      throw new IllegalArgumentException("formula: a progression needs 'from' below 'to', 'to' at"
          + " most 'length', 'modulus' and 'step' at least 1");
    return read;
  }

  private static Progression read(Map<String, ?> program) {
    return new Progression(
        Program.integer(program, "length"),
        Program.integer(program, "from"),
        Program.integer(program, "to"),
        new Alphabet(Program.string(program, "digits")),
        Program.number(program, "modulus"),
        Program.number(program, "multiplier"),
        Program.number(program, "low"),
        Program.number(program, "span"),
        Program.number(program, "step"));
  }
}
