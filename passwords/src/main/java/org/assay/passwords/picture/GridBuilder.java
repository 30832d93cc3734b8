package org.assay.passwords.picture;

import java.util.ArrayList;
import java.util.List;

/// Counts devices on a [Grid].
public final class GridBuilder {

  private final int[][] counts = new int[Grid.SIZE][Grid.SIZE];
  private int devices;

  /// Counts a device; values are parts of the range, from 0 to 1. What is no number is left out.
  public void add(double across, double up) {
    if (Double.isNaN(across) || Double.isNaN(up)) return;
    counts[cell(across)][cell(up)]++;
    devices++;
  }

  private static int cell(double part) {
    return Math.clamp((long) (part * Grid.SIZE), 0, Grid.SIZE - 1);
  }

  /// The grid as counted so far.
  public Grid build(String across, String up) {
    List<Grid.Cell> cells = new ArrayList<>();
    for (int column = 0; column < Grid.SIZE; column++) {
      for (int row = 0; row < Grid.SIZE; row++) {
        if (counts[column][row] > 0) cells.add(new Grid.Cell(column, row, counts[column][row]));
      }
    }
    return new Grid(across, up, devices, cells);
  }
}
