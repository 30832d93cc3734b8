package org.assay.passwords;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One congruential generator runs through the whole file: each symbol is cut from the next
/// state.
///
/// @param factor multiplier of the generator
/// @param addend increment of the generator
/// @param modulus modulus of the generator
/// @param state state from which the first symbol of row `row` is cut
/// @param row row of that state
/// @param draws states used up by one row
/// @param cut how a symbol is cut from a state
/// @param alphabet the symbols, in the order of the cut
/// @param places places of the password that are drawn, in order
/// @param fixed the other characters
@SuppressWarnings("ArrayRecordComponent") // never handed out
record Stream(
    BigInteger factor,
    BigInteger addend,
    BigInteger modulus,
    BigInteger state,
    int row,
    int draws,
    StateCut cut,
    Alphabet alphabet,
    int[] places,
    String fixed)
    implements Formula {
  @Override
  public @Nullable String predict(Lot lot, int wanted) {
    BigInteger now = jump((long) (lot.number(wanted) - row) * draws);
    char[] out = fixed.toCharArray();
    for (int place : places) {
      int digit = cut.digit(now, modulus, alphabet.size());
      if (digit >= alphabet.size()) return null;
      out[place] = alphabet.symbol(digit);
      now = now.multiply(factor).add(addend).mod(modulus);
    }
    return new String(out);
  }

  /// The state some steps on, or back.
  private BigInteger jump(long steps) {
    BigInteger a = factor;
    BigInteger c = addend;
    if (steps < 0) {
      a = factor.modInverse(modulus);
      c = a.multiply(addend).negate().mod(modulus);
    }
    BigInteger totalA = BigInteger.ONE;
    BigInteger totalC = BigInteger.ZERO;
    for (long left = Math.abs(steps); left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        totalA = totalA.multiply(a).mod(modulus);
        totalC = totalC.multiply(a).add(c).mod(modulus);
      }
      c = a.add(BigInteger.ONE).multiply(c).mod(modulus);
      a = a.multiply(a).mod(modulus);
    }
    return totalA.multiply(state).add(totalC).mod(modulus);
  }

  @Override
  public String readable() {
    return "one generator runs through the file: state = " + factor + " * state + " + addend
        + " mod " + modulus + ", " + draws + " states a row, each character " + cut.label()
        + " in \"" + alphabet.symbols() + "\"";
  }

  @Override
  public Map<String, Object> program() {
    return Text.entries(
        "formula",
        "stream",
        "factor",
        factor.toString(),
        "addend",
        addend.toString(),
        "modulus",
        modulus.toString(),
        "state",
        state.toString(),
        "row",
        (long) row,
        "draws",
        (long) draws,
        "cut",
        cut.name(),
        "digits",
        alphabet.symbols(),
        "places",
        java.util.Arrays.stream(places).mapToObj(p -> (Object) (long) p).toList(),
        "fixed",
        fixed);
  }

  @Override
  public Set<Column> columns() {
    return Set.of();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stream that && program().equals(that.program());
  }

  @Override
  public int hashCode() {
    return program().hashCode();
  }

  static Stream of(Map<String, ?> program) {
    return new Stream(
        new BigInteger(Program.string(program, "factor")),
        new BigInteger(Program.string(program, "addend")),
        new BigInteger(Program.string(program, "modulus")),
        new BigInteger(Program.string(program, "state")),
        Program.integer(program, "row"),
        Program.integer(program, "draws"),
        StateCut.valueOf(Program.string(program, "cut")),
        new Alphabet(Program.string(program, "digits")),
        Program.integers(program, "places"),
        Program.string(program, "fixed"));
  }
}
