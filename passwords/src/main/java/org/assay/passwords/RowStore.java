package org.assay.passwords;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Rows held in memory.
sealed interface RowStore {
  int size();

  String cell(int row, int column);

  /// Fills a row with the cells of another.
  void fill(int row, Row into);

  /// Rows as lists of cells.
  record Listed(List<String[]> cells) implements RowStore {
    @Override
    public int size() {
      return cells.size();
    }

    @Override
    public String cell(int row, int column) {
      return cells.get(row)[column];
    }

    @Override
    public void fill(int row, Row into) {
      into.of(cells.get(row));
    }
  }

  /// A batch of rows as they stood in the file: bytes, and where each cell begins and ends.
  final class Packed implements RowStore {
    private final int columns;
    private int[] bounds;
    private byte[] bytes;
    private int rows;
    private int length;

    Packed(int columns, int expectedRows) {
      this.columns = columns;
      this.bounds = new int[expectedRows * columns * 2];
      this.bytes = new byte[expectedRows * 64];
    }

    void add(Row row) {
      int from = row.start(0);
      int span = row.end(columns - 1) - from;
      if (length + span > bytes.length)
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + span));
      System.arraycopy(row.bytes, from, bytes, length, span);
      int at = rows * columns * 2;
      if (at + columns * 2 > bounds.length) bounds = Arrays.copyOf(bounds, bounds.length * 2);
      for (int column = 0; column < columns; column++) {
        bounds[at++] = row.start(column) - from + length;
        bounds[at++] = row.end(column) - from + length;
      }
      length += span;
      rows++;
    }

    @Override
    public int size() {
      return rows;
    }

    @Override
    public String cell(int row, int column) {
      int at = (row * columns + column) * 2;
      return new String(bytes, bounds[at], bounds[at + 1] - bounds[at], StandardCharsets.UTF_8);
    }

    @Override
    public void fill(int row, Row into) {
      into.begin(bytes, 0);
      for (int column = 0; column < columns; column++) {
        int at = (row * columns + column) * 2;
        into.add(bounds[at], bounds[at + 1]);
      }
    }
  }
}
