package org.assay.passwords;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Compares what every seed of a range draws with the passwords of a few rows, in all ways of
/// writing it at once. Ways that cut an output into digits alike share the cutting; four digits
/// refute nearly every seed. Passwords with fewer than four digits are not for it.
final class SeedScreen {
  private static final int FEW = 8;

  /// One way to write outputs as the symbols of the rows.
  ///
  /// @param places places of the password in the order they are drawn
  /// @param wanted the digits of each row in that order
  @SuppressWarnings("ArrayRecordComponent") // read millions of times
  record Plan(Alphabet alphabet, Reduction reduction, int[] places, int[][] wanted) {
    boolean draws(int row, int[] digits) {
      int[] of = wanted[row];
      if (digits.length < of.length) return false;
      for (int i = 0; i < of.length; i++) if (digits[i] != of[i]) return false;
      return true;
    }
  }

  /// Told of each seed that draws a row.
  interface Sink {
    void hit(Plan plan, int row, long seed);
  }

  /// Plans with one reduction and one size of alphabet. Bit `plan * rows + row` of a mask says
  /// that two digits begin what is wanted there.
  private static final class Lane {
    private final Reduction reduction;
    private final int range;
    private final List<Plan> plans;
    private final int rows;
    private final int step;
    private final int size;
    private final long reciprocal;
    /// Keyed by the first two digits, and by the next two.
    private final long[] pairs;

    private final long[] following;

    Lane(List<Plan> plans) {
      this.plans = plans;
      this.reduction = plans.getFirst().reduction();
      this.range = plans.getFirst().alphabet().size();
      this.rows = plans.getFirst().wanted().length;
      this.step = reduction == Reduction.PAIR_SCALED ? 2 : 1;
      this.size = Math.max(2, Integer.highestOneBit(range) * 2);
      this.reciprocal = Long.divideUnsigned(-1, range) + 1;
      this.pairs = new long[size * size];
      this.following = new long[size * size];
      for (int p = 0; p < plans.size(); p++) {
        for (int r = 0; r < rows; r++) {
          int[] wanted = plans.get(p).wanted()[r];
          long bit = 1L << (p * rows + r);
          pairs[wanted[0] * size + wanted[1]] |= bit;
          following[wanted[2] * size + wanted[3]] |= bit;
        }
      }
    }

    /// The plans and rows that the first two digits do not refute.
    long left(long[] words, int bits) {
      if (reduction.drawsAgain()) return leftAfterDrawingAgain(words, bits);
      long left = pairs[digit(words[0], bits) * size + digit(words[step], bits)];
      if (left == 0) return 0;
      int third = digit(words[2 * step], bits);
      return left & following[third * size + digit(words[3 * step], bits)];
    }

    /// The same as {@link Reduction#digit}, without division.
    private int digit(long word, int bits) {
      return switch (reduction) {
        case MOD -> remainder(word);
        case HALF_MOD -> remainder(word >>> 1);
        case SHIFT_16_MOD -> remainder(word >>> 16);
        case SCALED, PAIR_SCALED ->
          bits <= 48
              ? (int) ((word * range) >>> bits)
              : (int) Math.unsignedMultiplyHigh(word << (64 - bits), range);
        default -> reduction.digit(word, bits, range);
      };
    }

    /// Lemire, Kaser and Kurz 2019: the remainder of a 32-bit number by two multiplications.
    private int remainder(long word) {
      return word >>> 32 == 0
          ? (int) Math.unsignedMultiplyHigh(reciprocal * word, range)
          : (int) Long.remainderUnsigned(word, range);
    }

    private long leftAfterDrawingAgain(long[] words, int bits) {
      long left = -1L >>> (Long.SIZE - plans.size() * rows);
      boolean begun = false;
      int first = -1;
      for (long word : words) {
        int digit = reduction.digit(word, bits, range);
        if (digit >= range) continue;
        if (first < 0) {
          first = digit;
          continue;
        }
        left &= (begun ? following : pairs)[first * size + digit];
        if (left == 0 || begun) return left;
        begun = true;
        first = -1;
      }
      return left;
    }
  }

  private final List<Lane> lanes = new ArrayList<>();
  private final int places;

  SeedScreen(List<Plan> plans) {
    this.places = plans.isEmpty() ? 0 : plans.getFirst().places().length;
    Map<List<Object>, List<Plan>> alike = new LinkedHashMap<>();
    for (Plan plan : plans) {
      alike
          .computeIfAbsent(
              List.of(plan.reduction(), plan.alphabet().size()), _ -> new ArrayList<>())
          .add(plan);
    }
    for (List<Plan> same : alike.values()) {
      int most = Long.SIZE / same.getFirst().wanted().length;
      for (int from = 0; from < same.size(); from += most)
        lanes.add(new Lane(same.subList(from, Math.min(same.size(), from + most))));
    }
  }

  /// Runs the generator from every seed, both ends included.
  void scan(Generator generator, long from, long to, Sink sink) {
    long[] few = new long[FEW];
    int bits = generator.bits();
    List<Lane> fitting =
        lanes.stream().filter(lane -> lane.reduction.fits(bits)).toList();
    for (long seed = from; seed <= to; seed++) {
      generator.fill(seed, few);
      for (Lane lane : fitting) {
        long left = lane.left(few, bits);
        if (left != 0) tell(generator, seed, lane, left, sink);
      }
    }
  }

  private void tell(Generator generator, long seed, Lane lane, long left, Sink sink) {
    long[] words = generator.words(seed, lane.reduction.words(places));
    int[] digits = lane.reduction.digits(words, generator.bits(), lane.range);
    for (long rest = left; rest != 0; rest &= rest - 1) {
      int bit = Long.numberOfTrailingZeros(rest);
      Plan plan = lane.plans.get(bit / lane.rows);
      if (plan.draws(bit % lane.rows, digits)) sink.hit(plan, bit % lane.rows, seed);
    }
  }
}
