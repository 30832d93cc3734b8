package org.assay.passwords;

/// The digits of the screened rows; a row is cut into digits when a test first looks at it.
abstract class DigitRows {
  private final int[][] digits;
  private final int[] cutAt;
  private int now = 1;

  DigitRows(int rows) {
    this.digits = new int[rows][StreamMatcher.MOST_PLACES];
    this.cutAt = new int[rows];
  }

  /// Forgets the digits of all rows.
  final void again() {
    now++;
  }

  final int[] row(int row) {
    if (cutAt[row] != now) {
      cut(row, digits[row]);
      cutAt[row] = now;
    }
    return digits[row];
  }

  /// Puts the digits of a row at its places.
  abstract void cut(int row, int[] out);
}
