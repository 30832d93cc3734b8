package org.assay.passwords;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Devices that are yet to get a password: a heading line and a row of identifiers for each, read
/// as a lot is (RFC 4180, any delimiter, UTF-8 or UTF-16, gzip or zstd).
///
/// The file is read to its end before anything is made from it, so that every problem is told
/// first.
public final class IdentifierFile {
  private static final int SAMPLE = 200;

  /// Is shown one row after another.
  @FunctionalInterface
  public interface RowReader {
    /// Is shown the cells of a row, in the order of the columns.
    ///
    /// @param line line in the file, from 1
    void row(long line, List<String> cells) throws IOException;
  }

  private final LotSource source;
  private final LotProgress progress;
  private final List<Column> columns;
  private final long rows;
  private final long blank;

  private IdentifierFile(
      LotSource source, LotProgress progress, List<Column> columns, long rows, long blank) {
    this.source = source;
    this.progress = progress;
    this.columns = List.copyOf(columns);
    this.rows = rows;
    this.blank = blank;
  }

  /// Reads a file to its end and keeps none of it.
  ///
  /// @throws UnreadableLotException with every problem found, each with its line
  public static IdentifierFile read(
      Path file, Map<String, ColumnRole> roles, LotProgress progress) {
    return new FirstReading(new LotSource.OfFile(file), progress).read(roles);
  }

  /// The columns, with their roles.
  public List<Column> columns() {
    return columns;
  }

  /// Number of devices.
  public long rows() {
    return rows;
  }

  /// Lines without anything in them, which are left out.
  public long blankLines() {
    return blank;
  }

  /// Reads all rows again and shows them in order.
  ///
  /// @throws UnreadableLotException where the file is no longer what it was
  public void forEach(String step, RowReader reader) throws IOException {
    LotProblems problems = new LotProblems(source.name());
    try (InputStream utf8 = LotText.open(source, step, progress)) {
      CsvParser parser = new CsvParser(utf8, problems);
      parser.header();
      long seen = 0;
      for (Row row = parser.next(); row != null; row = parser.next()) {
        if (LotTable.isBlank(row, columns.size())) continue;
        if (row.fields() != columns.size() || seen++ == rows) throw changed(problems);
        reader.row(row.line, List.of(row.texts()));
      }
      if (seen != rows) throw changed(problems);
    }
  }

  private static UnreadableLotException changed(LotProblems problems) {
    return problems.stop(
        0,
        "a file that changed while it was read",
        "the same rows at each reading",
        "Run again when nothing writes to it.");
  }

  private static final class FirstReading {
    private final LotSource source;
    private final LotProgress progress;
    private final LotProblems problems;
    private final List<String[]> sample = new ArrayList<>();
    private List<String> header = List.of();
    private long rows;
    private long blank;

    FirstReading(LotSource source, LotProgress progress) {
      this.source = source;
      this.progress = progress;
      this.problems = new LotProblems(source.name());
    }

    IdentifierFile read(Map<String, ColumnRole> roles) {
      try (InputStream utf8 = LotText.open(source, "reading", progress)) {
        CsvParser parser = new CsvParser(utf8, problems);
        header = parser.header().stream().map(String::strip).toList();
        LotTable.checkHeader(header, problems);
        for (int c = 0; c < header.size(); c++) formula(1, c, header.get(c));
        for (Row row = parser.next(); row != null && !problems.isFull(); row = parser.next())
          add(row);
      } catch (IOException failure) {
        throw problems.stop(
            0,
            "a file that cannot be closed (" + failure.getMessage() + ")",
            "a readable file",
            "Try again.");
      }
      List<Column> columns = ColumnRoles.guess(header, sample, roles);
      check(columns, roles);
      if (!problems.isEmpty()) throw problems.failure();
      return new IdentifierFile(source, progress, columns, rows, blank);
    }

    private void add(Row row) {
      if (LotTable.isBlank(row, header.size())) {
        blank++;
      } else if (row.fields() != header.size()) {
        problems.add(
            row.line,
            0,
            row.fields() + (row.fields() == 1 ? " field" : " fields"),
            header.size() + " as in the header",
            "Quote fields that hold the delimiter, or fill in the missing ones.");
      } else {
        rows++;
        if (sample.size() < SAMPLE) sample.add(row.texts());
        for (int c = 0; c < header.size(); c++)
          if (mayBeFormula(row, c)) formula(row.line, c, row.text(c));
      }
    }

    private static boolean mayBeFormula(Row row, int field) {
      if (row.isEmpty(field)) return false;
      byte first = row.bytes[row.start(field)];
      return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t';
    }

    /// The cells are written into the lot as they stand, which a spreadsheet may open.
    private void formula(long line, int column, String cell) {
      if (cell.isEmpty() || "=+-@\t".indexOf(cell.charAt(0)) < 0) return;
      if (cell.matches("[+-][0-9]+")) return;
      problems.add(
          line,
          column + 1,
          "a cell that begins with '" + (cell.charAt(0) == '\t' ? "a tab" : cell.charAt(0)) + "'",
          "identifiers that no spreadsheet runs as a formula",
          "Take the mark away.");
    }

    private void check(List<Column> columns, Map<String, ColumnRole> roles) {
      for (String title : roles.keySet()) {
        if (!header.contains(title)) {
          problems.add(
              1,
              0,
              "no column '" + title + "'",
              "one of " + String.join(", ", header),
              "Use a name from the header of the file.");
        }
      }
      for (Column column : columns) {
        if (column.role() != ColumnRole.PASSWORD) continue;
        problems.add(
            1,
            column.index() + 1,
            "a column of passwords",
            "identifiers only; the passwords are yet to be made",
            "Leave it out, or give it another role.");
      }
      if (rows == 0 && problems.isEmpty())
        problems.add(2, 0, "no rows", "a row for each device", "Export the identifiers again.");
    }
  }
}
