package org.assay.passwords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Compares what every seed of a range draws with the passwords of a few rows, in all ways of
/// writing it at once. Ways that cut an output into digits alike share the cutting; four digits
/// refute nearly every seed. Passwords with fewer than four digits are not for it.
final class SeedScreen {
  private static final int FEW = 8;
  private static final int BLOCK = 256;

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

    /// Outputs that the test looks at.
    int words() {
      return reduction.drawsAgain() ? FEW : 3 * step + 1;
    }

    /// The seeds that the first two digits of some plan and row do not refute.
    ///
    /// @param words output `k` of seed `i` at `[k][i]`
    /// @param kept where the numbers of the seeds go
    /// @return how many there are
    int survivors(long[][] words, int seeds, int bits, int[] kept) {
      long[] first = words[0];
      long[] second = words[step];
      return switch (reduction) {
        case MOD -> remainders(first, second, 0, seeds, bits, kept);
        case HALF_MOD -> remainders(first, second, 1, seeds, bits, kept);
        case SHIFT_16_MOD -> remainders(first, second, 16, seeds, bits, kept);
        case SCALED, PAIR_SCALED -> scaled(first, second, seeds, bits, kept);
        default -> others(first, second, seeds, bits, kept);
      };
    }

    /// Lemire, Kaser and Kurz 2019: the remainder of a 32-bit number by two multiplications.
    private int remainders(
        long[] first, long[] second, int shift, int seeds, int bits, int[] kept) {
      if (bits > Integer.SIZE) return others(first, second, seeds, bits, kept);
      int n = 0;
      for (int i = 0; i < seeds; i++) {
        int one = (int) Math.unsignedMultiplyHigh(reciprocal * (first[i] >>> shift), range);
        int two = (int) Math.unsignedMultiplyHigh(reciprocal * (second[i] >>> shift), range);
        kept[n] = i;
        if (pairs[one * size + two] != 0) n++;
      }
      return n;
    }

    private int scaled(long[] first, long[] second, int seeds, int bits, int[] kept) {
      if (bits > 48) return others(first, second, seeds, bits, kept);
      int n = 0;
      for (int i = 0; i < seeds; i++) {
        int one = (int) ((first[i] * range) >>> bits);
        int two = (int) ((second[i] * range) >>> bits);
        kept[n] = i;
        if (pairs[one * size + two] != 0) n++;
      }
      return n;
    }

    private int others(long[] first, long[] second, int seeds, int bits, int[] kept) {
      int n = 0;
      for (int i = 0; i < seeds; i++) {
        int one = reduction.digit(first[i], bits, range);
        int two = reduction.digit(second[i], bits, range);
        kept[n] = i;
        if (one >= range || two >= range || pairs[one * size + two] != 0) n++;
      }
      return n;
    }

    /// The plans and rows that the first four digits of a seed do not refute.
    long left(long[][] words, int seed, int bits) {
      if (reduction.drawsAgain()) return leftAfterDrawingAgain(words, seed, bits);
      int first = reduction.digit(words[0][seed], bits, range);
      int second = reduction.digit(words[step][seed], bits, range);
      int third = reduction.digit(words[2 * step][seed], bits, range);
      int fourth = reduction.digit(words[3 * step][seed], bits, range);
      return pairs[first * size + second] & following[third * size + fourth];
    }

    private long leftAfterDrawingAgain(long[][] words, int seed, int bits) {
      long left = -1L >>> (Long.SIZE - plans.size() * rows);
      boolean begun = false;
      int first = -1;
      for (int k = 0; k < FEW; k++) {
        int digit = reduction.digit(words[k][seed], bits, range);
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

  private record Hit(Plan plan, int row, long seed) {}

  /// Runs the generator from every seed, both ends included. Seeds are taken a block at a time,
  /// so that each way to cut outputs goes through the block in one short loop.
  void scan(Generator generator, long from, long to, Sink sink) {
    int bits = generator.bits();
    List<Lane> fitting =
        lanes.stream().filter(lane -> lane.reduction.fits(bits)).toList();
    int most = fitting.stream().mapToInt(Lane::words).max().orElse(0);
    long[][] words = new long[most][BLOCK];
    int[] kept = new int[BLOCK + 1];
    List<Hit> hits = new ArrayList<>();
    for (long at = from; at <= to && most > 0; at += BLOCK) {
      int seeds = (int) Math.min(BLOCK, to - at + 1);
      generator.fill(at, seeds, words);
      for (Lane lane : fitting) {
        int survivors = lane.survivors(words, seeds, bits, kept);
        for (int k = 0; k < survivors; k++) {
          long left = lane.left(words, kept[k], bits);
          if (left != 0) collect(generator, at + kept[k], lane, left, hits);
        }
      }
      tell(hits, sink);
    }
  }

  private static void tell(List<Hit> hits, Sink sink) {
    if (hits.isEmpty()) return;
    hits.sort(Comparator.comparingLong(Hit::seed));
    for (Hit hit : hits) sink.hit(hit.plan(), hit.row(), hit.seed());
    hits.clear();
  }

  private void collect(Generator generator, long seed, Lane lane, long left, List<Hit> hits) {
    long[] words = generator.words(seed, lane.reduction.words(places));
    int[] digits = lane.reduction.digits(words, generator.bits(), lane.range);
    for (long rest = left; rest != 0; rest &= rest - 1) {
      int bit = Long.numberOfTrailingZeros(rest);
      Plan plan = lane.plans.get(bit / lane.rows);
      if (plan.draws(bit % lane.rows, digits)) hits.add(new Hit(plan, bit % lane.rows, seed));
    }
  }
}
