package org.assay.passwords.picture;

import java.util.List;
import java.util.Objects;

/// Devices by two values, each only to one part in [SIZE][#SIZE] of its range: enough to see a
/// line, not enough to read a password off.
///
/// @param across what runs from left to right
/// @param up what runs from bottom to top
/// @param devices how many devices are drawn
/// @param cells the cells in which there are any, by column and row
public record Grid(String across, String up, int devices, List<Cell> cells) {

  /// Cells in each direction.
  public static final int SIZE = 96;

  /// Devices in one cell.
  ///
  /// @param column from 0 at the left
  /// @param row from 0 at the bottom
  public record Cell(int column, int row, int devices) {
    /// Refuses a cell that is not on the grid, or empty.
    public Cell {
      Objects.checkIndex(column, SIZE);
      Objects.checkIndex(row, SIZE);
      if (devices < 1) throw new IllegalArgumentException("a cell without devices is not listed");
    }
  }

  /// Copies the cells.
  public Grid {
    Objects.requireNonNull(across, "across");
    Objects.requireNonNull(up, "up");
    cells = List.copyOf(cells);
  }
}
