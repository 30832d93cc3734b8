package org.assay.server.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.assay.register.report.KeptReport;
import org.jspecify.annotations.Nullable;

/// How a report stands, for programs.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ReportJson(
    String id,
    String reference,
    int version,
    String state,
    String summary,
    String encryption,
    String language,
    String reportSha256,
    Instant receivedAt,
    Instant acknowledgeBy,
    @Nullable Instant dueAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant erasedAt,
    @Nullable String assignee,
    @Nullable String duplicateOf,
    @Nullable String product) {

  static ReportJson of(KeptReport report, String summary) {
    return new ReportJson(
        report.id(),
        report.reference(),
        report.version(),
        InboxPages.code(report.state()),
        summary,
        report.encryption().code(),
        report.language(),
        report.digest().hex(),
        report.receivedAt(),
        report.acknowledgeBy(),
        report.dueAt().orElse(null),
        report.acknowledgedAt().orElse(null),
        report.resolvedAt().orElse(null),
        report.erasedAt().orElse(null),
        report.assignee().orElse(null),
        report.duplicateOf().orElse(null),
        report.product().orElse(null));
  }
}
