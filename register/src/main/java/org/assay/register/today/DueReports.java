package org.assay.register.today;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.register.database.Database;
import org.assay.register.today.DueItem.Kind;

/// What is owed to those who reported security issues. Nothing is read of what they wrote.
public final class DueReports {

  private final Database database;

  public DueReports(Database database) {
    this.database = database;
  }

  /// Acknowledgements and status updates that are due before an instant, the most urgent first.
  public List<DueItem> promised(Instant before, int most) {
    return database.read(handle -> handle
        .createQuery("""
            select id, reference, due_at, acknowledged_at from report
            where due_at is not null and due_at < :before order by due_at, id limit :most""")
        .bind("before", before)
        .bind("most", most)
        .map((row, _) -> new DueItem(
            row.getString("acknowledged_at") == null ? Kind.ACKNOWLEDGE : Kind.UPDATE,
            Instant.parse(row.getString("due_at")),
            row.getString("reference"),
            row.getString("id"),
            Optional.empty(),
            ""))
        .list());
  }

  /// Reports at which nobody has looked for some time, the oldest first.
  public List<DueItem> unseen(Instant now, Duration afterHow, int most) {
    return Stream.of("received", "acknowledged")
        .flatMap(state -> unseen(state, now.minus(afterHow), most).stream())
        .limit(most)
        .toList();
  }

  private List<DueItem> unseen(String state, Instant receivedBefore, int most) {
    return database.read(handle -> handle
        .createQuery("""
            select id, reference, received_at from report
            where state = :state and assignee is null and received_at < :before
            order by id limit :most""")
        .bind("state", state)
        .bind("before", receivedBefore)
        .bind("most", most)
        .map((row, _) -> new DueItem(
            Kind.UNSEEN,
            Instant.parse(row.getString("received_at")),
            row.getString("reference"),
            row.getString("id"),
            Optional.empty(),
            ""))
        .list());
  }
}
