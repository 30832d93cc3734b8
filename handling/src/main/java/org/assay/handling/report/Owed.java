package org.assay.handling.report;

import java.time.Instant;
import java.util.Optional;
import org.assay.handling.promise.Deadline;

/// Word that a finder was promised.
///
/// @param kind what was promised
/// @param since from when it was owed
/// @param deadline by when
/// @param givenAt when it was given, if it was
public record Owed(Kind kind, Instant since, Deadline deadline, Optional<Instant> givenAt) {

  /// What word.
  public enum Kind {
    /// That the report has come in (SI 2023/1007 Sch. 1 para. 2(2)(b)(i)).
    ACKNOWLEDGEMENT,
    /// How it stands (para. 2(2)(b)(ii)).
    STATUS_UPDATE
  }

  /// How a promise stands.
  public enum Keeping {
    /// The word came in time.
    KEPT,
    /// It came late, or has not come although its time is over.
    BROKEN,
    /// It has not come, and its time is not over.
    OPEN
  }

  /// How the promise stands at a time.
  public Keeping at(Instant now) {
    if (givenAt.isPresent()) {
      return deadline.isKeptAt(givenAt.get()) ? Keeping.KEPT : Keeping.BROKEN;
    }
    return deadline.isOverAt(now) ? Keeping.BROKEN : Keeping.OPEN;
  }
}
