package org.assay.passwords;

import java.util.Objects;

/// A row for which a formula predicted the password, with both masked.
///
/// @param row row of the lot, from 1, not counting the header
/// @param predicted what the formula says, masked
/// @param actual what the lot says, masked
/// @param right true where the two agree wherever the formula says anything
public record Example(long row, String predicted, String actual, boolean right) {
  /// Refuses missing parts.
  public Example {
    Objects.requireNonNull(predicted, "predicted");
    Objects.requireNonNull(actual, "actual");
  }
}
