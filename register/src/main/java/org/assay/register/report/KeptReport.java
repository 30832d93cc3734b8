package org.assay.register.report;

import java.time.Instant;
import java.util.Optional;
import org.assay.handling.report.ReportState;
import org.assay.ledger.entry.Sha256;

/// A report as it stands, without what it says.
///
/// @param reference by which people speak of it
/// @param digest under which it stands in the ledger
/// @param promise the version of the promise that it is held to
/// @param journalId of its entry in the ledger
/// @param product the id of the product that the finder chose
/// @param dueAt by when the finder has to hear something; nothing when nothing is owed
/// @param unansweredSince since when the finder waits for a word, promised or not
/// @param assignee the account that looks after it
/// @param duplicateOf the id of the earlier report
/// @param erasedAt when its contents were destroyed
/// @param version which counts every change
public record KeptReport(
    String id,
    String reference,
    Instant receivedAt,
    Sha256 digest,
    String promise,
    Instant acknowledgeBy,
    Instant firstUpdateBy,
    String journalId,
    Optional<String> product,
    String language,
    Encryption encryption,
    ReportState state,
    Optional<Instant> dueAt,
    Optional<Instant> acknowledgedAt,
    Optional<Instant> resolvedAt,
    Optional<Instant> unansweredSince,
    Optional<String> assignee,
    Optional<String> duplicateOf,
    Optional<Instant> erasedAt,
    int version) {

  /// Whether its promise is broken at an instant.
  public boolean isLate(Instant now) {
    return dueAt.filter(due -> !now.isBefore(due)).isPresent();
  }
}
