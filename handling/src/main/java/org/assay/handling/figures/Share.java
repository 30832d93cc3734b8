package org.assay.handling.figures;

import java.util.OptionalInt;

/// How many of how many. It is shown as both numbers: a percentage alone hides how few there
/// were.
///
/// @param kept how many
/// @param of of how many
public record Share(int kept, int of) {

  /// Fewer than these say little: one more or less would move the percentage by more than five
  /// points. Our own practice.
  public static final int FEW = 20;

  public Share {
    if (kept < 0 || of < kept) {
      throw new IllegalArgumentException("%d of %d is no share".formatted(kept, of));
    }
  }

  /// The percentage, rounded down, so that 100 means all; none if there is nothing to count.
  public OptionalInt percent() {
    return of == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100L * kept / of));
  }

  public boolean isOfFew() {
    return of < FEW;
  }
}
