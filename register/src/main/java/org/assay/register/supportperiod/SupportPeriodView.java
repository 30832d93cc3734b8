package org.assay.register.supportperiod;

import java.time.Instant;
import java.time.LocalDate;

/// A support period that was published.
///
/// @param publishedOn from which day on it was published
/// @param ends its last day
/// @param wording what the public reads, such as `Security updates until at least 31 May 2031.`
/// @param journalId by which its entry in the ledger is found
public record SupportPeriodView(
    String id,
    String product,
    LocalDate publishedOn,
    LocalDate ends,
    String wording,
    Instant madeAt,
    String journalId) {}
