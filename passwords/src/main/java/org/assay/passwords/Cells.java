package org.assay.passwords;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Each place of the password is read from a table by digits of the row.
///
/// @param length length of the password
/// @param fixed characters that never vary, {@link Formula#UNKNOWN} elsewhere
/// @param cells the places that follow from the row
record Cells(int length, String fixed, List<Cell> cells) implements Formula {
  /// One place: the table is keyed by the digits, joined with commas.
  record Cell(int place, List<Digit> digits, Map<String, Character> table) {
    public Cell {
      digits = List.copyOf(digits);
      table = Map.copyOf(table);
    }

    @Nullable
    String key(Lot lot, int row) {
      return Cells.key(digits, lot, row);
    }

    Map<String, Object> program() {
      Map<String, Object> entries = new TreeMap<>();
      table.forEach((key, symbol) -> entries.put(key, String.valueOf(symbol)));
      return Text.entries(
          "place",
          (long) place,
          "digits",
          digits.stream().map(Digit::program).toList(),
          "table",
          entries);
    }
  }

  public Cells {
    cells = List.copyOf(cells);
  }

  static @Nullable String key(List<Digit> digits, Lot lot, int row) {
    StringBuilder key = new StringBuilder();
    for (Digit digit : digits) {
      int value = digit.at(lot, row);
      if (value < 0) return null;
      if (!key.isEmpty()) key.append(',');
      key.append(value);
    }
    return key.toString();
  }

  @Override
  public @Nullable String predict(Lot lot, int row) {
    char[] out = fixed.toCharArray();
    boolean any = false;
    for (Cell cell : cells) {
      String key = cell.key(lot, row);
      Character symbol = key == null ? null : cell.table().get(key);
      if (symbol == null) continue;
      out[cell.place()] = symbol;
      any = true;
    }
    return any ? new String(out) : null;
  }

  @Override
  public String readable() {
    var runs = CellRun.of(cells);
    var shown = runs.subList(0, Math.min(4, runs.size()));
    var out =
        new StringBuilder(shown.stream().map(Cells::readable).collect(Collectors.joining("; ")));
    if (shown.size() < runs.size())
      out.append("; and so on for ").append(cells.size()).append(" of ").append(length);
    return out.toString();
  }

  private static String readable(CellRun run) {
    var table = table(run.first());
    return run.places() + " = "
        + run.numeral(table).orElseGet(() -> table + "[" + run.digits() + "]");
  }

  static String table(Cell cell) {
    StringBuilder out = new StringBuilder("\"");
    TreeMap<Integer, Character> sorted = new TreeMap<>();
    for (var entry : cell.table().entrySet()) {
      if (entry.getKey().indexOf(',') >= 0) return "table";
      sorted.put(Integer.valueOf(entry.getKey()), entry.getValue());
    }
    if (sorted.size() > 64) return "table";
    boolean same = cell.digits().getFirst() instanceof Digit.OfCharacter;
    for (var entry : sorted.entrySet())
      same &= entry.getKey() == entry.getValue().charValue();
    if (same) return "";
    sorted.values().forEach(out::append);
    return out.append('"').toString();
  }

  @Override
  public Map<String, Object> program() {
    return Text.entries(
        "formula",
        "cells",
        "length",
        (long) length,
        "fixed",
        fixed,
        "cells",
        cells.stream().map(Cell::program).toList());
  }

  @Override
  public Set<Column> columns() {
    Set<Column> all = new HashSet<>();
    for (Cell cell : cells) for (Digit digit : cell.digits()) all.addAll(digit.columns());
    return all;
  }

  static Cells of(Map<String, ?> program, Lot lot) {
    List<Cell> cells = new ArrayList<>();
    for (Map<String, ?> cell : Program.maps(program, "cells")) {
      List<Digit> digits = new ArrayList<>();
      for (Map<String, ?> digit : Program.maps(cell, "digits")) digits.add(Digit.of(digit, lot));
      Map<String, Character> table = new HashMap<>();
      Map<String, ?> written = Program.map(cell, "table");
      for (String key : written.keySet())
        table.put(key, Program.string(written, key).charAt(0));
      cells.add(new Cell(Program.integer(cell, "place"), digits, table));
    }
    return new Cells(Program.integer(program, "length"), Program.string(program, "fixed"), cells);
  }

  /// The characters that never vary in a selection.
  static String fixed(Selection rows) {
    char[] fixed = rows.secrets[0].toCharArray();
    for (int j : rows.varying) fixed[j] = UNKNOWN;
    return new String(fixed);
  }
}
