package org.assay.handling.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.ledger.entry.AnswerKind;
import org.assay.ledger.entry.Event.SecurityIssueAnswered;
import org.assay.ledger.entry.Event.SecurityIssueReported;

/// What the ledger says of one report.
///
/// @param reported its receipt
/// @param answers what the finder was told, in the order of the ledger
record LoggedReport(SecurityIssueReported reported, List<SecurityIssueAnswered> answers) {

  /// How a promise stands.
  enum Keeping {
    KEPT,
    BROKEN,
    OPEN
  }

  LoggedReport {
    answers = List.copyOf(answers);
  }

  Keeping acknowledgement(Instant asOf) {
    return keeping(reported.acknowledgeBy(), acknowledgedAt(), asOf);
  }

  Optional<Instant> acknowledgedAt() {
    return answers.stream()
        .filter(answer -> answer.kind() == AnswerKind.ACKNOWLEDGED)
        .map(SecurityIssueAnswered::answeredAt)
        .findFirst();
  }

  /// How each status update stands that was owed. An acknowledgement in time is no update;
  /// silence beyond the time of the first update breaks that one.
  List<Keeping> updates(Instant asOf) {
    var updates = new ArrayList<Keeping>();
    var due = Optional.of(reported.updateBy());
    for (var answer : answers) {
      var given = answer.answeredAt();
      if (due.isPresent() && counts(answer, due.get())) {
        updates.add(keeping(due.get(), Optional.of(given), asOf));
      }
      due = answer.updateBy();
    }
    due.ifPresent(open -> updates.add(keeping(open, Optional.empty(), asOf)));
    return updates;
  }

  private static boolean counts(SecurityIssueAnswered answer, Instant due) {
    return answer.kind() != AnswerKind.ACKNOWLEDGED || !answer.answeredAt().isBefore(due);
  }

  private static Keeping keeping(Instant due, Optional<Instant> given, Instant asOf) {
    if (given.isPresent()) return given.get().isBefore(due) ? Keeping.KEPT : Keeping.BROKEN;
    return asOf.isBefore(due) ? Keeping.OPEN : Keeping.BROKEN;
  }

  /// Whether the finder is still owed word.
  boolean isOpen() {
    return answers.isEmpty() || answers.getLast().updateBy().isPresent();
  }

  boolean isLate(Instant asOf) {
    if (!isOpen()) return false;
    var updates = updates(asOf);
    return updates.getLast() == Keeping.BROKEN
        || (acknowledgedAt().isEmpty() && acknowledgement(asOf) == Keeping.BROKEN);
  }

  /// The answer that ended it; something may have been written after it.
  Optional<SecurityIssueAnswered> ending() {
    if (isOpen()) return Optional.empty();
    return answers.reversed().stream()
        .filter(
            answer -> answer.kind() == AnswerKind.RESOLVED || answer.kind() == AnswerKind.CLOSED)
        .findFirst();
  }

  boolean endedAs(AnswerKind kind) {
    return ending().filter(answer -> answer.kind() == kind).isPresent();
  }

  Duration until(Instant instant) {
    return Duration.between(reported.receivedAt(), instant);
  }
}
