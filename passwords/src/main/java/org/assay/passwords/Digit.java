package org.assay.passwords;

import java.util.Map;
import java.util.Set;

/// A small number taken from a row, from which a table reads a password symbol.
sealed interface Digit
    permits Digit.OfCharacter,
        Digit.InBase36,
        Digit.OfText,
        Digit.OfGenerator,
        Digit.OfNumber,
        Digit.Is {
  /// The digit, or -1 where the row does not have it.
  int at(Lot lot, int row);

  String formula();

  Map<String, Object> program();

  Set<Column> columns();

  /// A character of a text, counted from the start, or from the end where negative.
  record OfCharacter(Text of, int place) implements Digit {
    @Override
    public int at(Lot lot, int row) {
      String text = of.at(lot, row);
      if (text == null) return -1;
      int at = place < 0 ? text.length() + place : place;
      return at < 0 || at >= text.length() ? -1 : text.charAt(at);
    }

    @Override
    public String formula() {
      return "character " + (place < 0 ? place : place + 1) + " of " + of.formula();
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries("digit", "character", "place", (long) place, "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// A character of a text, counted from the end with -1 as the last, as a digit in base 36.
  record InBase36(Text of, int place) implements Digit {
    @Override
    public int at(Lot lot, int row) {
      String text = of.at(lot, row);
      if (text == null || text.length() + place < 0) return -1;
      return Character.digit(text.charAt(text.length() + place), 36);
    }

    @Override
    public String formula() {
      return "digit " + place + " of " + of.formula();
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries("digit", "base36", "place", (long) place, "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// A digit cut from the bytes of a text, mostly a digest.
  record OfText(Text of, ByteCut cut, int place, int range) implements Digit {
    @Override
    public int at(Lot lot, int row) {
      String text = of.at(lot, row);
      if (text == null) return -1;
      int[] digits = cut.digits(Bytes.of(text), range);
      return place < digits.length ? digits[place] : -1;
    }

    @Override
    public String formula() {
      return cut.label(place, range) + " of " + of.formula();
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries(
          "digit",
          "bytes",
          "cut",
          cut.name(),
          "place",
          (long) place,
          "range",
          (long) range,
          "of",
          of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// A digit of an output of a generator that is seeded for each row.
  record OfGenerator(Generator generator, Reduction reduction, Quantity seed, int place, int range)
      implements Digit {
    @Override
    public int at(Lot lot, int row) {
      long value = seed.at(lot, row);
      if (value == Quantity.NONE) return -1;
      int[] digits = reduction.digits(
          generator.words(value, reduction.words(place + 1)), generator.bits(), range);
      return place < digits.length ? digits[place] : -1;
    }

    @Override
    public String formula() {
      return "output " + (place + 1) + " of " + generator.label() + " seeded with " + seed.formula()
          + ", " + reduction.label(range);
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries(
          "digit",
          "generator",
          "generator",
          generator.name(),
          "reduction",
          reduction.name(),
          "place",
          (long) place,
          "range",
          (long) range,
          "seed",
          seed.program());
    }

    @Override
    public Set<Column> columns() {
      return seed.columns();
    }
  }

  /// A digit of a number in some base: `(number / base^place) mod base`.
  record OfNumber(Quantity of, int base, int place) implements Digit {
    @Override
    public int at(Lot lot, int row) {
      long value = of.at(lot, row);
      if (value == Quantity.NONE) return -1;
      for (int i = 0; i < place; i++) value /= base;
      return (int) (value % base);
    }

    @Override
    public String formula() {
      return "digit " + place + " of " + of.formula() + " in base " + base;
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries(
          "digit", "number", "base", (long) base, "place", (long) place, "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// 1 where another digit has a certain value, 0 otherwise: an entry of a table that is added
  /// up.
  record Is(Digit of, int value) implements Digit {
    @Override
    public int at(Lot lot, int row) {
      int digit = of.at(lot, row);
      return digit < 0 ? -1 : digit == value ? 1 : 0;
    }

    @Override
    public String formula() {
      return "(" + of.formula() + " is " + value + ")";
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries("digit", "is", "place", (long) value, "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// Reads a program against the columns of a lot.
  static Digit of(Map<String, ?> program, Lot lot) {
    String kind = Program.string(program, "digit");
    int place = Program.integer(program, "place");
    return switch (kind) {
      case "character" -> new OfCharacter(Text.of(Program.map(program, "of"), lot), place);
      case "base36" -> new InBase36(Text.of(Program.map(program, "of"), lot), place);
      case "bytes" ->
        new OfText(
            Text.of(Program.map(program, "of"), lot),
            ByteCut.valueOf(Program.string(program, "cut")),
            place,
            Program.integer(program, "range"));
      case "generator" ->
        new OfGenerator(
            Generator.valueOf(Program.string(program, "generator")),
            Reduction.valueOf(Program.string(program, "reduction")),
            Quantity.of(Program.map(program, "seed"), lot),
            place,
            Program.integer(program, "range"));
      case "is" -> new Is(of(Program.map(program, "of"), lot), place);
      case "number" ->
        new OfNumber(
            Quantity.of(Program.map(program, "of"), lot), Program.integer(program, "base"), place);
      default -> throw new IllegalArgumentException("'" + kind + "' is not a kind of digit");
    };
  }
}
