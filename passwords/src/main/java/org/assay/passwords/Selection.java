package org.assay.passwords;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The rows of a lot whose passwords have one length, all of them or those of one production
/// group. Relations look at one selection at a time.
final class Selection {
  /// Fewer rows than this show nothing.
  static final int FEWEST = 8;

  private static final int MOST_GROUPS = 12;
  /// So many rows for each character show them all.
  private static final int SHOWS_ALL = 10;

  final Lot lot;
  final String label;
  final int[] rows;
  final String[] secrets;
  final int length;
  final Chance chance;
  /// The characters seen at each place.
  final Alphabet[] alphabets;
  /// Places where rows differ.
  final int[] varying;

  Selection(Lot lot, String label, int[] rows) {
    this.lot = lot;
    this.label = label;
    this.rows = rows;
    this.secrets = new String[rows.length];
    for (int i = 0; i < rows.length; i++) secrets[i] = lot.secret(rows[i]);
    this.length = secrets[0].length();
    this.chance = new Chance(secrets, length);
    this.alphabets = new Alphabet[length];
    List<Integer> differing = new ArrayList<>();
    for (int j = 0; j < length; j++) {
      List<String> symbols = new ArrayList<>();
      for (String secret : secrets) symbols.add(secret.substring(j, j + 1));
      alphabets[j] = Alphabet.observed(symbols);
      if (alphabets[j].size() > 1) differing.add(j);
    }
    this.varying = differing.stream().mapToInt(Integer::intValue).toArray();
  }

  int size() {
    return rows.length;
  }

  /// Characters at all the given places together.
  Alphabet alphabet(int from, int to) {
    List<String> symbols = new ArrayList<>();
    for (int j = from; j < to; j++) symbols.add(alphabets[j].symbols());
    return Alphabet.observed(symbols);
  }

  /// Bits of one whole password, were every place drawn evenly from the characters seen there, or,
  /// where the rows are too few to show them all, from those seen at all places of its kind.
  double capacity() {
    double sum = 0;
    for (int j : varying) {
      int alike = alike(j).size();
      boolean seenAll = size() >= SHOWS_ALL * alike;
      sum += Evidence.log2(seenAll ? alphabets[j].size() : alike);
    }
    return sum;
  }

  /// The characters at all places that hold digits only, letters only or both, as this one does.
  private Alphabet alike(int place) {
    String kind = StreamMatcher.kind(alphabets[place]);
    return Alphabet.observed(java.util.Arrays.stream(varying)
        .filter(j -> StreamMatcher.kind(alphabets[j]).equals(kind))
        .mapToObj(j -> alphabets[j].symbols())
        .toList());
  }

  /// The lot by password length; lengths with too few rows are left out.
  static List<Selection> byLength(Lot lot) {
    Map<Integer, List<Integer>> lengths = new TreeMap<>();
    for (int row = 0; row < lot.size(); row++) {
      lengths.computeIfAbsent(lot.secret(row).length(), _ -> new ArrayList<>()).add(row);
    }
    List<Selection> all = new ArrayList<>();
    lengths.forEach((length, rows) -> {
      if (rows.size() >= FEWEST) {
        String label = lengths.size() == 1 ? "all rows" : "rows with " + length + " characters";
        all.add(new Selection(lot, label, ints(rows)));
      }
    });
    all.sort((a, b) -> Integer.compare(b.size(), a.size()));
    return all;
  }

  /// The production groups inside this selection: rows that share a model, a day, a
  /// hardware-address block or another value that repeats.
  List<Selection> groups() {
    List<Selection> groups = new ArrayList<>();
    for (Column column : lot.identifiers()) {
      groups.addAll(groupsBy(column.name(), row -> lot.cell(row, column.index())));
      if (column.role() == ColumnRole.MADE) {
        groups.addAll(groupsBy("day of " + column.name(), row -> {
          String day = DateSpelling.spell(lot.cell(row, column.index()), "yyyy-MM-dd");
          return day == null ? "" : day;
        }));
      }
      if (column.role() == ColumnRole.MAC || column.role() == ColumnRole.SERIAL) {
        for (int head : new int[] {2, 4, 6, 8}) {
          groups.addAll(groupsBy(
              "first " + head + " of " + column.name(),
              row -> head(lot.cell(row, column.index()), head)));
        }
      }
    }
    groups.addAll(groupsByShape());
    Map<String, Selection> distinct = new LinkedHashMap<>();
    for (Selection group : groups)
      distinct.putIfAbsent(java.util.Arrays.toString(group.rows), group);
    return List.copyOf(distinct.values());
  }

  private static String head(String text, int length) {
    String plain = Change.PLAIN.apply(text);
    return plain == null || plain.length() < length ? "" : plain.substring(0, length);
  }

  private List<Selection> groupsByShape() {
    return groupsBy("password shape", row -> shape(lot.secret(row)));
  }

  /// `9` for a digit, `a` or `A` for a letter, the character itself otherwise; runs count once.
  private static String shape(String secret) {
    boolean digits = true;
    boolean hex = true;
    boolean lower = false;
    boolean upper = false;
    for (int i = 0; i < secret.length(); i++) {
      char c = secret.charAt(i);
      digits &= c >= '0' && c <= '9';
      hex &= Character.digit(c, 16) >= 0;
      lower |= Character.isLowerCase(c);
      upper |= Character.isUpperCase(c);
    }
    return digits
        ? "digits"
        : (hex ? "hex" : "letters") + (lower ? " lower" : "") + (upper ? " upper" : "");
  }

  private List<Selection> groupsBy(String name, IntFunction<String> key) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int row : rows) {
      groups.computeIfAbsent(key.apply(row), _ -> new ArrayList<>()).add(row);
      if (groups.size() > MOST_GROUPS) return List.of();
    }
    List<Selection> kept = new ArrayList<>();
    if (groups.size() < 2) return kept;
    groups.forEach((value, members) -> {
      if (members.size() >= FEWEST)
        kept.add(new Selection(lot, name + " '" + value + "'", ints(members)));
    });
    return kept;
  }

  /// The selection cut to at most `most` rows, spread over it by a seeded shuffle.
  Selection sample(int most, long seed) {
    if (rows.length <= most) return this;
    List<Integer> all = new ArrayList<>();
    for (int row : rows) all.add(row);
    java.util.Collections.shuffle(all, new java.util.Random(seed));
    List<Integer> kept = new ArrayList<>(all.subList(0, most));
    java.util.Collections.sort(kept);
    return new Selection(lot, label, ints(kept));
  }

  /// The selection cut to at most `most` rows, in runs of `run` neighbours spread evenly over it.
  Selection chunks(int most, int run) {
    if (rows.length <= most) return this;
    List<Integer> kept = new ArrayList<>();
    int runs = most / run;
    for (int c = 0; c < runs; c++) {
      int from = (int) ((long) c * (rows.length - run) / (runs - 1));
      for (int i = 0; i < run; i++) kept.add(rows[from + i]);
    }
    return new Selection(lot, label, ints(kept));
  }

  static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The number that the characters from `from` to `to` write in an alphabet, or {@link
  /// Quantity#NONE}.
  static long number(String secret, int from, int to, int[] digits, int base) {
    long value = 0;
    for (int j = from; j < to; j++) {
      char c = secret.charAt(j);
      int digit = c < 128 ? digits[c] : -1;
      if (digit < 0 || value > (Long.MAX_VALUE - digit) / base) return Quantity.NONE;
      value = value * base + digit;
    }
    return value;
  }

  @Nullable
  Column column(ColumnRole role) {
    return lot.columns().stream().filter(c -> c.role() == role).findFirst().orElse(null);
  }
}
