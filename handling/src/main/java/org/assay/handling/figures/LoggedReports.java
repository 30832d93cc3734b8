package org.assay.handling.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.SecurityIssueAnswered;
import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.ledger.entry.Sha256;

/// The reports of a ledger with their answers, as far as it has been read. It grows with the
/// ledger, and is kept small: some 150 bytes for a report that waits for its first answer.
///
/// Not for several threads at once.
public final class LoggedReports {

  private final Map<Sha256, Logged> reports = new HashMap<>();

  /// What is known of one report; times in seconds since 1970, as they are logged. An answer
  /// without a receipt has none of the receipt's times.
  private static final class Logged {
    private static final List<SecurityIssueAnswered> NONE = List.of();

    private long received;
    private long acknowledgeBy;
    private long updateBy;
    private boolean hasReceipt;
    private List<SecurityIssueAnswered> answers = NONE;

    void receive(SecurityIssueReported receipt) {
      if (hasReceipt) return;
      hasReceipt = true;
      received = receipt.receivedAt().getEpochSecond();
      acknowledgeBy = receipt.acknowledgeBy().getEpochSecond();
      updateBy = receipt.updateBy().getEpochSecond();
    }

    void answer(SecurityIssueAnswered answer) {
      if (answers.isEmpty()) answers = new ArrayList<>(2);
      answers.add(answer);
    }

    boolean isKnown(Instant asOf) {
      return hasReceipt && received <= asOf.getEpochSecond();
    }

    Optional<LoggedReport> in(Sha256 report, Period period, Instant asOf) {
      if (!isKnown(asOf) || !period.contains(Instant.ofEpochSecond(received))) {
        return Optional.empty();
      }
      var receipt = new SecurityIssueReported(
          report,
          Instant.ofEpochSecond(received),
          Instant.ofEpochSecond(acknowledgeBy),
          Instant.ofEpochSecond(updateBy));
      return Optional.of(new LoggedReport(receipt, until(asOf).toList()));
    }

    Stream<SecurityIssueAnswered> until(Instant asOf) {
      return answers.stream().filter(answer -> !answer.answeredAt().isAfter(asOf));
    }
  }

  /// Reads one more entry; entries about other things than reports are passed over.
  public void add(Event event) {
    switch (event) {
      case SecurityIssueReported receipt -> of(receipt.report()).receive(receipt);
      case SecurityIssueAnswered answer -> of(answer.report()).answer(answer);
      default -> {}
    }
  }

  private Logged of(Sha256 report) {
    return reports.computeIfAbsent(report, _ -> new Logged());
  }

  /// The reports that came in during a period, with what had been logged of them by a moment.
  Stream<LoggedReport> in(Period period, Instant asOf) {
    return reports.entrySet().stream()
        .flatMap(each -> each.getValue().in(each.getKey(), period, asOf).stream());
  }

  /// How many reports had been answered by a moment of which there is no receipt.
  int withoutReceipt(Instant asOf) {
    return (int) reports.values().stream()
        .filter(report -> !report.isKnown(asOf) && report.until(asOf).findAny().isPresent())
        .count();
  }
}
