package org.assay.passwords;

import java.util.Arrays;

/// How many guesses, each tried on every device, are expected to open the first device of a lot,
/// and half of them. The password of a device of so many bits is taken to come anywhere among its
/// `2^bits` first guesses with equal chance.
final class ExpectedGuesses {
  private static final int STEPS_PER_BIT = 64;

  private final double[] bits;
  /// Devices for which each of the bits stands.
  private final double share;

  /// @param bits the bits of some devices
  /// @param devices devices of the lot
  ExpectedGuesses(double[] bits, long devices) {
    this.bits = bits.clone();
    Arrays.sort(this.bits);
    this.share = (double) devices / bits.length;
  }

  /// The power of two until the first device falls: the sum, over numbers of guesses, of the
  /// chance that no device has fallen yet.
  double untilFirst() {
    double most = bits[0];
    double sum = 0;
    double from = 0;
    for (double log = most - 80; log <= most; log += 1.0 / STEPS_PER_BIT) {
      double to = Math.pow(2, log - most);
      sum += (to - from) * Math.pow(2, untouched(log));
      from = to;
    }
    return Math.max(0, most + Evidence.log2(sum));
  }

  /// The chance, as a power of two, that no device falls within `2^log` guesses.
  private double untouched(double log) {
    double chance = 0;
    for (double one : bits) {
      if (log >= one) return Double.NEGATIVE_INFINITY;
      double fallen = Math.pow(2, log - one);
      if (fallen < 1e-18) break;
      chance += share * Math.log1p(-fallen) / Math.log(2);
    }
    return chance;
  }

  /// The power of two until half of the devices have fallen.
  double untilHalf() {
    double low = -1;
    double high = bits[bits.length - 1] + 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (fallen(middle) < bits.length / 2.0) low = middle;
      else high = middle;
    }
    return Math.max(0, high);
  }

  private double fallen(double log) {
    double fallen = 0;
    for (double one : bits) fallen += Math.min(1, Math.pow(2, log - one));
    return fallen;
  }
}
