package org.assay.passwords;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Takes in the rows of a lot at the first reading: counts them, collects everything that is
/// wrong, and keeps the rows where they fit into memory.
final class LotTable {
  private static final int LINES_SHOWN = 10;
  /// Rows that column roles are guessed from.
  private static final int KEPT_AT_LEAST = 200;
  /// What a cell costs in memory beside its bytes.
  private static final int CELL = 56;

  private final String name;
  private final List<String> header;
  private final LotProblems problems;
  private final Memory memory;
  private final LotProgress progress;
  private final List<String[]> held = new ArrayList<>();
  private final List<Long> blankLines = new ArrayList<>();
  private final long[] empty;
  private final List<List<Long>> emptyLines = new ArrayList<>();
  private boolean complete = true;
  private long heldBytes;
  private long bytes;
  private long blank;
  private long rows;

  private LotTable(
      String name, List<String> header, LotProblems problems, Memory memory, LotProgress progress) {
    this.name = name;
    this.header = header.stream().map(String::strip).toList();
    this.problems = problems;
    this.memory = memory;
    this.progress = progress;
    this.empty = new long[header.size()];
    for (int c = 0; c < header.size(); c++) emptyLines.add(new ArrayList<>());
    checkHeader(this.header, problems);
  }

  /// Reads a lot to its end.
  ///
  /// @throws UnreadableLotException with every problem found, each with its line
  static Lot read(
      LotSource source, Map<String, ColumnRole> roles, Memory memory, LotProgress progress) {
    LotProblems problems = new LotProblems(source.name());
    try (InputStream utf8 = LotText.open(source, "reading", progress)) {
      CsvParser parser = new CsvParser(utf8, problems);
      LotTable table = new LotTable(source.name(), parser.header(), problems, memory, progress);
      for (Row row = parser.next(); row != null; row = parser.next()) {
        table.add(row);
        if (problems.isFull()) break;
      }
      return table.lot(roles, source);
    } catch (IOException failure) {
      throw problems.stop(
          0,
          "a file that cannot be closed (" + failure.getMessage() + ")",
          "a readable file",
          "Try again.");
    }
  }

  /// A lot from rows in memory.
  static Lot of(String name, List<String> header, List<List<String>> rows) {
    return of(name, header, rows, Map.of());
  }

  /// The same with some roles given.
  static Lot of(
      String name, List<String> header, List<List<String>> rows, Map<String, ColumnRole> roles) {
    LotTable table =
        new LotTable(name, header, new LotProblems(name), Memory.unlimited(), LotProgress.SILENT);
    Row row = new Row();
    long line = 1;
    for (List<String> cells : rows) {
      row.of(cells.toArray(String[]::new));
      row.line = ++line;
      table.add(row);
    }
    return table.lot(roles, null);
  }

  /// Adds what is wrong with column names.
  static void checkHeader(List<String> header, LotProblems problems) {
    Set<String> seen = new HashSet<>();
    for (int c = 0; c < header.size(); c++) {
      String title = header.get(c);
      if (title.isEmpty()) {
        problems.add(
            1,
            c + 1,
            "an empty column name",
            "a name for each column",
            "Name the column in the first line.");
      } else if (!seen.add(title.toLowerCase(Locale.ROOT))) {
        problems.add(
            1,
            c + 1,
            "the column name '" + title + "' a second time",
            "names that differ",
            "Rename one of them.");
      }
    }
  }

  private void add(Row row) {
    if (isBlank(row, header.size())) {
      blank++;
      remember(blankLines, row.line);
    } else if (row.fields() != header.size()) {
      problems.add(
          row.line,
          0,
          row.fields() + (row.fields() == 1 ? " field" : " fields"),
          header.size() + " as in the header",
          "Quote fields that hold the delimiter, or fill in the missing ones.");
    } else {
      count(row);
      hold(row);
    }
  }

  /// True for a line without anything in it, where rows have several fields.
  static boolean isBlank(Row row, int columns) {
    return row.fields() == 1 && columns > 1 && row.text(0).isBlank();
  }

  private void count(Row row) {
    if (rows == Integer.MAX_VALUE) {
      throw problems.stop(row.line, "more than 2,147,483,647 rows", "fewer", "Split the lot.");
    }
    rows++;
    bytes += row.end(header.size() - 1) - row.start(0);
    for (int c = 0; c < empty.length; c++) {
      if (!row.isEmpty(c)) continue;
      empty[c]++;
      remember(emptyLines.get(c), row.line);
    }
  }

  private static void remember(List<Long> lines, long line) {
    if (lines.size() < LINES_SHOWN) lines.add(line);
  }

  private void hold(Row row) {
    if (!complete) return;
    int size = row.end(header.size() - 1) - row.start(0);
    boolean fits = held.size() < memory.heldRows() && heldBytes + size <= memory.heldBytes();
    if (fits || held.size() < KEPT_AT_LEAST) {
      held.add(row.texts());
      heldBytes += size + (long) CELL * header.size();
    } else {
      complete = false;
    }
  }

  private Lot lot(Map<String, ColumnRole> given, @Nullable LotSource source) {
    checkGiven(given);
    if (!problems.isEmpty()) throw problems.failure();
    List<Column> columns = ColumnRoles.guess(header, held, given);
    List<Column> passwords =
        columns.stream().filter(c -> c.role() == ColumnRole.PASSWORD).toList();
    if (passwords.isEmpty()) {
      problems.add(1, 0, firstLine(), "one that holds the passwords", mendHeader());
    }
    if (rows == 0 && problems.isEmpty()) {
      problems.add(2, 0, "no rows", "a row for each device", "Export the lot again.");
    }
    if (!problems.isEmpty()) throw problems.failure();
    LotContents contents = contents(columns, source);
    if (contents.withPassword(passwords.getFirst()) == 0) {
      problems.add(
          2,
          passwords.getFirst().index() + 1,
          "no password in any row",
          "one per device",
          "Export the lot again.");
      throw problems.failure();
    }
    return new Lot(contents, passwords.getFirst());
  }

  private String firstLine() {
    return looksLikeARow()
        ? "a first line that looks like a device, not like column names"
        : "the columns " + String.join(", ", header);
  }

  private String mendHeader() {
    return looksLikeARow()
        ? "Put the column names into the first line."
        : "Name it 'password', or give its role.";
  }

  /// A first line that may hold a password is not quoted in a message.
  private boolean looksLikeARow() {
    return header.stream().anyMatch(ColumnRoles::isValue);
  }

  private LotContents contents(List<Column> columns, @Nullable LotSource source) {
    List<Exclusion> blanks =
        blank == 0 ? List.of() : List.of(new Exclusion("blank line", blank, blankLines));
    List<@Nullable Exclusion> without = new ArrayList<>();
    for (Column column : columns) {
      int c = column.index();
      String reason = "empty password in column '" + column.name() + "'";
      without.add(empty[c] == 0 ? null : new Exclusion(reason, empty[c], emptyLines.get(c)));
    }
    boolean again = source != null && !complete;
    return new LotContents(
        name,
        columns,
        rows,
        blanks,
        Collections.unmodifiableList(without),
        again ? List.of() : held,
        again ? source : null,
        rows == 0 ? 0 : (double) bytes / rows,
        memory,
        progress);
  }

  private void checkGiven(Map<String, ColumnRole> given) {
    Set<String> unknown = new TreeSet<>(given.keySet());
    header.forEach(unknown::remove);
    for (String title : unknown) {
      problems.add(
          1,
          0,
          "no column '" + title + "'",
          "one of " + String.join(", ", header),
          "Use a name from the header of the file.");
    }
  }

  @Override
  public String toString() {
    return "LotTable[" + name + ", " + rows + " rows, " + Arrays.toString(empty) + " empty]";
  }
}
