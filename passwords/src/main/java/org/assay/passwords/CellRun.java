package org.assay.passwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Neighbouring places of a password that are read from one table by neighbouring digits of the
/// same bytes, such as the ten characters of a hexadecimal digest that was cut off.
record CellRun(List<Cells.Cell> cells) {

  private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

  CellRun {
    cells = List.copyOf(cells);
  }

  /// The places in their order, those that belong together in one run.
  static List<CellRun> of(List<Cells.Cell> cells) {
    var runs = new ArrayList<List<Cells.Cell>>();
    for (var cell : cells) {
      if (runs.isEmpty() || !goesOn(runs.getLast(), cell)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(cell);
    }
    return runs.stream().map(CellRun::new).toList();
  }

  private static boolean goesOn(List<Cells.Cell> run, Cells.Cell next) {
    var last = run.getLast();
    if (next.place() != last.place() + 1
        || !(digit(last) instanceof Digit.OfText before)
        || !(digit(next) instanceof Digit.OfText after)
        || last.digits().size() + next.digits().size() != 2
        || !Cells.table(last).equals(Cells.table(next))) {
      return false;
    }
    int step = after.place() - before.place();
    boolean same = after.of().equals(before.of())
        && after.cut() == before.cut()
        && after.range() == before.range();
    return same && Math.abs(step) == 1 && (run.size() == 1 || step == step(run));
  }

  private static int step(List<Cells.Cell> run) {
    return digit(run.get(1)) instanceof Digit.OfText second
            && digit(run.getFirst()) instanceof Digit.OfText first
        ? second.place() - first.place()
        : 0;
  }

  private static Digit digit(Cells.Cell cell) {
    return cell.digits().getFirst();
  }

  Cells.Cell first() {
    return cells.getFirst();
  }

  /// `character 3`, `characters 1 to 10`.
  String places() {
    int from = first().place() + 1;
    int to = cells.getLast().place() + 1;
    return from == to ? "character " + from : "characters %d to %d".formatted(from, to);
  }

  /// Where the table is that of the digits as everybody writes them: the digits of a number.
  Optional<String> numeral(String table) {
    return digit(first()) instanceof Digit.OfText from
            && digit(cells.getLast()) instanceof Digit.OfText to
            && cells.size() > 1
            && table.length() == from.range() + 2
            && ("\"" + DIGITS).startsWith(table.substring(0, table.length() - 1))
        ? Optional.of("base-%d digits %d to %d (%s) of %s"
            .formatted(
                from.range(),
                from.place(),
                to.place(),
                from.cut().words(),
                from.of().formula()))
        : Optional.empty();
  }

  /// What the table is read by.
  String digits() {
    return digit(first()) instanceof Digit.OfText from
            && digit(cells.getLast()) instanceof Digit.OfText to
            && cells.size() > 1
        ? from.cut().label(from.place() + " to " + to.place(), from.range()) + " of "
            + from.of().formula()
        : first().digits().stream().map(Digit::formula).collect(Collectors.joining("]["));
  }
}
