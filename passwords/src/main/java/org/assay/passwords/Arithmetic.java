package org.assay.passwords;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Part of the password, read as a number, is `offset + factor * ((x - origin) / stride)` modulo
/// `modulus`.
///
/// @param x the number of the row
/// @param origin value of x where the number is `offset`
/// @param stride common divisor of all differences of x
/// @param factor what one stride adds
/// @param modulus where the number wraps
/// @param coding how the number is coded before it is written
/// @param alphabet digits of the number, least first
/// @param head constant text before the number
/// @param width digits of the number; 0 where it is written without leading zeros
/// @param tail constant text after the number; {@link Formula#UNKNOWN} for characters left open
record Arithmetic(
    Quantity x,
    long origin,
    long stride,
    long factor,
    long offset,
    long modulus,
    NumberCoding coding,
    Alphabet alphabet,
    String head,
    int width,
    String tail)
    implements Formula {

  /// The same with the number counted from 0 instead of from the first row, whose password would
  /// otherwise stand in the formula; rows are counted from 1.
  static Arithmetic counted(
      Quantity x,
      long origin,
      long stride,
      long factor,
      long offset,
      long modulus,
      NumberCoding coding,
      Window window) {
    long from = Quantity.isRow(x) ? origin - stride : Math.floorMod(origin, stride);
    BigInteger steps = BigInteger.valueOf(origin)
        .subtract(BigInteger.valueOf(from))
        .divide(BigInteger.valueOf(stride));
    long start = BigInteger.valueOf(offset)
        .subtract(BigInteger.valueOf(factor).multiply(steps))
        .mod(BigInteger.valueOf(modulus))
        .longValueExact();
    return new Arithmetic(
        x,
        from,
        stride,
        factor,
        start,
        modulus,
        coding,
        window.alphabet(),
        window.head(),
        window.width(),
        window.tail());
  }

  long value(long number) {
    BigInteger difference = BigInteger.valueOf(number).subtract(BigInteger.valueOf(origin));
    BigInteger[] steps = difference.divideAndRemainder(BigInteger.valueOf(stride));
    if (steps[1].signum() != 0) return Quantity.NONE;
    return steps[0]
        .multiply(BigInteger.valueOf(factor))
        .add(BigInteger.valueOf(offset))
        .mod(BigInteger.valueOf(modulus))
        .longValueExact();
  }

  @Override
  public @Nullable String predict(Lot lot, int row) {
    long number = x.at(lot, row);
    if (number == Quantity.NONE) return null;
    long value = value(number);
    return value == Quantity.NONE ? null : head + written(coding.code(value)) + tail;
  }

  /// A later file counts its rows from one again, so a counter is held against the row beside.
  @Override
  public boolean goesOn(Lot lot, int row) {
    if (explains(lot, row)) return true;
    int other = row > 0 ? row - 1 : row + 1;
    if (!Quantity.isRow(x) || other >= lot.size()) return false;
    long here = read(lot.secret(row));
    long beside = read(lot.secret(other));
    long rows = x.at(lot, row) - x.at(lot, other);
    if (here == Quantity.NONE || beside == Quantity.NONE || rows % stride != 0) return false;
    long steps = Modular.times(factor, rows / stride, modulus);
    return Math.floorMod(here - beside - steps, modulus) == 0;
  }

  /// The number in a password, or [Quantity#NONE] where it is not written as here.
  private long read(String secret) {
    int to = secret.length() - tail.length();
    boolean isWide = width == 0 ? to > head.length() : to == head.length() + width;
    if (!isWide || !isAt(head, secret, 0) || !isAt(tail, secret, to)) return Quantity.NONE;
    long number = Selection.number(secret, head.length(), to, alphabet.digits(), alphabet.size());
    return number == Quantity.NONE ? number : coding.decode(number);
  }

  private static boolean isAt(String text, String secret, int place) {
    for (int j = 0; j < text.length(); j++)
      if (text.charAt(j) != UNKNOWN && text.charAt(j) != secret.charAt(place + j)) return false;
    return true;
  }

  private String written(long value) {
    StringBuilder out = new StringBuilder();
    long rest = value;
    while (width == 0 ? rest > 0 || out.isEmpty() : out.length() < width) {
      out.append(alphabet.symbol(rest % alphabet.size()));
      rest /= alphabet.size();
    }
    return out.reverse().toString();
  }

  @Override
  public String readable() {
    String base =
        alphabet.equals(Alphabet.DECIMAL) ? "" : " in digits \"" + alphabet.symbols() + "\"";
    String where = head.isEmpty() && tail.isEmpty()
        ? "password"
        : "characters " + (head.length() + 1) + " to " + (head.length() + width)
            + " of the password";
    String number = origin == 0
        ? x.formula()
        : "(" + x.formula() + (origin < 0 ? " + " + -origin : " - " + origin) + ")";
    String step = stride == 1 ? number : "(" + number + " / " + stride + ")";
    String product = signed() == 1 ? step : signed() + " * " + step;
    return where + " = " + coding.label(offset + " + " + product + " mod " + modulus) + base;
  }

  private long signed() {
    return factor > modulus / 2 ? factor - modulus : factor;
  }

  @Override
  public Map<String, Object> program() {
    return Text.entries(
        "formula",
        "arithmetic",
        "x",
        x.program(),
        "origin",
        origin,
        "stride",
        stride,
        "factor",
        factor,
        "offset",
        offset,
        "modulus",
        modulus,
        "coding",
        coding.name(),
        "digits",
        alphabet.symbols(),
        "head",
        head,
        "width",
        (long) width,
        "tail",
        tail);
  }

  @Override
  public Set<Column> columns() {
    return x.columns();
  }

  static Arithmetic of(Map<String, ?> program, Lot lot) {
    return new Arithmetic(
        Quantity.of(Program.map(program, "x"), lot),
        Program.number(program, "origin"),
        Program.number(program, "stride"),
        Program.number(program, "factor"),
        Program.number(program, "offset"),
        Program.number(program, "modulus"),
        NumberCoding.valueOf(Program.string(program, "coding")),
        new Alphabet(Program.string(program, "digits")),
        Program.string(program, "head"),
        Program.integer(program, "width"),
        Program.string(program, "tail"));
  }
}
