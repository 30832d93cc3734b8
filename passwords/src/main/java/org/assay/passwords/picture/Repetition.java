package org.assay.passwords.picture;

import java.util.List;

/// How passwords recur as more devices are read, beside what chance would do.
///
/// @param steps from few devices to all of the sample
public record Repetition(List<Step> steps) {

  /// After so many devices.
  ///
  /// @param devices read so far
  /// @param repeats devices whose password had come before
  /// @param expected how many chance would make, drawing evenly from the key space that the
  /// characters suggest
  public record Step(int devices, int repeats, double expected) {}

  /// Copies the steps.
  public Repetition {
    steps = List.copyOf(steps);
  }
}
