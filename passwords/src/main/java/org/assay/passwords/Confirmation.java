package org.assay.passwords;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/// Counts over the whole lot what formulas found in a sample explain: one reading for all of them.
final class Confirmation {
  private Confirmation() {}

  /// A formula and a row of a lot.
  @FunctionalInterface
  interface Test {
    boolean holds(Formula formula, Lot lot, int row);
  }

  /// Rows that each formula explains, in the order of the formulas.
  static long[] count(Lot lot, List<Formula> formulas) {
    return count(lot, formulas, Formula::explains);
  }

  /// Rows that each formula passes, in the order of the formulas.
  static long[] count(Lot lot, List<Formula> formulas, Test test) {
    AtomicLongArray counts = new AtomicLongArray(formulas.size());
    if (!formulas.isEmpty()) {
      lot.inBatches("counting over all rows", batch -> {
        for (int i = 0; i < formulas.size(); i++)
          counts.addAndGet(i, count(batch, formulas.get(i), test));
      });
    }
    long[] all = new long[formulas.size()];
    for (int i = 0; i < all.length; i++) all[i] = counts.get(i);
    return all;
  }

  private static long count(Lot batch, Formula formula, Test test) {
    long explained = 0;
    for (int row = 0; row < batch.size(); row++) if (test.holds(formula, batch, row)) explained++;
    return explained;
  }
}
