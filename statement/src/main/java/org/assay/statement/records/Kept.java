package org.assay.statement.records;

import java.time.LocalDate;
import java.util.Optional;

/// A file that is kept, or was.
///
/// @param number the statement's number
/// @param file its name in the folder
/// @param retainUntil the last day on which it has to be kept
/// @param deleted the day on which it was deleted
public record Kept(
    String number,
    String file,
    String sha256,
    LocalDate issued,
    LocalDate retainUntil,
    LocalDate added,
    Optional<LocalDate> deleted) {

  /// Whether it has to be kept on that day.
  public boolean isDue(LocalDate day) {
    return !day.isAfter(retainUntil);
  }

  Kept deletedOn(LocalDate day) {
    return new Kept(number, file, sha256, issued, retainUntil, added, Optional.of(day));
  }
}
