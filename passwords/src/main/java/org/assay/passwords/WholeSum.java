package org.assay.passwords;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The password, read as one number, is a weighted sum of numbers of the row modulo a number.
///
/// @param terms the numbers with a weight other than zero
/// @param weights their weights
/// @param constant added to the sum
/// @param modulus where the sum wraps; where it divides what the digits can hold, only the
/// remainder of the password is predicted
/// @param alphabet digits of the password, least first
/// @param head constant text before the number
/// @param width digits of the number
/// @param tail constant text after it, {@link Formula#UNKNOWN} where open
record WholeSum(
    List<Quantity> terms,
    List<BigInteger> weights,
    BigInteger constant,
    BigInteger modulus,
    Alphabet alphabet,
    String head,
    int width,
    String tail)
    implements Formula {
  WholeSum {
    terms = List.copyOf(terms);
    weights = List.copyOf(weights);
  }

  /// The sum of a row, or null where the row lacks a term.
  private @Nullable BigInteger value(Lot lot, int row) {
    BigInteger sum = constant;
    for (int i = 0; i < terms.size(); i++) {
      long term = terms.get(i).at(lot, row);
      if (term == Quantity.NONE) return null;
      sum = sum.add(weights.get(i).multiply(BigInteger.valueOf(term)));
    }
    return sum.mod(modulus);
  }

  /// Digits at the end of the number that the sum determines.
  private int determined() {
    BigInteger base = BigInteger.valueOf(alphabet.size());
    BigInteger power = BigInteger.ONE;
    for (int digits = 0; digits < width; digits++) {
      power = power.multiply(base);
      if (modulus.compareTo(power) > 0 && modulus.mod(power).signum() != 0) {
        // A modulus that is no power of the base, such as 2^32 in decimal, is the whole number.
        return isWhole() ? width : 0;
      }
      if (modulus.compareTo(power) < 0) return isWhole() ? width : digits;
    }
    return width;
  }

  /// True where no number that the digits are used for lies above the modulus.
  private boolean isWhole() {
    BigInteger base = BigInteger.valueOf(alphabet.size());
    return modulus.compareTo(base.pow(Math.max(0, width - 1))) > 0
        && base.pow(width).mod(modulus).signum() != 0;
  }

  @Override
  public @Nullable String predict(Lot lot, int row) {
    BigInteger value = value(lot, row);
    int digits = determined();
    if (value == null || digits == 0) return null;
    BigInteger base = BigInteger.valueOf(alphabet.size());
    char[] out = new char[width];
    for (int i = width - 1; i >= width - digits; i--) {
      out[i] = alphabet.symbol(value.mod(base).longValueExact());
      value = value.divide(base);
    }
    return head + new String(out) + tail;
  }

  @Override
  public boolean explains(Lot lot, int row) {
    String secret = lot.secret(row);
    if (secret.length() != head.length() + width + tail.length()) return false;
    BigInteger value = value(lot, row);
    BigInteger number = number(secret);
    return value != null && number != null && number.mod(modulus).equals(value);
  }

  private @Nullable BigInteger number(String secret) {
    int[] digits = alphabet.digits();
    BigInteger base = BigInteger.valueOf(alphabet.size());
    BigInteger number = BigInteger.ZERO;
    for (int j = head.length(); j < head.length() + width; j++) {
      char c = secret.charAt(j);
      if (c >= 128 || digits[c] < 0) return null;
      number = number.multiply(base).add(BigInteger.valueOf(digits[c]));
    }
    return number;
  }

  @Override
  public String readable() {
    List<String> sum = new ArrayList<>();
    for (int i = 0; i < Math.min(5, terms.size()); i++) {
      boolean one = weights.get(i).equals(BigInteger.ONE);
      sum.add((one ? "" : weights.get(i) + " * ") + terms.get(i).formula());
    }
    if (terms.size() > 5) sum.add("… (" + terms.size() + " terms)");
    if (constant.signum() != 0 || sum.isEmpty()) sum.add(constant.toString());
    boolean whole = determined() == width;
    String what = head.isEmpty() && tail.isEmpty()
        ? "the password"
        : "characters " + (head.length() + 1) + " to " + (head.length() + width)
            + " of the password";
    return what + " as a number" + (whole ? "" : ", modulo " + modulus + ",") + " = "
        + String.join(" + ", sum) + " mod " + modulus
        + (alphabet.equals(Alphabet.DECIMAL) ? "" : " in digits \"" + alphabet.symbols() + "\"");
  }

  @Override
  public Map<String, Object> program() {
    return Text.entries(
        "formula",
        "whole-sum",
        "terms",
        terms.stream().map(Quantity::program).toList(),
        "weights",
        weights.stream().map(BigInteger::toString).toList(),
        "constant",
        constant.toString(),
        "modulus",
        modulus.toString(),
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
    Set<Column> all = new HashSet<>();
    for (Quantity term : terms) all.addAll(term.columns());
    return all;
  }

  static WholeSum of(Map<String, ?> program, Lot lot) {
    List<Quantity> terms = new ArrayList<>();
    for (Map<String, ?> term : Program.maps(program, "terms")) terms.add(Quantity.of(term, lot));
    List<BigInteger> weights = new ArrayList<>();
    for (Object weight : Program.list(program, "weights"))
      weights.add(new BigInteger(String.valueOf(weight)));
    return new WholeSum(
        terms,
        weights,
        new BigInteger(Program.string(program, "constant")),
        new BigInteger(Program.string(program, "modulus")),
        new Alphabet(Program.string(program, "digits")),
        Program.string(program, "head"),
        Program.integer(program, "width"),
        Program.string(program, "tail"));
  }
}
