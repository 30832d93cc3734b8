package org.assay.disclosure.memory;

import java.util.Optional;
import org.assay.disclosure.Limb;

/// What became of a promise between two snapshots of a reporting page.
///
/// @param reason one plain sentence without its full stop
/// @param before the earlier words
/// @param after the later words
public record Change(
    Kind kind,
    Limb limb,
    String reason,
    Snapshot earlier,
    Snapshot later,
    Optional<String> before,
    Optional<String> after) {

  /// The kinds of change.
  public enum Kind {
    UNCHANGED,
    /// More is promised, or what was not stated is.
    STRONGER,
    /// The two cannot be compared.
    INCOMPARABLE,
    /// A time grew longer. No law forbids it; that it raises an alarm is our practice.
    WEAKER,
    /// What was stated no longer is: the limb fails from now on.
    WITHDRAWN;

    /// Whether it raises the alarm.
    public boolean isAlarm() {
      return this == WEAKER || this == WITHDRAWN;
    }

    /// The word for it.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
