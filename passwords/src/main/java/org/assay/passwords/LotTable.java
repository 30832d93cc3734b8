package org.assay.passwords;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Collects the rows of a lot while it is read, with everything that is wrong.
final class LotTable {
  static final int PROBLEM_LIMIT = 50;
  private static final int LINES_SHOWN = 10;

  private final String name;
  private final List<String> header;
  private final List<String[]> cells = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final List<LotProblem> problems = new ArrayList<>();
  private final List<Long> blank = new ArrayList<>();

  LotTable(String name, List<String> header) {
    this.name = name;
    this.header = header.stream().map(String::strip).toList();
    checkHeader();
  }

  private void checkHeader() {
    Set<String> seen = new HashSet<>();
    for (int c = 0; c < header.size(); c++) {
      String title = header.get(c);
      if (title.isEmpty()) {
        problem(
            1,
            c + 1,
            "an empty column name",
            "a name for each column",
            "Name the column in the first line.");
      } else if (!seen.add(title.toLowerCase(Locale.ROOT))) {
        problem(
            1,
            c + 1,
            "the column name '" + title + "' a second time",
            "names that differ",
            "Rename one of them.");
      }
    }
  }

  void problem(long line, int column, String found, String expected, String remedy) {
    if (problems.size() < PROBLEM_LIMIT)
      problems.add(new LotProblem(name, line, column, found, expected, remedy));
  }

  UnreadableLotException failure() {
    return new UnreadableLotException(problems);
  }

  boolean isFull() {
    return problems.size() >= PROBLEM_LIMIT;
  }

  void add(long line, String[] fields) {
    if (fields.length == 1 && fields[0].isBlank() && header.size() > 1) {
      blank.add(line);
      return;
    }
    if (fields.length != header.size()) {
      problem(
          line,
          0,
          fields.length + " fields",
          header.size() + " as in the header",
          "Quote fields that hold the delimiter, or fill in the missing ones.");
      return;
    }
    cells.add(fields);
    lines.add(line);
  }

  Lot lot(Map<String, ColumnRole> given) {
    checkGiven(given);
    List<Column> columns = problems.isEmpty() ? ColumnRoles.guess(header, cells, given) : List.of();
    List<Column> passwords =
        columns.stream().filter(c -> c.role() == ColumnRole.PASSWORD).toList();
    if (problems.isEmpty() && passwords.isEmpty()) {
      problem(
          1,
          0,
          "the columns " + String.join(", ", header),
          "one that holds the passwords",
          "Name it 'password', or give its role.");
    }
    if (problems.isEmpty() && cells.isEmpty()) {
      problem(2, 0, "no rows", "a row for each device", "Export the lot again.");
    }
    if (!problems.isEmpty()) throw new UnreadableLotException(problems);
    List<Exclusion> exclusions = new ArrayList<>();
    if (!blank.isEmpty()) exclusions.add(new Exclusion("blank line", blank.size(), first(blank)));
    Column password = passwords.getFirst();
    List<Long> empty = new ArrayList<>();
    for (int row = 0; row < cells.size(); row++) {
      if (cells.get(row)[password.index()].isEmpty()) empty.add(lines.get(row));
    }
    if (!empty.isEmpty())
      exclusions.add(new Exclusion(EMPTY + password.name() + "'", empty.size(), first(empty)));
    if (empty.size() == cells.size()) {
      throw new UnreadableLotException(List.of(new LotProblem(
          name,
          2,
          password.index() + 1,
          "no password in any row",
          "one per device",
          "Export the lot again.")));
    }
    List<String[]> kept = empty.isEmpty() ? cells : withPassword(cells, password);
    return new Lot(name, columns, kept, password, exclusions);
  }

  private static final String EMPTY = "empty password in column '";

  static Lot lotOf(
      String name,
      List<Column> columns,
      List<String[]> cells,
      Column password,
      List<Exclusion> exclusions) {
    List<String[]> kept = withPassword(cells, password);
    List<Exclusion> all = new ArrayList<>(exclusions);
    if (kept.size() < cells.size()) {
      all.add(new Exclusion(
          EMPTY + password.name() + "'", (long) cells.size() - kept.size(), List.of()));
    }
    return new Lot(name, columns, kept, password, all);
  }

  private static List<String[]> withPassword(List<String[]> cells, Column password) {
    return cells.stream().filter(row -> !row[password.index()].isEmpty()).toList();
  }

  private void checkGiven(Map<String, ColumnRole> given) {
    Set<String> known = new HashSet<>(header);
    Map<String, ColumnRole> sorted = new HashMap<>(given);
    sorted.keySet().removeAll(known);
    for (String unknown : sorted.keySet()) {
      problem(
          1,
          0,
          "no column '" + unknown + "'",
          "one of " + String.join(", ", header),
          "Use a name from the header of the file.");
    }
  }

  private static List<Long> first(List<Long> all) {
    return all.subList(0, Math.min(LINES_SHOWN, all.size()));
  }
}
