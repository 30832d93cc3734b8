package org.assay.passwords;

/// A generator whose state some steps on is the seed multiplied and added to, so that many seeds
/// can be run at once without waiting for one another.
sealed interface Recurrence permits Congruence, ModularRecurrence {
  /// Fills an array with the first outputs after seeding.
  void fill(long seed, long[] out);

  /// Puts output `k` of seed `from + i` at `out[k][i]`.
  void fill(long from, int seeds, long[][] out);
}
