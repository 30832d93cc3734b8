package org.assay.passwords;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A view of a row as a number from 0 to 2^63 - 1.
sealed interface Quantity {
  /// Says that a row does not have the number.
  long NONE = Long.MIN_VALUE;

  long at(Lot lot, int row);

  String formula();

  Map<String, Object> program();

  Set<Column> columns();

  /// Place of the row in the file, from 0.
  record RowNumber() implements Quantity {
    @Override
    public long at(Lot lot, int row) {
      return lot.number(row);
    }

    @Override
    public String formula() {
      return "row";
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries("number", "row");
    }

    @Override
    public Set<Column> columns() {
      return Set.of();
    }
  }

  /// A text read as digits in a base up to 36.
  record Read(Text of, int base) implements Quantity {
    @Override
    public long at(Lot lot, int row) {
      String text = of.at(lot, row);
      if (text == null) return NONE;
      long value = 0;
      for (int i = 0; i < text.length(); i++) {
        int digit = Character.digit(text.charAt(i), base);
        if (digit < 0 || text.charAt(i) > 127 || value > (Long.MAX_VALUE - digit) / base)
          return NONE;
        value = value * base + digit;
      }
      return value;
    }

    @Override
    public String formula() {
      return switch (base) {
        case 10 -> "number(" + of.formula() + ")";
        case 16 -> "hex number(" + of.formula() + ")";
        default -> "base-" + base + " number(" + of.formula() + ")";
      };
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries("number", "read", "base", (long) base, "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// Another number plus a constant.
  record Plus(Quantity of, long addend) implements Quantity {
    @Override
    public long at(Lot lot, int row) {
      long value = of.at(lot, row);
      return value == NONE || value + addend < 0 ? NONE : value + addend;
    }

    @Override
    public String formula() {
      return of.formula() + (addend < 0 ? " - " : " + ") + Math.abs(addend);
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries("number", "plus", "addend", addend, "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// Another number plus a constant, divided and rounded down.
  record Divided(Quantity of, long addend, long divisor) implements Quantity {
    @Override
    public long at(Lot lot, int row) {
      long value = of.at(lot, row);
      return value == NONE || value + addend < 0 ? NONE : (value + addend) / divisor;
    }

    @Override
    public String formula() {
      var sum = addend == 0 ? of.formula() : "(" + new Plus(of, addend).formula() + ")";
      return "(" + sum + " / " + divisor + ", rounded down)";
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries(
          "number", "divided", "addend", addend, "divisor", divisor, "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// The lowest bits, or the bits above a place: `(number >> shift) & (2^bits - 1)`.
  record BitField(Quantity of, int shift, int bits) implements Quantity {
    @Override
    public long at(Lot lot, int row) {
      long value = of.at(lot, row);
      return value == NONE ? NONE : value >>> shift & (1L << bits) - 1;
    }

    @Override
    public String formula() {
      return "bits " + shift + ".." + (shift + bits - 1) + " of " + of.formula();
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries(
          "number", "bits", "shift", (long) shift, "bits", (long) bits, "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// A date as days or seconds since 1970, or as a part of the date.
  record Moment(Text of, Unit unit) implements Quantity {
    enum Unit {
      DAYS,
      SECONDS,
      MILLISECONDS
    }

    @Override
    public long at(Lot lot, int row) {
      String text = of.at(lot, row);
      if (text == null) return NONE;
      LocalDateTime time = ProductionDate.parse(text).orElse(null);
      if (time == null) return NONE;
      return switch (unit) {
        case DAYS -> time.toLocalDate().toEpochDay();
        case SECONDS -> time.toEpochSecond(ZoneOffset.UTC);
        case MILLISECONDS -> time.toEpochSecond(ZoneOffset.UTC) * 1000;
      };
    }

    @Override
    public String formula() {
      return switch (unit) {
        case DAYS -> "days(" + of.formula() + ")";
        case SECONDS -> "Unix time(" + of.formula() + ")";
        case MILLISECONDS -> "Unix time in ms(" + of.formula() + ")";
      };
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries("number", "moment", "unit", unit.name(), "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// A sum over the characters of a text.
  record Checksum(Text of, Kind kind) implements Quantity {
    enum Kind {
      SUM_OF_CODES,
      SUM_OF_DIGITS,
      XOR_OF_CODES,
      WEIGHTED_SUM_OF_CODES,
      WEIGHTED_SUM_OF_DIGITS,
      PRODUCT_OF_CODES,
      SUM_OF_BYTES,
      WORDS_XORED
    }

    @Override
    public long at(Lot lot, int row) {
      String text = of.at(lot, row);
      if (text == null) return NONE;
      if (kind == Kind.SUM_OF_BYTES) return sumOfBytes(text);
      long value = kind == Kind.PRODUCT_OF_CODES ? 1 : 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int digit = Math.max(0, Character.digit(c, 36));
        value = switch (kind) {
          case SUM_OF_CODES -> value + c;
          case SUM_OF_DIGITS -> value + digit;
          case XOR_OF_CODES -> value ^ c;
          case WEIGHTED_SUM_OF_CODES -> value + (long) (i + 1) * c;
          case WEIGHTED_SUM_OF_DIGITS -> value + (long) (i + 1) * digit;
          case PRODUCT_OF_CODES -> (value * c) & Integer.MAX_VALUE;
          case WORDS_XORED -> value ^ ((long) (c & 0xff) << (8 * (i % 4)));
          case SUM_OF_BYTES -> value;
        };
      }
      return value;
    }

    /// The sum of the bytes that hexadecimal digits write, separators left out.
    private static long sumOfBytes(String text) {
      String hex = Change.PLAIN.apply(text);
      String bytes = hex == null ? null : Bytes.ofHex(hex);
      return bytes == null ? NONE : bytes.chars().sum();
    }

    @Override
    public String formula() {
      return switch (kind) {
            case SUM_OF_CODES -> "sum of codes(";
            case SUM_OF_DIGITS -> "sum of digits(";
            case XOR_OF_CODES -> "xor of codes(";
            case WEIGHTED_SUM_OF_CODES -> "sum of place times code(";
            case WEIGHTED_SUM_OF_DIGITS -> "sum of place times digit(";
            case PRODUCT_OF_CODES -> "product of codes(";
            case SUM_OF_BYTES -> "sum of bytes(";
            case WORDS_XORED -> "exclusive-or of words of four characters(";
          }
          + of.formula() + ")";
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries("number", "checksum", "kind", kind.name(), "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// A digit of a text as a single bit, two to the power of the digit, so that each value has a
  /// coefficient of its own: what a table unknown beforehand needs.
  ///
  /// @param place counted from the end with -1 as the last
  record Indicator(Text of, int place) implements Quantity {
    @Override
    public long at(Lot lot, int row) {
      int digit = new Digit.InBase36(of, place).at(lot, row);
      return digit < 0 ? NONE : 1L << digit;
    }

    @Override
    public String formula() {
      return "table[digit " + place + " of " + of.formula() + "]";
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries("number", "indicator", "place", (long) place, "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// One character of a text, as a digit in base 36 or as its code.
  ///
  /// @param place counted from the end with -1 as the last
  record Symbol(Text of, int place, Reading reading) implements Quantity {
    enum Reading {
      DIGIT("digit"),
      CODE("code of character");

      private final String label;

      Reading(String label) {
        this.label = label;
      }
    }

    @Override
    public long at(Lot lot, int row) {
      String text = of.at(lot, row);
      if (text == null || text.length() + place < 0) return NONE;
      char c = text.charAt(text.length() + place);
      int digit = reading == Reading.CODE ? c : Character.digit(c, 36);
      return digit < 0 ? NONE : digit;
    }

    @Override
    public String formula() {
      return reading.label + " " + place + " of " + of.formula();
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries(
          "number", "symbol", "place", (long) place, "reading", reading.name(), "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// A text of up to eight bytes as one number, the first byte the most significant: what a
  /// checksum or a string hash gives.
  record OfBytes(Text of) implements Quantity {
    @Override
    public long at(Lot lot, int row) {
      String text = of.at(lot, row);
      if (text == null || text.length() > 8) return NONE;
      long value = 0;
      for (int i = 0; i < text.length(); i++) value = value << 8 | (text.charAt(i) & 0xff);
      return value & Long.MAX_VALUE;
    }

    @Override
    public String formula() {
      return of.formula();
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries("number", "of-bytes", "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// A number through one of the mixers that hash tables use.
  record Mixed(Mixer mixer, Quantity of) implements Quantity {
    @Override
    public long at(Lot lot, int row) {
      long value = of.at(lot, row);
      return value == NONE ? NONE : mixer.mix(value) & Long.MAX_VALUE;
    }

    @Override
    public String formula() {
      return mixer.label() + "(" + of.formula() + ")";
    }

    @Override
    public Map<String, Object> program() {
      return Text.entries("number", "mixed", "mixer", mixer.name(), "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// Reads a program against the columns of a lot.
  ///
  /// @throws IllegalArgumentException where the program is not one of ours
  static Quantity of(Map<String, ?> program, Lot lot) {
    String kind = Program.string(program, "number");
    return switch (kind) {
      case "row" -> new RowNumber();
      case "read" -> new Read(text(program, lot), Program.integer(program, "base"));
      case "plus" -> new Plus(inner(program, lot), Program.number(program, "addend"));
      case "bits" ->
        new BitField(
            inner(program, lot),
            Program.integer(program, "shift"),
            Program.integer(program, "bits"));
      case "divided" ->
        new Divided(
            inner(program, lot),
            Program.number(program, "addend"),
            Program.number(program, "divisor"));
      case "indicator" -> new Indicator(text(program, lot), Program.integer(program, "place"));
      case "moment" ->
        new Moment(text(program, lot), Moment.Unit.valueOf(Program.string(program, "unit")));
      case "symbol" ->
        new Symbol(
            text(program, lot),
            Program.integer(program, "place"),
            Symbol.Reading.valueOf(Program.string(program, "reading")));
      case "of-bytes" -> new OfBytes(text(program, lot));
      case "mixed" ->
        new Mixed(Mixer.valueOf(Program.string(program, "mixer")), inner(program, lot));
      case "checksum" ->
        new Checksum(text(program, lot), Checksum.Kind.valueOf(Program.string(program, "kind")));
      default -> throw new IllegalArgumentException("'" + kind + "' is not a kind of number");
    };
  }

  private static Text text(Map<String, ?> program, Lot lot) {
    return Text.of(Program.map(program, "of"), lot);
  }

  private static Quantity inner(Map<String, ?> program, Lot lot) {
    return of(Program.map(program, "of"), lot);
  }

  /// The value in every row of a selection, {@link #NONE} where missing.
  default long[] values(Lot lot, int[] rows) {
    long[] values = new long[rows.length];
    for (int i = 0; i < rows.length; i++) values[i] = at(lot, rows[i]);
    return values;
  }

  /// True where the formula is the row itself or the row plus a constant.
  static boolean isRow(@Nullable Quantity quantity) {
    return quantity instanceof RowNumber
        || (quantity instanceof Plus(Quantity of, long _) && isRow(of));
  }
}
