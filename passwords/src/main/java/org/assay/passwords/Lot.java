package org.assay.passwords;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One row per device: identifiers and the factory password. Rows keep the order of the file.
///
/// A lot is held in memory where it is small; a larger one is read from its file again whenever
/// all rows are asked for, and only a sample of it can be looked at row by row.
public final class Lot {
  private static final int RUN = 64;
  private static final int BATCH = 4096;
  private static final int FEWEST_SAMPLED = 4 * RUN;

  /// Sees one row; keeps nothing of it.
  @FunctionalInterface
  interface Visitor {
    /// Is shown a row.
    ///
    /// @param number place of the row in the whole lot, from 0
    void see(int number, Row row);
  }

  private final LotContents contents;
  private final Column password;
  private final int size;
  /// The rows themselves; null where they have to be read.
  private final @Nullable RowStore rows;
  /// Places of the rows in the whole lot; null where they follow each other.
  private final int @Nullable [] numbers;
  private final int first;

  Lot(LotContents contents, Column password) {
    this(
        contents,
        password,
        contents.source() == null
            ? new RowStore.Listed(withPassword(contents.held(), password))
            : null,
        null,
        0);
  }

  private Lot(
      LotContents contents,
      Column password,
      @Nullable RowStore rows,
      int @Nullable [] numbers,
      int first) {
    this.contents = contents;
    this.password = password;
    this.rows = rows;
    this.numbers = numbers;
    this.first = first;
    this.size = rows == null ? Math.toIntExact(contents.withPassword(password)) : rows.size();
  }

  /// A lot from values already in memory; the header decides the roles as in a file.
  ///
  /// @throws UnreadableLotException if a row has another number of fields than the header, or no
  /// column is a password
  public static Lot of(String name, List<String> header, List<List<String>> rows) {
    return LotTable.of(name, header, rows);
  }

  private static List<String[]> withPassword(List<String[]> cells, Column password) {
    boolean all = cells.stream().noneMatch(row -> row[password.index()].isEmpty());
    return all
        ? cells
        : cells.stream().filter(row -> !row[password.index()].isEmpty()).toList();
  }

  /// Name of the file or source.
  public String name() {
    return contents.name();
  }

  /// All columns, with their roles.
  public List<Column> columns() {
    return contents.columns();
  }

  /// The column that is audited.
  public Column passwordColumn() {
    return password;
  }

  /// Every column that holds passwords; each deserves an audit of its own.
  public List<Column> passwordColumns() {
    return columns().stream()
        .filter(column -> column.role() == ColumnRole.PASSWORD)
        .toList();
  }

  /// The same lot with another password column under audit.
  ///
  /// @throws UnreadableLotException if no row has a password there
  public Lot auditing(Column other) {
    if (other.role() != ColumnRole.PASSWORD || !columns().contains(other)) {
      throw new IllegalArgumentException(
          "'" + other.name() + "' is not a password column of " + name());
    }
    if (other.equals(password)) return this;
    if (contents.withPassword(other) == 0) {
      LotProblems problems = new LotProblems(name());
      throw problems.stop(
          2,
          "no password in any row of column '" + other.name() + "'",
          "one per device",
          "Fill it in, or give the column the role 'other'.");
    }
    return new Lot(contents, other);
  }

  /// Number of devices that can be audited.
  public int size() {
    return size;
  }

  /// True where every row is in memory.
  boolean isHeld() {
    return rows != null;
  }

  LotContents contents() {
    return contents;
  }

  /// Place of a row in the whole lot, from 0: the row itself, except in a sample.
  int number(int row) {
    return numbers == null ? first + row : numbers[row];
  }

  /// The lot itself where it is held and has at most `most` devices; otherwise the first quarter
  /// of that many and runs of neighbours spread evenly over the rest. Rows keep their numbers.
  Lot sample(int most) {
    int fitting = (int) Math.max(
        FEWEST_SAMPLED, contents.memory().heldBytes() / Math.max(1, contents.averageBytes()));
    int[] kept = places(Math.min(most, fitting));
    if (isHeld()) {
      if (kept.length == size) return this;
      RowStore all = held();
      List<String[]> sampled = new ArrayList<>(kept.length);
      for (int row : kept) sampled.add(cells(all, row));
      return new Lot(contents, password, new RowStore.Listed(sampled), kept, 0);
    }
    return read(kept);
  }

  /// Some of the rows with other passwords, by row; the rows keep their numbers.
  Lot rewritten(java.util.SortedMap<Integer, String> secrets) {
    RowStore all = held();
    List<String[]> kept = new ArrayList<>(secrets.size());
    int[] numbers = new int[secrets.size()];
    secrets.forEach((row, secret) -> {
      String[] cells = cells(all, row);
      cells[password.index()] = secret;
      numbers[kept.size()] = number(row);
      kept.add(cells);
    });
    return new Lot(contents, password, new RowStore.Listed(kept), numbers, 0);
  }

  private int[] places(int most) {
    int[] kept = new int[Math.min(size, most)];
    if (size <= most) {
      Arrays.setAll(kept, i -> i);
      return kept;
    }
    int head = most / 4;
    int runs = (most - head) / RUN;
    kept = new int[head + runs * RUN];
    for (int i = 0; i < head; i++) kept[i] = i;
    for (int r = 0; r < runs; r++) {
      int from = head + (int) ((long) r * (size - head - RUN) / (runs - 1));
      for (int i = 0; i < RUN; i++) kept[head + r * RUN + i] = from + i;
    }
    return kept;
  }

  private Lot read(int[] kept) {
    List<String[]> sampled = new ArrayList<>(kept.length);
    visit("choosing a sample", (number, row) -> {
      if (sampled.size() < kept.length && kept[sampled.size()] == number) sampled.add(row.texts());
    });
    return new Lot(contents, password, new RowStore.Listed(sampled), kept, 0);
  }

  /// Shows every row, in order.
  ///
  /// @throws UnreadableLotException where the file is no longer what it was
  void visit(String step, Visitor visitor) {
    if (rows == null) {
      readAgain(step, visitor);
      return;
    }
    Row row = new Row();
    for (int i = 0; i < size; i++) {
      rows.fill(i, row);
      visitor.see(number(i), row);
    }
  }

  private void readAgain(String step, Visitor visitor) {
    LotProblems problems = new LotProblems(name());
    LotSource source = Objects.requireNonNull(contents.source());
    int columns = columns().size();
    int number = 0;
    try (InputStream utf8 = LotText.open(source, step, contents.progress())) {
      CsvParser parser = new CsvParser(utf8, problems);
      parser.header();
      for (Row row = parser.next(); row != null; row = parser.next()) {
        if (row.fields() != columns) {
          if (LotTable.isBlank(row, columns)) continue;
          throw changed(problems);
        }
        if (row.isEmpty(password.index())) continue;
        if (number == size) throw changed(problems);
        visitor.see(number++, row);
      }
    } catch (IOException failure) {
      throw changed(problems);
    }
    if (number != size || !problems.isEmpty()) throw changed(problems);
  }

  private static UnreadableLotException changed(LotProblems problems) {
    return problems.stop(
        0,
        "a file that changed while it was read",
        "the same rows at each reading",
        "Run again when nothing writes to it.");
  }

  /// Is shown one device after another.
  @FunctionalInterface
  public interface DeviceReader {
    /// Is shown a device.
    ///
    /// @param row place of the row among the devices of the lot, from 0
    /// @param cells the cells by the place of their column, those of password columns empty
    /// @param password the password of the column under audit
    void device(int row, List<String> cells, FactoryPassword password);
  }

  /// Shows every device, in order, such as for its label.
  ///
  /// @throws UnreadableLotException where the file is no longer what it was
  public void devices(String step, DeviceReader reader) {
    visit(step, (number, row) -> {
      String[] cells = row.texts();
      var secret = new FactoryPassword(cells[password.index()]);
      for (Column column : passwordColumns()) cells[column.index()] = "";
      reader.device(number, List.of(cells), secret);
    });
  }

  /// Shows a keyed fingerprint of every password, in order: what may be kept where passwords may
  /// not.
  ///
  /// @param step what is being done, for the progress
  /// @throws UnreadableLotException where the file is no longer what it was
  public void fingerprints(
      String step, PasswordFingerprint keyed, PasswordFingerprint.Consumer consumer) {
    int column = password.index();
    visit(
        step,
        (number, row) ->
            consumer.accept(number, keyed.of(row.bytes, row.start(column), row.end(column))));
  }

  /// Hands out every row in batches that are held in memory, several batches at a time; each batch
  /// says the numbers of its rows.
  void inBatches(String step, Consumer<Lot> work) {
    Batches batches = new Batches(work);
    RowStore.Packed[] open = {new RowStore.Packed(columns().size(), BATCH)};
    visit(step, (number, row) -> {
      open[0].add(row);
      if (open[0].size() < BATCH) return;
      batches.give(batch(open[0], number + 1 - BATCH));
      open[0] = new RowStore.Packed(columns().size(), BATCH);
    });
    if (open[0].size() > 0) batches.give(batch(open[0], size - open[0].size()));
    batches.finish();
  }

  private Lot batch(RowStore.Packed packed, int from) {
    return new Lot(contents, password, packed, null, from);
  }

  /// Rows that were read but left out, by reason.
  public List<Exclusion> exclusions() {
    List<Exclusion> all = new ArrayList<>(contents.blank());
    Exclusion without = contents.empty().get(password.index());
    if (without != null) all.add(without);
    return all;
  }

  /// The password of a row, from 0.
  ///
  /// @throws IllegalStateException where the lot is too large to be held in memory
  public FactoryPassword password(int row) {
    return new FactoryPassword(secret(row));
  }

  String secret(int row) {
    return held().cell(row, password.index());
  }

  String cell(int row, int column) {
    return held().cell(row, column);
  }

  private String[] cells(RowStore all, int row) {
    String[] cells = new String[columns().size()];
    Arrays.setAll(cells, column -> all.cell(row, column));
    return cells;
  }

  private RowStore held() {
    if (rows == null) throw new IllegalStateException("a large lot is read in batches");
    return rows;
  }

  Optional<Column> column(String header) {
    String wanted = header.toLowerCase(Locale.ROOT);
    return columns().stream()
        .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /// The columns beside the passwords.
  List<Column> identifiers() {
    List<Column> found = new ArrayList<>();
    for (Column column : columns()) if (column.role() != ColumnRole.PASSWORD) found.add(column);
    return found;
  }

  @Override
  public String toString() {
    return "Lot[" + name() + ", " + size + " devices]";
  }
}
