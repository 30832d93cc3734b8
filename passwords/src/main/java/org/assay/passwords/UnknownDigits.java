package org.assay.passwords;

import java.util.List;

/// Looks for a number of the row written in digits whose order nobody told: the counting symbols
/// may be any permutation of the alphabet.
final class UnknownDigits implements Relation {
  private static final int PLACES = 12;
  private static final List<Long> NO_STEPS = List.of(0L);
  private static final List<Long> STEPS = List.of(0L, 1L, -1L, 1000L);

  @Override
  public String name() {
    return "numbers of the row written with an alphabet in any order";
  }

  @Override
  public int fewestRows() {
    return 20;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return 16;
  }

  @Override
  public void search(Selection rows, Search search) {
    StreamMatcher matcher = new StreamMatcher(rows, search.options.seed());
    Selection screen = matcher.screen();
    List<Quantity> numbers = new java.util.ArrayList<>(search.views.mainNumbers);
    if (!search.isQuick()) numbers.addAll(search.views.hashes);
    for (Quantity number : numbers) {
      for (long step : number instanceof Quantity.Mixed ? NO_STEPS : STEPS) {
        Quantity counted = step == 0 ? number : new Quantity.Plus(number, step);
        long[] values = counted.values(screen.lot, screen.rows);
        boolean missing = false;
        for (long value : values) missing |= value == Quantity.NONE;
        if (missing) continue;
        for (int range : matcher.ranges()) {
          search.tried(PLACES);
          if (matcher.passesAtLast(digits(values, range), PLACES))
            confirm(counted, range, matcher, rows, search);
        }
      }
    }
  }

  private static DigitRows digits(long[] values, int range) {
    return new DigitRows(values.length) {
      @Override
      void cut(int row, int[] out) {
        for (int i = 0; i < PLACES; i++) out[i] = digit(values[row], i, range);
      }
    };
  }

  private static int digit(long value, int place, int range) {
    long rest = value;
    for (int i = 0; i < place; i++) rest /= range;
    return (int) (rest % range);
  }

  private static void confirm(
      Quantity number, int range, StreamMatcher matcher, Selection rows, Search search) {
    boolean counter = Quantity.isRow(number);
    matcher.offer(
        new Digit.OfNumber(number, range, 0),
        at -> {
          long value = number.at(rows.lot, at);
          if (value == Quantity.NONE) return new int[0];
          int[] digits = new int[PLACES];
          for (int i = 0; i < PLACES; i++) digits[i] = digit(value, i, range);
          return digits;
        },
        place -> new Digit.OfNumber(number, range, place),
        23,
        counter ? Ground.INCREMENTAL_COUNTER : Search.ground(number.columns()),
        "each character is a digit of a number of the row; no secret key is involved",
        search);
  }
}
