package org.assay.passwords;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;

/// Different numbers on the circle from 0 to below a modulus, in order.
///
/// @param sorted the numbers, the least first
/// @param read how many there were, repeated ones and later excluded ones included
/// @param repeats how many there were a second time
/// @param modulus where they wrap
@SuppressWarnings("ArrayRecordComponent") // never handed out
record Numbers(long[] sorted, int read, int repeats, long modulus) {

  /// Those of a window that are below a modulus.
  static Numbers of(Window window, long modulus) {
    return of(
        Arrays.stream(window.values()).filter(value -> value != Quantity.NONE && value < modulus),
        modulus);
  }

  private static Numbers of(LongStream values, long modulus) {
    long[] all = values.sorted().toArray();
    long[] distinct = Arrays.stream(all).distinct().toArray();
    return new Numbers(distinct, all.length, all.length - distinct.length, modulus);
  }

  int size() {
    return sorted.length;
  }

  /// The numbers multiplied by a factor.
  Numbers times(long factor) {
    if (factor == 1) return this;
    Numbers product =
        of(Arrays.stream(sorted).map(value -> Modular.times(factor, value, modulus)), modulus);
    return new Numbers(product.sorted, read, repeats, modulus);
  }

  /// What all differences are multiples of.
  long step() {
    long common = 0;
    for (long value : sorted) common = Modular.gcd(value - sorted[0], common);
    return Math.max(1, common);
  }

  /// One of the numbers.
  long any(Random random) {
    return sorted[random.nextInt(sorted.length)];
  }

  /// Those that leave the commonest remainder.
  Numbers apart(long step) {
    if (step == 1) return this;
    long[] remainders =
        Arrays.stream(sorted).map(value -> value % step).sorted().toArray();
    long commonest = remainders[0];
    int most = 0;
    int same = 0;
    for (int i = 0; i < remainders.length; i++) {
      same = i > 0 && remainders[i] == remainders[i - 1] ? same + 1 : 1;
      if (same > most) commonest = remainders[i];
      most = Math.max(most, same);
    }
    long kept = commonest;
    return new Numbers(
        Arrays.stream(sorted).filter(value -> value % step == kept).toArray(),
        read,
        repeats,
        modulus);
  }

  /// The shortest stretch of the circle that holds so many of the numbers, with those that lie
  /// close beyond its ends.
  Stretch shortest(int inside) {
    int best = 0;
    for (int i = 1; i < sorted.length; i++)
      if (distance(i, i + inside - 1) < distance(best, best + inside - 1)) best = i;
    return new Stretch(this, best, inside).extended();
  }

  /// From one number up to another; places beyond the last go on at the first.
  private long distance(int from, int to) {
    return Math.floorMod(at(to) - at(from), modulus);
  }

  private long at(int place) {
    return sorted[Math.floorMod(place, sorted.length)];
  }

  /// Neighbouring numbers.
  ///
  /// @param first place of the first
  /// @param inside how many they are
  record Stretch(Numbers numbers, int first, int inside) {
    /// A gap so many times the mean one ends a stretch.
    private static final int WIDE = 16;

    /// From the first number to the last.
    long width() {
      return inside == 1 ? 0 : numbers.distance(first, first + inside - 1);
    }

    long low() {
      return numbers.at(first);
    }

    private Stretch extended() {
      double most = WIDE * (double) width() / inside;
      int from = first;
      int to = first + inside - 1;
      while (to - from + 1 < numbers.size() && numbers.distance(from - 1, from) <= most) from--;
      while (to - from + 1 < numbers.size() && numbers.distance(to, to + 1) <= most) to++;
      return new Stretch(numbers, from, to - from + 1);
    }

    /// True where so many random numbers from a range of this size would have repeated as often
    /// as these did: a counter repeats none.
    boolean looksDrawn(double range) {
      double expected = (double) numbers.read * numbers.read / (2 * range);
      return expected >= 8 && numbers.repeats > expected / 4;
    }
  }
}
