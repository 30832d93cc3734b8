package org.assay.supportperiod;

import java.util.Optional;

/// What became of a promise between two snapshots.
///
/// @param about the product or batch that the words name; empty where they name none
/// @param reason one plain sentence without its full stop
/// @param before the earlier words
/// @param after the later words
public record Change(
    Kind kind,
    String about,
    String reason,
    Snapshot earlier,
    Snapshot later,
    Optional<String> before,
    Optional<String> after) {

  /// The kinds of change.
  public enum Kind {
    UNCHANGED,
    EXTENDED,
    /// The words cannot be compared, or there were none before.
    INCOMPARABLE,
    SHORTENED,
    WITHDRAWN;

    /// Whether Schedule 1 paragraph 3(6) or 3(2) is failed by it.
    public boolean isAlarm() {
      return this == SHORTENED || this == WITHDRAWN;
    }

    /// The word for it.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
