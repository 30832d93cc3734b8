package org.assay.passwords;

import java.util.ArrayList;
import java.util.List;

/// Looks for passwords drawn by a public generator that is seeded, for each device, with a number
/// of the row.
final class SeededByRow implements Relation {
  private static final int SKIPPED = 6;

  @Override
  public String name() {
    return "public random generators seeded with a serial number, hardware address, date or row number";
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
  public boolean isCheap() {
    return false;
  }

  @Override
  public boolean deservesGlance() {
    return true;
  }

  @Override
  public void search(Selection rows, Search search) {
    if (rows.varying.length == 0) return;
    StreamMatcher matcher = new StreamMatcher(rows, search.options.seed());
    Selection screen = matcher.screen();
    int count = rows.varying.length + SKIPPED;
    for (Quantity seed : seeds(search)) {
      long[] values = seed.values(screen.lot, screen.rows);
      boolean missing = false;
      for (long value : values) missing |= value == Quantity.NONE;
      if (missing) continue;
      for (Generator generator : Generator.values()) {
        int most = count * 3 + 8;
        Outputs words = new Outputs(generator, most, values);
        for (Reduction reduction : Reduction.values()) {
          for (int range : matcher.ranges()) {
            search.tried(count);
            if (passes(matcher, words, reduction, range, count)) {
              confirm(generator, reduction, seed, range, most, matcher, rows, search);
            }
          }
        }
      }
    }
  }

  /// Outputs for each screened row, drawn when a test first looks at the row.
  private static final class Outputs {
    private final Generator generator;
    private final int count;
    private final long[] seeds;
    private final long[][] words;

    Outputs(Generator generator, int count, long... seeds) {
      this.generator = generator;
      this.count = count;
      this.seeds = seeds;
      this.words = new long[seeds.length][];
    }

    long[] of(int row) {
      long[] known = words[row];
      if (known == null) {
        known = generator.words(seeds[row], count);
        words[row] = known;
      }
      return known;
    }

    int rows() {
      return seeds.length;
    }
  }

  private static boolean passes(
      StreamMatcher matcher, Outputs words, Reduction reduction, int range, int count) {
    int places = Math.min(count, StreamMatcher.MOST_PLACES);
    return matcher.passes(new Drawn(words, reduction, range, places), count, false);
  }

  /// The digits drawn in each row.
  private static final class Drawn extends DigitRows {
    private final Outputs words;
    private final int bits;
    private final Reduction reduction;
    private final int range;
    private final int places;

    Drawn(Outputs words, Reduction reduction, int range, int places) {
      super(words.rows());
      this.words = words;
      this.bits = words.generator.bits();
      this.reduction = reduction;
      this.range = range;
      this.places = places;
    }

    @Override
    void cut(int row, int[] out) {
      long[] drawn = words.of(row);
      if (reduction.drawsAgain()) {
        int[] digits = reduction.digits(drawn, bits, range);
        for (int i = 0; i < places; i++) out[i] = i < digits.length ? digits[i] : range + i;
      } else {
        int step = reduction == Reduction.PAIR_SCALED ? 2 : 1;
        for (int i = 0; i < places; i++) out[i] = reduction.digit(drawn[step * i], bits, range);
      }
    }
  }

  private static List<Quantity> seeds(Search search) {
    List<Quantity> seeds =
        new ArrayList<>(search.isQuick() ? search.views.mainNumbers : search.views.numbers);
    for (long start : new long[] {1, 1000, 1001, 10_000, 100_000}) {
      seeds.add(new Quantity.Plus(new Quantity.RowNumber(), start));
    }
    if (!search.isQuick()) seeds.addAll(search.views.hashes);
    for (Quantity number : search.views.mainNumbers) {
      if (number instanceof Quantity.RowNumber) continue;
      for (long step : new long[] {1, -1}) seeds.add(new Quantity.Plus(number, step));
      seeds.add(new Quantity.BitField(number, 0, 32));
      seeds.add(new Quantity.BitField(number, 0, 24));
      seeds.add(new Quantity.BitField(number, 0, 16));
    }
    return seeds;
  }

  private static void confirm(
      Generator generator,
      Reduction reduction,
      Quantity seed,
      int range,
      int count,
      StreamMatcher matcher,
      Selection rows,
      Search search) {
    boolean row = seed.columns().isEmpty();
    Ground ground = row ? Ground.OTHERWISE_GUESSABLE : Search.ground(seed.columns());
    matcher.offer(
        new Digit.OfGenerator(generator, reduction, seed, 0, range),
        at -> {
          long value = seed.at(rows.lot, at);
          if (value == Quantity.NONE) return new int[0];
          return reduction.digits(generator.words(value, count), generator.bits(), range);
        },
        place -> new Digit.OfGenerator(generator, reduction, seed, place, range),
        44 + (seed instanceof Quantity.Plus ? 1 : 0),
        ground,
        "the password is drawn by a generator that anybody can run from the same seed",
        search);
  }
}
