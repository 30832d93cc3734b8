package org.assay.passwords;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Bits of the password, read as a number, are exclusive-ors of bits of numbers of the row.
///
/// @param inputs the numbers of the row
/// @param alphabet digits of the password number, least first
/// @param head constant text before the number
/// @param width digits of the number
/// @param tail constant text after it, {@link Formula#UNKNOWN} where open
/// @param size bits of the number; where every bit has a sum the whole number is predicted
/// @param sums one per bit that follows
record BitSums(
    List<Quantity> inputs,
    Alphabet alphabet,
    String head,
    int width,
    String tail,
    int size,
    List<Sum> sums)
    implements Formula {
  /// One bit: the parity of the masked inputs, flipped where `flip`.
  record Sum(int bit, List<Long> masks, boolean flip) {
    public Sum {
      masks = List.copyOf(masks);
    }
  }

  public BitSums {
    inputs = List.copyOf(inputs);
    sums = List.copyOf(sums);
  }

  @Override
  public @Nullable String predict(Lot lot, int row) {
    if (sums.size() < size) return null;
    long value = 0;
    for (Sum sum : sums) {
      int bit = bit(sum, lot, row);
      if (bit < 0) return null;
      value |= (long) bit << sum.bit();
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < width; i++) {
      out.append(alphabet.symbol(value % alphabet.size()));
      value /= alphabet.size();
    }
    return value > 0 ? null : head + out.reverse() + tail;
  }

  private int bit(Sum sum, Lot lot, int row) {
    int parity = sum.flip() ? 1 : 0;
    for (int i = 0; i < inputs.size(); i++) {
      long value = inputs.get(i).at(lot, row);
      if (value == Quantity.NONE) return -1;
      parity ^= Long.bitCount(value & sum.masks().get(i)) & 1;
    }
    return parity;
  }

  @Override
  public boolean explains(Lot lot, int row) {
    String secret = lot.secret(row);
    if (secret.length() != head.length() + width + tail.length()) return false;
    long value = Selection.number(
        secret, head.length(), head.length() + width, alphabet.digits(), alphabet.size());
    if (value == Quantity.NONE) return false;
    for (Sum sum : sums) if (bit(sum, lot, row) != (value >>> sum.bit() & 1)) return false;
    return true;
  }

  @Override
  public String readable() {
    StringBuilder out = new StringBuilder();
    out.append(sums.size()).append(" of ").append(size).append(" bits of ");
    out.append(width == 1 ? "character " + (head.length() + 1) : "the password as a number");
    boolean tables = inputs.stream().allMatch(Quantity.Indicator.class::isInstance);
    out.append(tables ? " are exclusive-ors of " : " are exclusive-ors of bits of ");
    out.append(String.join(" and ", inputs.stream().map(Quantity::formula).toList()));
    if (tables) return out.toString();
    for (Sum sum : sums.subList(0, Math.min(3, sums.size()))) {
      out.append("; bit ").append(sum.bit()).append(" = ").append(describe(sum));
    }
    return out.append(sums.size() > 3 ? "; …" : "").toString();
  }

  private String describe(Sum sum) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      for (int b = 0; b < 63; b++) {
        if ((sum.masks().get(i) >>> b & 1) == 1)
          terms.add((inputs.size() > 1 ? (char) ('x' + i) + "" : "") + b);
      }
    }
    if (sum.flip()) terms.add("1");
    return terms.isEmpty() ? "0" : String.join(" ^ ", terms);
  }

  @Override
  public Map<String, Object> program() {
    List<Map<String, Object>> bits = new ArrayList<>();
    for (Sum sum : sums) {
      bits.add(Text.entries(
          "bit",
          (long) sum.bit(),
          "flip",
          sum.flip(),
          "masks",
          sum.masks().stream().map(Long::toHexString).toList()));
    }
    return Text.entries(
        "formula",
        "bit-sums",
        "inputs",
        inputs.stream().map(Quantity::program).toList(),
        "digits",
        alphabet.symbols(),
        "head",
        head,
        "width",
        (long) width,
        "tail",
        tail,
        "size",
        (long) size,
        "sums",
        bits);
  }

  @Override
  public Set<Column> columns() {
    Set<Column> all = new HashSet<>();
    for (Quantity input : inputs) all.addAll(input.columns());
    return all;
  }

  static BitSums of(Map<String, ?> program, Lot lot) {
    List<Quantity> inputs = new ArrayList<>();
    for (Map<String, ?> input : Program.maps(program, "inputs"))
      inputs.add(Quantity.of(input, lot));
    List<Sum> sums = new ArrayList<>();
    for (Map<String, ?> sum : Program.maps(program, "sums")) {
      List<Long> masks = new ArrayList<>();
      for (Object mask : Program.list(sum, "masks"))
        masks.add(Long.parseUnsignedLong(String.valueOf(mask), 16));
      sums.add(new Sum(Program.integer(sum, "bit"), masks, Boolean.TRUE.equals(sum.get("flip"))));
    }
    return new BitSums(
        inputs,
        new Alphabet(Program.string(program, "digits")),
        Program.string(program, "head"),
        Program.integer(program, "width"),
        Program.string(program, "tail"),
        Program.integer(program, "size"),
        sums);
  }
}
