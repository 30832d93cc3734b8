package org.assay.register.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.LedgerEntry;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// What has to stand in the ledger. An event is recorded in the transaction of the change that it
/// tells of, so that neither is there without the other; the [Anchor] brings it into the ledger.
public final class Journal {

  private static final RowMapper<JournalRow> ROW =
      (row, _) -> new JournalRow(row.getString("id"), Event.ofJson(row.getString("event")));

  private final Database database;

  public Journal(Database database) {
    this.database = database;
  }

  /// Records an event, within the transaction of the change.
  ///
  /// @return the id by which the entry is found once it is anchored
  public String record(Handle transaction, Event event) {
    var id = Ids.next();
    transaction.execute("insert into journal (id, event) values (?, ?)", id, event.json());
    return id;
  }

  /// The place of a recorded event in the ledger, once it has one. It may be a moment ahead of
  /// the ledger's checkpoint.
  public Optional<Long> position(String id) {
    return database.read(handle -> handle
        .createQuery("select position from journal where id = :id and position is not null")
        .bind("id", id)
        .mapTo(Long.class)
        .findOne());
  }

  /// Gives the waiting events their places, in the order in which they were recorded.
  ///
  /// @param next the first free place
  /// @param now the time that the entries carry
  List<PlacedEntry> place(long next, Instant now, int most) {
    return database.write(handle -> {
      var waiting = handle
          .createQuery(
              "select id, event from journal where position is null order by id limit :most")
          .bind("most", most)
          .map(ROW)
          .list();
      var placed = new ArrayList<PlacedEntry>(waiting.size());
      var batch = handle.prepareBatch(
          "update journal set position = :position, recorded_at = :at where id = :id and position is null");
      for (var row : waiting) {
        var place = new PlacedEntry(next + placed.size(), new LedgerEntry(now, row.event()));
        placed.add(place);
        batch
            .bind("position", place.position())
            .bind("at", place.entry().recordedAt())
            .bind("id", row.id())
            .add();
      }
      if (!placed.isEmpty()) refuseTaken(batch.execute());
      return placed;
    });
  }

  // A process that was killed may have left a transaction that the database still finishes: what
  // it gave its places to is not given others here. All is undone, and looked at anew.
  private static void refuseTaken(int[] updated) {
    for (int count : updated) {
      if (count == 0) throw new IllegalStateException("another process gave places meanwhile");
    }
  }

  /// The entries from a place on, as they were given their places.
  List<PlacedEntry> placedFrom(long position, int most) {
    return database.read(handle -> handle
        .createQuery("""
            select position, event, recorded_at from journal
            where position >= :position order by position limit :most""")
        .bind("position", position)
        .bind("most", most)
        .map((row, _) -> new PlacedEntry(
            row.getLong("position"),
            new LedgerEntry(
                Instant.parse(row.getString("recorded_at")), Event.ofJson(row.getString("event")))))
        .list());
  }

  /// How many places were given away.
  long size() {
    return database.read(handle -> handle
        .createQuery("select coalesce(max(position), -1) + 1 from journal")
        .mapTo(Long.class)
        .one());
  }

  private record JournalRow(String id, Event event) {}

  /// An entry and its place in the ledger.
  record PlacedEntry(long position, LedgerEntry entry) {}
}
