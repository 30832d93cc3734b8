package org.assay.handling.promise;

import java.time.Instant;
import java.time.LocalDate;

/// By when a promise has to be kept.
///
/// @param lastDay the last day on which it is kept
/// @param due the end of that day; what happens at this instant is already late
/// @param promised what was promised
/// @param standing how sure the days are; always [Standing#LISTED] where calendar days count
public record Deadline(LocalDate lastDay, Instant due, Within promised, Standing standing) {

  /// Whether what happened at an instant happened in time.
  public boolean isKeptAt(Instant happened) {
    return happened.isBefore(due);
  }

  /// Whether the promise is broken if nothing has happened until now.
  public boolean isOverAt(Instant now) {
    return !now.isBefore(due);
  }
}
