package org.assay.register.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.register.database.Database;

/// Statements that were superseded or withdrawn, the newest first, for feeds.
public final class EndedStatements {

  private final Database database;

  /// That a statement was superseded or withdrawn.
  ///
  /// @param withdrawn whether it was withdrawn; superseded otherwise
  /// @param from the first day on which it stands no more
  /// @param by the number of the statement in its place
  public record Ended(
      String number,
      String product,
      boolean withdrawn,
      LocalDate from,
      Optional<String> by,
      Instant madeAt) {}

  public EndedStatements(Database database) {
    this.database = database;
  }

  /// The newest.
  public List<Ended> newest(int most) {
    return database.read(handle -> handle
        .createQuery("""
            select e.number, s.product, e.kind, e.from_day, e.by_number, e.made_at
            from statement_end e join statement s on s.number = e.number
            order by e.made_at desc, e.number, e.kind limit :most""")
        .bind("most", most)
        .map((row, _) -> new Ended(
            row.getString("number"),
            row.getString("product"),
            row.getString("kind").equals("withdrawn"),
            LocalDate.parse(row.getString("from_day")),
            Optional.ofNullable(row.getString("by_number")),
            Instant.parse(row.getString("made_at"))))
        .list());
  }
}
