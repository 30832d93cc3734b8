package org.assay.passwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row per device: identifiers and the factory password. Rows keep the order of the file.
public final class Lot {
  private static final int RUN = 64;

  private final String name;
  private final List<Column> columns;
  private final List<String[]> cells;
  private final Column password;
  private final List<Exclusion> exclusions;
  private final int @Nullable [] numbers;

  Lot(
      String name,
      List<Column> columns,
      List<String[]> cells,
      Column password,
      List<Exclusion> exclusions) {
    this(name, columns, cells, password, exclusions, null);
  }

  private Lot(
      String name,
      List<Column> columns,
      List<String[]> cells,
      Column password,
      List<Exclusion> exclusions,
      int @Nullable [] numbers) {
    this.numbers = numbers;
    this.name = Objects.requireNonNull(name, "name");
    this.columns = List.copyOf(columns);
    this.cells = cells;
    this.password = password;
    this.exclusions = List.copyOf(exclusions);
  }

  /// A lot from values already in memory; the header decides the roles as in a file.
  ///
  /// @throws UnreadableLotException if a row has another number of fields than the header, or no
  /// column is a password
  public static Lot of(String name, List<String> header, List<List<String>> rows) {
    var table = new LotTable(name, header);
    long line = 1;
    for (List<String> row : rows) table.add(++line, row.toArray(String[]::new));
    return table.lot(java.util.Map.of());
  }

  /// Name of the file or source.
  public String name() {
    return name;
  }

  /// All columns, with their roles.
  public List<Column> columns() {
    return columns;
  }

  /// The column that is audited.
  public Column passwordColumn() {
    return password;
  }

  /// Every column that holds passwords; each deserves an audit of its own.
  public List<Column> passwordColumns() {
    return columns.stream()
        .filter(column -> column.role() == ColumnRole.PASSWORD)
        .toList();
  }

  /// The same lot with another password column under audit.
  public Lot auditing(Column other) {
    if (other.role() != ColumnRole.PASSWORD || !columns.contains(other)) {
      throw new IllegalArgumentException(
          "'" + other.name() + "' is not a password column of " + name);
    }
    return LotTable.lotOf(name, columns, cells, other, exclusions);
  }

  /// Number of devices that can be audited.
  public int size() {
    return cells.size();
  }

  /// Place of a row in the whole lot, from 0: the row itself, except in a sample.
  int number(int row) {
    return numbers == null ? row : numbers[row];
  }

  /// The lot itself where it has at most `most` devices; otherwise the first quarter of that many
  /// and runs of neighbours spread evenly over the rest. Rows keep their numbers.
  Lot sample(int most) {
    if (size() <= most) return this;
    int head = most / 4;
    int runs = (most - head) / RUN;
    int[] kept = new int[head + runs * RUN];
    for (int i = 0; i < head; i++) kept[i] = i;
    for (int r = 0; r < runs; r++) {
      int from = head + (int) ((long) r * (size() - head - RUN) / (runs - 1));
      for (int i = 0; i < RUN; i++) kept[head + r * RUN + i] = from + i;
    }
    List<String[]> sampled = new ArrayList<>(kept.length);
    for (int row : kept) sampled.add(cells.get(row));
    return new Lot(name, columns, sampled, password, exclusions, kept);
  }

  /// Rows that were read but left out, by reason.
  public List<Exclusion> exclusions() {
    return exclusions;
  }

  /// The password of a row, from 0.
  public FactoryPassword password(int row) {
    return new FactoryPassword(secret(row));
  }

  String secret(int row) {
    return cells.get(row)[password.index()];
  }

  String cell(int row, int column) {
    return cells.get(row)[column];
  }

  Optional<Column> column(String header) {
    String wanted = header.toLowerCase(Locale.ROOT);
    return columns.stream()
        .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /// The columns beside the passwords.
  List<Column> identifiers() {
    List<Column> found = new ArrayList<>();
    for (Column column : columns) if (column.role() != ColumnRole.PASSWORD) found.add(column);
    return found;
  }

  @Override
  public String toString() {
    return "Lot[" + name + ", " + cells.size() + " devices]";
  }
}
