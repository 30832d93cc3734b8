package org.assay.register.report;

import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.register.secrets.ReceiptCode;

/// A report that is kept durably.
///
/// @param reference by which people speak of the report
/// @param code which is shown to the finder once, and nowhere kept
/// @param event what the ledger is told
/// @param journalId by which its entry in the ledger is found
public record AcceptedReport(
    String id, String reference, ReceiptCode code, SecurityIssueReported event, String journalId) {}
