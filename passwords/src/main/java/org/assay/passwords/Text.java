package org.assay.passwords;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A view of a row as text: a column, a part of it, several joined, or what comes out of a
/// digest. Evaluates to null where the row does not have it.
sealed interface Text {
  @Nullable
  String at(Lot lot, int row);

  /// How a reader would write it, such as `lower(mac)`.
  String formula();

  /// The same as a JSON value that {@link #of} reads back.
  Map<String, Object> program();

  /// The columns it depends on.
  Set<Column> columns();

  /// A column as written.
  record Col(Column column) implements Text {
    @Override
    public @Nullable String at(Lot lot, int row) {
      String value = lot.cell(row, column.index());
      return value.isEmpty() ? null : value;
    }

    @Override
    public String formula() {
      return column.name();
    }

    @Override
    public Map<String, Object> program() {
      return entries(
          "text", "column", "name", column.name(), "role", column.role().name());
    }

    @Override
    public Set<Column> columns() {
      return Set.of(column);
    }
  }

  /// A constant.
  record Literal(String text) implements Text {
    @Override
    public String at(Lot lot, int row) {
      return text;
    }

    @Override
    public String formula() {
      boolean shows = text.chars().allMatch(c -> c >= ' ' && c != 0x7f && (c < 0x80 || c > 0x9f));
      return shows ? "\"" + text + "\"" : "bytes " + Encoding.HEX_LOWER.of(Bytes.of(text));
    }

    @Override
    public Map<String, Object> program() {
      return entries("text", "literal", "value", text);
    }

    @Override
    public Set<Column> columns() {
      return Set.of();
    }
  }

  /// Characters `from` (inclusive) to `to` (exclusive); a negative `from` or a `to` of 0 or less
  /// counts from the end.
  record Slice(Text of, int from, int to) implements Text {
    @Override
    public @Nullable String at(Lot lot, int row) {
      String text = of.at(lot, row);
      if (text == null) return null;
      int start = from < 0 ? text.length() + from : from;
      int end = to <= 0 ? text.length() + to : to;
      return start < 0 || end > text.length() || start >= end ? null : text.substring(start, end);
    }

    @Override
    public String formula() {
      if (from < 0 && to == 0) return "last " + -from + " of " + of.formula();
      if (from == 0 && to > 0) return "first " + to + " of " + of.formula();
      return "characters " + (from < 0 ? String.valueOf(from) : String.valueOf(from + 1)) + ".."
          + (to == 0 ? "end" : String.valueOf(to)) + " of " + of.formula();
    }

    @Override
    public Map<String, Object> program() {
      return entries("text", "slice", "from", (long) from, "to", (long) to, "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// Every second, third… or reordered character: character `start`, then each `step` on.
  record Stride(Text of, int start, int step) implements Text {
    @Override
    public @Nullable String at(Lot lot, int row) {
      String text = of.at(lot, row);
      if (text == null) return null;
      StringBuilder out = new StringBuilder();
      for (int i = start; i < text.length(); i += step) out.append(text.charAt(i));
      return out.isEmpty() ? null : out.toString();
    }

    @Override
    public String formula() {
      return "every " + step + ". character of " + of.formula() + " from " + (start + 1);
    }

    @Override
    public Map<String, Object> program() {
      return entries(
          "text", "stride", "start", (long) start, "step", (long) step, "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// One of a closed set of rewritings.
  record Changed(Change change, Text of) implements Text {
    @Override
    public @Nullable String at(Lot lot, int row) {
      String text = of.at(lot, row);
      return text == null ? null : change.apply(text);
    }

    @Override
    public String formula() {
      return change.label() + "(" + of.formula() + ")";
    }

    @Override
    public Map<String, Object> program() {
      return entries("text", "changed", "change", change.name(), "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// A separator in place of another.
  record Replaced(Text of, String separator, String other) implements Text {
    @Override
    public @Nullable String at(Lot lot, int row) {
      String text = of.at(lot, row);
      return text == null ? null : text.replace(separator, other);
    }

    @Override
    public String formula() {
      return of.formula() + " with \"" + other + "\" for \"" + separator + "\"";
    }

    @Override
    public Map<String, Object> program() {
      return entries(
          "text", "replaced", "separator", separator, "other", other, "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// Pairs of characters with a separator between, as in a hardware address.
  record Paired(Text of, String separator) implements Text {
    @Override
    public @Nullable String at(Lot lot, int row) {
      String text = of.at(lot, row);
      if (text == null) return null;
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < text.length(); i += 2) {
        if (i > 0) out.append(separator);
        out.append(text, i, Math.min(i + 2, text.length()));
      }
      return out.toString();
    }

    @Override
    public String formula() {
      return "pairs(" + of.formula() + ", \"" + separator + "\")";
    }

    @Override
    public Map<String, Object> program() {
      return entries("text", "paired", "separator", separator, "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// Several texts, one after the other.
  record Joined(List<Text> parts) implements Text {
    public Joined {
      parts = List.copyOf(parts);
    }

    @Override
    public @Nullable String at(Lot lot, int row) {
      StringBuilder out = new StringBuilder();
      for (Text part : parts) {
        String text = part.at(lot, row);
        if (text == null) return null;
        out.append(text);
      }
      return out.toString();
    }

    @Override
    public String formula() {
      return String.join(" + ", parts.stream().map(Text::formula).toList());
    }

    @Override
    public Map<String, Object> program() {
      return entries(
          "text", "joined", "parts", parts.stream().map(Text::program).toList());
    }

    @Override
    public Set<Column> columns() {
      Set<Column> all = new java.util.HashSet<>();
      for (Text part : parts) all.addAll(part.columns());
      return all;
    }
  }

  /// A number written in a base, padded with zeros to `width`; longer numbers keep their last
  /// digits.
  record Written(Quantity number, int base, int width, boolean upper) implements Text {
    @Override
    public @Nullable String at(Lot lot, int row) {
      long value = number.at(lot, row);
      if (value == Quantity.NONE) return null;
      String text = Long.toString(value, base);
      if (upper) text = text.toUpperCase(Locale.ROOT);
      if (text.length() < width) return "0".repeat(width - text.length()) + text;
      return width == 0 ? text : text.substring(text.length() - width);
    }

    @Override
    public String formula() {
      String form = base == 10 ? "decimal" : base == 16 ? "hex" : "base" + base;
      return form + "(" + number.formula() + (width == 0 ? "" : ", " + width + " digits") + ")";
    }

    @Override
    public Map<String, Object> program() {
      return entries(
          "text",
          "written",
          "base",
          (long) base,
          "width",
          (long) width,
          "upper",
          upper,
          "number",
          number.program());
    }

    @Override
    public Set<Column> columns() {
      return number.columns();
    }
  }

  /// The bytes of a digest of a text, one character per byte. The text is hashed as ISO 8859-1,
  /// so that a text of bytes hashes as these bytes.
  record Hashed(DigestKind kind, Text of) implements Text {
    @Override
    public @Nullable String at(Lot lot, int row) {
      String text = of.at(lot, row);
      return text == null ? null : Bytes.text(kind.of(Bytes.of(text)));
    }

    @Override
    public String formula() {
      return kind.label() + "(" + of.formula() + ")";
    }

    @Override
    public Map<String, Object> program() {
      return entries("text", "hashed", "digest", kind.name(), "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// HMAC of a text under a key that is no secret.
  record Keyed(DigestKind kind, Text key, Text of) implements Text {
    @Override
    public @Nullable String at(Lot lot, int row) {
      String text = of.at(lot, row);
      String with = key.at(lot, row);
      if (text == null || with == null) return null;
      return Bytes.text(kind.keyed(Bytes.of(with), Bytes.of(text)));
    }

    @Override
    public String formula() {
      return "HMAC-" + kind.label() + "(key " + key.formula() + ", " + of.formula() + ")";
    }

    @Override
    public Map<String, Object> program() {
      return entries(
          "text", "keyed", "digest", kind.name(), "key", key.program(), "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      Set<Column> all = new java.util.HashSet<>(of.columns());
      all.addAll(key.columns());
      return all;
    }
  }

  /// Bytes written as text in one of the usual encodings.
  record Encoded(Encoding encoding, Text of) implements Text {
    @Override
    public @Nullable String at(Lot lot, int row) {
      String text = of.at(lot, row);
      return text == null ? null : encoding.of(Bytes.of(text));
    }

    @Override
    public String formula() {
      return encoding.label() + "(" + of.formula() + ")";
    }

    @Override
    public Map<String, Object> program() {
      return entries("text", "encoded", "encoding", encoding.name(), "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// A date or date-time in another spelling.
  record Dated(Text of, String pattern) implements Text {
    @Override
    public @Nullable String at(Lot lot, int row) {
      String text = of.at(lot, row);
      return text == null ? null : DateSpelling.spell(text, pattern);
    }

    @Override
    public String formula() {
      return "date(" + of.formula() + ", " + pattern + ")";
    }

    @Override
    public Map<String, Object> program() {
      return entries("text", "dated", "pattern", pattern, "of", of.program());
    }

    @Override
    public Set<Column> columns() {
      return of.columns();
    }
  }

  /// Reads a program against the columns of a lot.
  ///
  /// @throws IllegalArgumentException where the program is not one of ours, or names a column the
  /// lot lacks
  static Text of(Map<String, ?> program, Lot lot) {
    String kind = Program.string(program, "text");
    return switch (kind) {
      case "column" -> new Col(Program.column(program, lot));
      case "literal" -> new Literal(Program.string(program, "value"));
      case "slice" ->
        new Slice(
            inner(program, lot), Program.integer(program, "from"), Program.integer(program, "to"));
      case "stride" ->
        new Stride(
            inner(program, lot),
            Program.integer(program, "start"),
            Program.integer(program, "step"));
      case "changed" ->
        new Changed(Change.valueOf(Program.string(program, "change")), inner(program, lot));
      case "paired" -> new Paired(inner(program, lot), Program.string(program, "separator"));
      case "replaced" ->
        new Replaced(
            inner(program, lot),
            Program.string(program, "separator"),
            Program.string(program, "other"));
      case "joined" -> joined(program, lot);
      case "written" ->
        new Written(
            Quantity.of(Program.map(program, "number"), lot),
            Program.integer(program, "base"),
            Program.integer(program, "width"),
            Boolean.TRUE.equals(program.get("upper")));
      case "hashed" ->
        new Hashed(DigestKind.valueOf(Program.string(program, "digest")), inner(program, lot));
      case "keyed" ->
        new Keyed(
            DigestKind.valueOf(Program.string(program, "digest")),
            of(Program.map(program, "key"), lot),
            inner(program, lot));
      case "encoded" ->
        new Encoded(Encoding.valueOf(Program.string(program, "encoding")), inner(program, lot));
      case "dated" -> new Dated(inner(program, lot), Program.string(program, "pattern"));
      default -> throw new IllegalArgumentException("'" + kind + "' is not a kind of text");
    };
  }

  private static Text inner(Map<String, ?> program, Lot lot) {
    return of(Program.map(program, "of"), lot);
  }

  private static Text joined(Map<String, ?> program, Lot lot) {
    List<Text> parts = new ArrayList<>();
    for (Map<String, ?> part : Program.maps(program, "parts")) parts.add(of(part, lot));
    return new Joined(parts);
  }

  /// Keys and values in turn, as a map that keeps their order.
  static Map<String, Object> entries(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], Objects.requireNonNull(keysAndValues[i + 1]));
    }
    return map;
  }

  /// Names of the columns in alphabetical order.
  static Set<String> names(Set<Column> columns) {
    Set<String> names = new TreeSet<>();
    for (Column column : columns) names.add(column.name());
    return names;
  }
}
