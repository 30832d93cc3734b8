package org.assay.server.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.assay.register.report.KeptReport;
import org.assay.register.report.ReportMessage;
import org.assay.register.report.Reports;
import org.jspecify.annotations.Nullable;

/// A report with what it says, for programs.
///
/// @param document what the finder wrote (`urn:assay:security-issue-report:1`); absent if it was
///     destroyed
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record WholeReportJson(
    ReportJson report,
    @JsonRawValue @Nullable String document,
    @Nullable String contact,
    @Nullable String assignedTo,
    List<Message> messages,
    List<File> files,
    List<Link> links) {

  /// What it is about, as the analysts found.
  record Link(String kind, String target) {}

  /// A line of the history.
  ///
  /// @param author `finder`, `office` or the id of an account
  /// @param by what they are called
  record Message(
      Instant at,
      String author,
      String by,
      String kind,
      @Nullable String detail,
      @Nullable String words) {

    private static Message of(ReportMessage message, Names names) {
      return new Message(
          message.at(),
          message.author(),
          names.of(message.author()),
          message.kind().code(),
          message.detail().orElse(null),
          message.words().orElse(null));
    }
  }

  /// A file; its bytes are at `/api/v1/reports/ID/files/FILE`.
  record File(String id, String name, String type, long size, String sha256) {}

  static WholeReportJson of(KeptReport report, Reports reports, Names names) {
    return new WholeReportJson(
        ReportJson.of(report, ""),
        reports
            .document(report.id())
            .map(document -> new String(document.bytes(), StandardCharsets.UTF_8))
            .orElse(null),
        reports.contact(report.id()).orElse(null),
        report.assignee().map(names::of).orElse(null),
        reports.messages(report.id()).stream()
            .map(message -> Message.of(message, names))
            .toList(),
        reports.attachments().of(report.id()).stream()
            .map(file -> new File(
                file.id(),
                file.details().name(),
                file.details().type(),
                file.details().size(),
                file.details().sha256().hex()))
            .toList(),
        reports.links(report.id()).stream()
            .map(link -> new Link(link.kind(), link.target()))
            .toList());
  }
}
