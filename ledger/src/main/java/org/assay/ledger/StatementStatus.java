package org.assay.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.ledger.entry.Event.StatementIssued;
import org.assay.ledger.entry.Event.StatementSuperseded;
import org.assay.ledger.entry.Event.StatementWithdrawn;
import org.assay.ledger.entry.LedgerEntry;
import org.assay.ledger.entry.StatementNumber;
import org.assay.ledger.entry.WithdrawalReason;

/// What a ledger says of a statement on a day, as of a checkpoint. A ledger forgets nothing, so the
/// question can be asked for any day, for ever.
public sealed interface StatementStatus {

  /// The ledger does not have it.
  record Unknown(StatementNumber statement) implements StatementStatus {}

  /// It has it, but the day of issue is later than the day asked for.
  record NotYetIssued(Issue issue) implements StatementStatus {}

  /// It was issued, and neither superseded nor withdrawn on that day.
  record Issued(Issue issue) implements StatementStatus {}

  /// Another statement stood in its place on that day.
  ///
  /// @param index of the entry that says so
  record Superseded(Issue issue, StatementNumber by, LocalDate from, long index)
      implements StatementStatus {}

  /// It was withdrawn by that day.
  ///
  /// @param index of the entry that says so
  record Withdrawn(Issue issue, LocalDate from, WithdrawalReason reason, long index)
      implements StatementStatus {}

  /// The entry of its issue.
  record Issue(long index, Instant recordedAt, StatementIssued event) {}

  /// What the ledger says.
  ///
  /// @throws LedgerException if the ledger contradicts itself or holds an entry that cannot be
  ///     read
  static StatementStatus on(LedgerReader ledger, StatementNumber statement, LocalDate day)
      throws IOException {
    try {
      return of(statement, day, StatementPlaces.about(ledger, statement));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /// All entries that name a statement.
  ///
  /// Most bundles do not have its number among their bytes; those are not taken apart.
  static List<LoggedEntry> search(LedgerReader ledger, StatementNumber statement)
      throws IOException {
    var number = statement.value().getBytes(StandardCharsets.US_ASCII);
    var found = new ArrayList<LoggedEntry>();
    ledger.eachWith(number, 0, found::add);
    return found;
  }

  /// What entries that name a statement say of it on a day.
  static StatementStatus of(StatementNumber statement, LocalDate day, List<LoggedEntry> entries) {
    var issue = issue(statement, entries);
    if (issue.isEmpty()) return new Unknown(statement);
    if (day.isBefore(issue.get().event().issuedOn())) return new NotYetIssued(issue.get());
    var ended = ends(issue.get(), statement, entries).stream()
        .filter(end -> !from(end).isAfter(day))
        .toList();
    // a withdrawal weighs more than a successor, whichever came first
    return ended.stream()
        .filter(Withdrawn.class::isInstance)
        .findFirst()
        .or(() -> ended.stream().findFirst())
        .orElse(new Issued(issue.get()));
  }

  private static Optional<Issue> issue(StatementNumber statement, List<LoggedEntry> entries) {
    for (var logged : entries) {
      LedgerEntry entry = logged.entry();
      if (entry.event() instanceof StatementIssued issued && issued.statement().equals(statement)) {
        return Optional.of(new Issue(logged.index(), entry.recordedAt(), issued));
      }
    }
    return Optional.empty();
  }

  private static List<StatementStatus> ends(
      Issue issue, StatementNumber statement, List<LoggedEntry> entries) {
    var ends = new ArrayList<StatementStatus>();
    for (var logged : entries) {
      switch (logged.entry().event()) {
        case StatementWithdrawn withdrawn
        when withdrawn.statement().equals(statement) ->
          ends.add(new Withdrawn(issue, withdrawn.from(), withdrawn.reason(), logged.index()));
        case StatementSuperseded superseded
        when superseded.statement().equals(statement) ->
          ends.add(new Superseded(issue, superseded.by(), superseded.from(), logged.index()));
        case StatementIssued successor
        when successor.supersedes().filter(statement::equals).isPresent() ->
          ends.add(
              new Superseded(issue, successor.statement(), successor.issuedOn(), logged.index()));
        default -> {} // names the statement otherwise
      }
    }
    return ends;
  }

  private static LocalDate from(StatementStatus end) {
    return switch (end) {
      case Withdrawn withdrawn -> withdrawn.from();
      case Superseded superseded -> superseded.from();
      case Unknown unknown -> LocalDate.MAX;
      case NotYetIssued not -> LocalDate.MAX;
      case Issued issued -> LocalDate.MAX;
    };
  }
}
