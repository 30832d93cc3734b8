package org.assay.passwords.picture;

import java.util.List;

/// What of the row decides what of the password.
///
/// @param kind how the strengths were come by
/// @param inputs what the columns of the picture are, in groups
/// @param outputs what its rows are
/// @param strengths for each output, for each input of all groups one after the other: 0 nothing,
/// 1 decides it
public record DependencyMap(
    Kind kind, List<Group> inputs, List<String> outputs, List<List<Double>> strengths) {

  /// How strengths were come by.
  public enum Kind {
    /// Characters, by their mutual information beyond what shuffled rows show.
    CHARACTERS,
    /// Bits, by the coefficients of the formula over GF(2).
    BITS
  }

  /// Inputs that belong together, such as the characters of one column.
  ///
  /// @param size how many
  public record Group(String name, int size) {}

  /// Copies the lists.
  public DependencyMap {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    strengths = strengths.stream().map(List::copyOf).toList();
    int width = inputs.stream().mapToInt(Group::size).sum();
    if (strengths.size() != outputs.size()
        || strengths.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("a strength for each output and input is needed");
    }
  }
}
