package org.assay.register.supportperiod;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.register.database.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The support periods that were published, to be read.
public final class SupportPeriods {

  private static final String COLUMNS =
      "id, product, published_on, ends, wording, made_at, journal_id";

  private final Database database;

  public SupportPeriods(Database database) {
    this.database = database;
  }

  /// All that were published for a product, the newest first.
  public List<SupportPeriodView> history(String product) {
    return database.read(handle -> history(handle, product));
  }

  static List<SupportPeriodView> history(Handle handle, String product) {
    return handle
        .createQuery("select %s from support_period where product = :product order by id desc"
            .formatted(COLUMNS))
        .bind("product", product)
        .map(SupportPeriods::view)
        .list();
  }

  /// The one that was published last.
  public Optional<SupportPeriodView> current(String product) {
    return database.read(handle -> handle
        .createQuery("""
            select %s from support_period where product = :product order by id desc limit 1""".formatted(COLUMNS))
        .bind("product", product)
        .map(SupportPeriods::view)
        .findOne());
  }

  /// Those of all products that were published last, the newest first: for feeds.
  public List<SupportPeriodView> newest(int most) {
    return database.read(handle -> handle
        .createQuery("""
            select %s from support_period order by published_on desc, id desc limit :most""".formatted(COLUMNS))
        .bind("most", most)
        .map(SupportPeriods::view)
        .list());
  }

  private static SupportPeriodView view(ResultSet row, StatementContext context)
      throws SQLException {
    return new SupportPeriodView(
        row.getString("id"),
        row.getString("product"),
        LocalDate.parse(row.getString("published_on")),
        LocalDate.parse(row.getString("ends")),
        row.getString("wording"),
        Instant.parse(row.getString("made_at")),
        row.getString("journal_id"));
  }
}
