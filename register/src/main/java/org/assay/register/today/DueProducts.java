package org.assay.register.today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.assay.register.database.Database;
import org.assay.register.product.DossierRemark;
import org.assay.register.today.DueItem.Kind;

/// What is due of products and statements.
public final class DueProducts {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Database database;

  public DueProducts(Database database) {
    this.database = database;
  }

  /// Labels of the newest dossiers whose last day is in a time.
  public List<DueItem> labels(LocalDate from, LocalDate to, int most) {
    return database.read(handle -> handle
        .createQuery("""
            select p.name, p.slug, l.scheme, l.number, l.expires
            from product_label l join product p on p.id = l.product and p.dossier = l.dossier
            where l.expires >= :from and l.expires <= :to
            order by l.expires, l.product limit :most""")
        .bind("from", from)
        .bind("to", to)
        .bind("most", most)
        .map((row, _) -> item(
            Kind.LABEL_EXPIRES,
            row,
            "expires",
            Optional.empty(),
            "%s %s"
                .formatted(
                    row.getString("scheme"),
                    Optional.ofNullable(row.getString("number")).orElse(""))
                .strip()))
        .list());
  }

  /// Support periods whose last day is in a time.
  public List<DueItem> supportPeriods(LocalDate from, LocalDate to, int most) {
    return database.read(handle -> handle
        .createQuery("""
            select p.name, p.slug, p.support_ends from product p
            where p.support_ends >= :from and p.support_ends <= :to
            order by p.support_ends, p.id limit :most""")
        .bind("from", from)
        .bind("to", to)
        .bind("most", most)
        .map((row, _) -> item(Kind.SUPPORT_ENDS, row, "support_ends", Optional.empty(), ""))
        .list());
  }

  /// Statements of which a copy has to be kept until a day in a time.
  public List<DueItem> retention(LocalDate from, LocalDate to, int most) {
    return database.read(handle -> handle
        .createQuery("""
            select p.name, p.slug, s.number, s.retain_until
            from statement s join statement_file f on f.number = s.number
            join product p on p.id = s.product
            where s.retain_until >= :from and s.retain_until <= :to
            order by s.retain_until, s.number limit :most""")
        .bind("from", from)
        .bind("to", to)
        .bind("most", most)
        .map((row, _) -> item(
            Kind.RETENTION_ENDS,
            row,
            "retain_until",
            Optional.of(row.getString("number")),
            row.getString("number")))
        .list());
  }

  /// Evidence that is older than the firmware that the newest dossier looks at.
  public List<DueItem> olderEvidence(int most) {
    return database.read(handle -> handle
        .createQuery("""
            select p.name, p.slug, r.subject, r.says, v.made_at
            from dossier_remark r
            join product p on p.id = r.product and p.dossier = r.dossier
            join dossier_version v on v.product = r.product and v.number = r.dossier
            where r.kind = :kind order by r.product, r.subject limit :most""")
        .bind("kind", DossierRemark.EVIDENCE_OLDER)
        .bind("most", most)
        .map((row, _) -> new DueItem(
            Kind.EVIDENCE_OLDER,
            Instant.parse(row.getString("made_at")),
            row.getString("name"),
            row.getString("slug"),
            Optional.empty(),
            "%s: %s".formatted(row.getString("subject"), row.getString("says"))))
        .list());
  }

  // A last day is over at its end.
  private static DueItem item(
      Kind kind, ResultSet row, String day, Optional<String> statement, String says)
      throws SQLException {
    var end =
        LocalDate.parse(row.getString(day)).plusDays(1).atStartOfDay(LONDON).toInstant();
    return new DueItem(kind, end, row.getString("name"), row.getString("slug"), statement, says);
  }
}
