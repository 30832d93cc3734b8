package org.assay.passwords;

import java.util.List;
import java.util.Objects;

/// Rows that were read but cannot be audited.
///
/// @param reason why, in plain words
/// @param rows how many
/// @param firstLines the first few line numbers
public record Exclusion(String reason, long rows, List<Long> firstLines) {
  /// Copies the list.
  public Exclusion {
    Objects.requireNonNull(reason, "reason");
    firstLines = List.copyOf(firstLines);
  }
}
