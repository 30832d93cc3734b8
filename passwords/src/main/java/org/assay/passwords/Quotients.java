package org.assay.passwords;

import java.util.List;
import java.util.stream.LongStream;

/// Looks for passwords that are a number of the row, plus a constant, divided and rounded down.
/// For the right divisor the remainders of all rows lie within one divisor of each other.
final class Quotients implements Relation {
  private static final int SAMPLE = 512;
  private static final long GREATEST_DIVISOR = 1L << 20;

  @Override
  public String name() {
    return "identifiers divided by a constant and rounded down";
  }

  @Override
  public int fewestRows() {
    return 12;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return 4;
  }

  @Override
  public void search(Selection rows, Search search) {
    Selection part = rows.chunks(SAMPLE, 16);
    List<Window> windows = Window.of(part);
    for (Quantity number : search.views.mainNumbers) {
      long[] x = number.values(part.lot, part.rows);
      for (Window window : windows) {
        search.tried(3);
        divisors(window, x)
            .filter(divisor -> divisor > 1 && divisor <= GREATEST_DIVISOR)
            .forEach(divisor -> fit(rows, window, number, x, divisor, search));
      }
    }
  }

  /// The divisors next to the slope between the rows with the least and the greatest number.
  private static LongStream divisors(Window window, long... x) {
    int least = -1;
    int most = -1;
    for (int i = 0; i < x.length; i++) {
      if (x[i] == Quantity.NONE || window.missing(i)) continue;
      if (least < 0 || x[i] < x[least]) least = i;
      if (most < 0 || x[i] > x[most]) most = i;
    }
    if (least < 0) return LongStream.empty();
    long rise = window.values()[most] - window.values()[least];
    if (rise <= 0) return LongStream.empty();
    long slope = (x[most] - x[least]) / rise;
    return LongStream.rangeClosed(slope - 1, slope + 1);
  }

  private static void fit(
      Selection rows, Window window, Quantity number, long[] x, long divisor, Search search) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int i = 0; i < x.length; i++) {
      if (x[i] == Quantity.NONE || window.missing(i)) continue;
      long rest = x[i] - divisor * window.values()[i];
      least = Math.min(least, rest);
      most = Math.max(most, rest);
      if (most - least >= divisor) return;
    }
    AffineNumbers.offer(
        rows,
        new Arithmetic(
            new Quantity.Divided(number, -least, divisor),
            0,
            1,
            1,
            0,
            window.modulus(),
            NumberCoding.PLAIN,
            window.alphabet(),
            window.head(),
            window.width(),
            window.tail()),
        number,
        search);
  }
}
