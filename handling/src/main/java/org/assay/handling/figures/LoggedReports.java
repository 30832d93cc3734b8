package org.assay.handling.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.SecurityIssueAnswered;
import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.ledger.entry.Sha256;

/// The reports of a ledger with their answers.
final class LoggedReports {

  private final Map<Sha256, SecurityIssueReported> receipts = new LinkedHashMap<>();
  private final Map<Sha256, List<SecurityIssueAnswered>> answers = new LinkedHashMap<>();

  private LoggedReports() {}

  static LoggedReports of(Iterable<? extends Event> events, Instant asOf) {
    var reports = new LoggedReports();
    for (var event : events) {
      switch (event) {
        case SecurityIssueReported receipt
        when !receipt.receivedAt().isAfter(asOf) ->
          reports.receipts.putIfAbsent(receipt.report(), receipt);
        case SecurityIssueAnswered answer
        when !answer.answeredAt().isAfter(asOf) ->
          reports
              .answers
              .computeIfAbsent(answer.report(), _ -> new ArrayList<>())
              .add(answer);
        default -> {}
      }
    }
    return reports;
  }

  List<LoggedReport> in(Period period) {
    return receipts.values().stream()
        .filter(receipt -> period.contains(receipt.receivedAt()))
        .map(
            receipt -> new LoggedReport(receipt, answers.getOrDefault(receipt.report(), List.of())))
        .toList();
  }

  /// How many reports were answered of which there is no receipt.
  int withoutReceipt() {
    return (int) answers.keySet().stream()
        .filter(report -> !receipts.containsKey(report))
        .count();
  }
}
