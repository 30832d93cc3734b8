package org.assay.passwords;

import java.util.Objects;

/// One column of a lot.
///
/// @param name the header, as written in the file
/// @param index position in the file, from 0
/// @param role what the column says, guessed or given
public record Column(String name, int index, ColumnRole role) {
  /// Refuses a negative position.
  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
    if (index < 0) throw new IllegalArgumentException("index is " + index + ", expected 0 or more");
  }
}
