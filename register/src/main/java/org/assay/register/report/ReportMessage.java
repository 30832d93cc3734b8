package org.assay.register.report;

import java.time.Instant;
import java.util.Optional;

/// A line in the history of a report.
///
/// @param author `finder`, `office` or the id of an account
/// @param detail the reason of a closing, the reference of the earlier report, the account that
///     looks after it
/// @param words what was written; nothing where nothing was, or where it was destroyed
public record ReportMessage(
    String id,
    Instant at,
    String author,
    MessageKind kind,
    Optional<String> detail,
    Optional<String> words) {

  /// Who wrote what the finder wrote.
  public static final String FINDER = "finder";

  /// Whether the finder sees it.
  public boolean isForFinder() {
    return kind.step().isPresent();
  }

  public boolean isFromFinder() {
    return author.equals(FINDER);
  }

  @Override
  public String toString() {
    return "a message of the kind " + kind;
  }
}
