package org.assay.register.statement;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.assay.ledger.LoggedEntry;
import org.assay.ledger.TlogProof;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.AssessmentMade;
import org.assay.ledger.entry.Event.LabelEvidenceRecorded;
import org.assay.ledger.entry.Event.StatementSuperseded;
import org.assay.ledger.entry.Event.SupportPeriodExtended;
import org.assay.ledger.entry.Event.SupportPeriodPublished;
import org.assay.ledger.entry.Sha256;
import org.assay.register.database.Database;
import org.assay.register.journal.Anchor;
import org.assay.register.journal.Journal;
import org.assay.statement.issuing.IssuingLog;
import org.jdbi.v3.core.Handle;

/// Logs the events of one statement through the office's journal: they are recorded in the
/// transaction of what they tell of, and waited for until they stand under a checkpoint.
///
/// That another statement is superseded is kept back: it is recorded with the signed file, so
/// that no statement is superseded by one that was never signed. Support periods are logged when
/// the office publishes them, not with statements.
final class OfficeIssuingLog implements IssuingLog {

  private static final Duration AT_MOST = Duration.ofSeconds(30);

  private final Database database;
  private final Journal journal;
  private final Anchor anchor;
  private final BiConsumer<Handle, RecordedEvent> recorded;
  private Optional<StatementSuperseded> keptBack = Optional.empty();

  /// An event with the id under which the journal has it.
  record RecordedEvent(Event event, String journalId) {}

  /// @param recorded writes the rows that belong to an event, in its transaction
  OfficeIssuingLog(
      Database database,
      Journal journal,
      Anchor anchor,
      BiConsumer<Handle, RecordedEvent> recorded) {
    this.database = database;
    this.journal = journal;
    this.anchor = anchor;
    this.recorded = recorded;
  }

  @Override
  public List<LoggedEntry> log(List<? extends Event> events) throws IOException {
    var ids = database.write(handle -> record(handle, events));
    var entries = new ArrayList<LoggedEntry>();
    for (var id : ids) {
      entries.add(anchor
          .await(id, AT_MOST)
          .orElseThrow(() -> new IOException(
              "the entry is recorded, but the ledger cannot be written at the moment")));
    }
    return entries;
  }

  private List<String> record(Handle handle, List<? extends Event> events) {
    var ids = new ArrayList<String>();
    for (var event : events) {
      switch (event) {
        case StatementSuperseded superseded -> keptBack = Optional.of(superseded);
        case SupportPeriodPublished _, SupportPeriodExtended _ -> {}
        case LabelEvidenceRecorded _, AssessmentMade _ -> once(handle, event).ifPresent(ids::add);
        case Event other -> {
          var id = journal.record(handle, other);
          recorded.accept(handle, new RecordedEvent(other, id));
          ids.add(id);
        }
      }
    }
    return ids;
  }

  // What was told once is logged once, however many statements follow.
  private Optional<String> once(Handle handle, Event event) {
    var sha256 = Sha256.of(event.json().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .hex();
    boolean told = handle
        .createQuery("select 1 from logged_once where sha256 = :sha256")
        .bind("sha256", sha256)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
    if (told) return Optional.empty();
    var id = journal.record(handle, event);
    handle.execute(
        "insert into logged_once (sha256, journal_id) values (?, ?) on conflict (sha256) do nothing",
        sha256,
        id);
    return Optional.of(id);
  }

  @Override
  public TlogProof prove(long index) throws IOException {
    return anchor.prove(index);
  }

  /// That another statement is superseded, to be recorded with the signed file.
  Optional<StatementSuperseded> keptBack() {
    return keptBack;
  }
}
