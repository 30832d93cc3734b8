package org.assay.register.today;

import java.time.Instant;
import java.util.Optional;

/// Something that is due, or broken.
///
/// @param at until when it has to be done; when it happened where it is broken already
/// @param subject what it is about: the name of a product, the reference of a report, the number
/// of a statement
/// @param id by which its page is found: the slug of a product, the id of a report
/// @param statement the number of the statement that it is about
/// @param says one sentence more, or an empty text
public record DueItem(
    Kind kind, Instant at, String subject, String id, Optional<String> statement, String says) {

  /// What is due.
  public enum Kind {
    /// A report has to be acknowledged (SI 2023/1007 Sch. 1 para. 2).
    ACKNOWLEDGE,
    /// The finder is owed a status update.
    UPDATE,
    /// Nobody has looked at a report.
    UNSEEN,
    /// The law that a statement rests on changed.
    LAW_CHANGED,
    /// Evidence is older than the firmware that the dossier looks at.
    EVIDENCE_OLDER,
    /// A label expires or has expired.
    LABEL_EXPIRES,
    /// A support period ends.
    SUPPORT_ENDS,
    /// The time is over for which a copy of a statement has to be kept (SI 2023/1007 reg. 8).
    RETENTION_ENDS
  }

  /// Whether it is too late already.
  public boolean isLate(Instant now) {
    return at.isBefore(now);
  }
}
