package org.assay.register.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.register.database.Database;
import org.jdbi.v3.core.statement.StatementContext;

/// The versions of the dossiers, to be read.
public final class DossierVersions {

  private static final String COLUMNS =
      "product, number, made_at, made_by, how, note, facts, contents";

  private final Database database;

  public DossierVersions(Database database) {
    this.database = database;
  }

  /// All versions of the dossier of a product, the newest first.
  public List<DossierVersion> of(String product) {
    return database.read(handle -> handle
        .createQuery("select %s from dossier_version where product = :product order by number desc"
            .formatted(COLUMNS))
        .bind("product", product)
        .map(DossierVersions::version)
        .list());
  }

  /// One version.
  public Optional<DossierVersion> of(String product, int number) {
    return database.read(handle -> handle
        .createQuery("select %s from dossier_version where product = :product and number = :number"
            .formatted(COLUMNS))
        .bind("product", product)
        .bind("number", number)
        .map(DossierVersions::version)
        .findOne());
  }

  /// The newest version that was there before an instant: what was known then.
  public Optional<DossierVersion> before(String product, Instant instant) {
    return database.read(handle -> handle
        .createQuery("""
            select %s from dossier_version where product = :product and made_at < :instant
            order by number desc limit 1""".formatted(COLUMNS))
        .bind("product", product)
        .bind("instant", instant)
        .map(DossierVersions::version)
        .findOne());
  }

  /// What somebody has to look at in a version.
  public List<DossierRemark> remarks(String product, int number) {
    return database.read(handle -> handle
        .createQuery("""
            select product, dossier, kind, subject, says from dossier_remark
            where product = :product and dossier = :number order by kind, subject""")
        .bind("product", product)
        .bind("number", number)
        .map((row, _) -> new DossierRemark(
            row.getString("product"),
            row.getInt("dossier"),
            row.getString("kind"),
            row.getString("subject"),
            row.getString("says")))
        .list());
  }

  private static DossierVersion version(ResultSet row, StatementContext context)
      throws SQLException {
    return new DossierVersion(
        row.getString("product"),
        row.getInt("number"),
        Instant.parse(row.getString("made_at")),
        row.getString("made_by"),
        row.getString("how"),
        row.getString("note"),
        row.getString("facts"),
        row.getString("contents"));
  }
}
