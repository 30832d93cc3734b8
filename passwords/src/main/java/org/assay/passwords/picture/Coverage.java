package org.assay.passwords.picture;

import java.util.List;

/// Where in the lot the devices stand that follow a formula: a production line that went wrong
/// alone shows as a band.
///
/// @param stretches from the first row to the last, evenly
public record Coverage(List<Stretch> stretches) {

  /// A stretch of rows.
  ///
  /// @param tried devices on which the formula was run
  /// @param follow how many of these it explains
  public record Stretch(int tried, int follow) {
    /// Refuses more devices that follow than were tried.
    public Stretch {
      if (follow < 0 || follow > tried) {
        throw new IllegalArgumentException(follow + " of " + tried + " devices follow");
      }
    }
  }

  /// Copies the stretches.
  public Coverage {
    stretches = List.copyOf(stretches);
  }
}
