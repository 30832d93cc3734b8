package org.assay.register.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.register.database.Database;
import org.assay.register.product.ProductTypes;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The statements that were issued, to be read; those of which no signed file is kept yet are not
/// among them.
public final class Statements {

  private static final String SELECT = """
      select s.number, s.product, s.dossier, s.issued_on, s.place, s.support_ends, s.retain_until,
        s.law_version, s.law_digest, s.types, s.json, s.journal_id, s.supersedes,
        f.pdf, f.signed_at,
        o.from_day as superseded_from, o.by_number as superseded_by,
        w.from_day as withdrawn_from, w.reason as withdrawn_reason
      from statement s
      join statement_file f on f.number = s.number
      left join statement_end o on o.number = s.number and o.kind = 'superseded'
      left join statement_end w on w.number = s.number and w.kind = 'withdrawn'
      """;

  private final Database database;

  public Statements(Database database) {
    this.database = database;
  }

  /// All statements of a product, the newest first, with those that were superseded or withdrawn.
  public List<StatementView> of(String product) {
    return database.read(handle -> handle
        .createQuery(SELECT + """
            where s.product = :product order by s.issued_on desc, f.signed_at desc, s.number""")
        .bind("product", product)
        .map(Statements::view)
        .list());
  }

  /// The statement of a number.
  public Optional<StatementView> byNumber(String number) {
    return database.read(handle -> handle
        .createQuery(SELECT + "where s.number = :number")
        .bind("number", number)
        .map(Statements::view)
        .findOne());
  }

  /// The statements that were signed last, the newest first: for feeds and lists.
  ///
  /// @param before the number of the last one of the slice before, or empty
  public List<StatementView> newest(String before, int most) {
    var signed = before.isEmpty() ? Optional.<StatementView>empty() : byNumber(before);
    return database.read(handle -> handle
        .createQuery(SELECT + """
            where (f.signed_at, f.number) < (:signed, :number)
            order by f.signed_at desc, f.number desc limit :most""")
        .bind(
            "signed",
            signed.map(StatementView::signedAt).orElse(Instant.parse("9999-01-01T00:00:00Z")))
        .bind("number", before)
        .bind("most", most)
        .map(Statements::view)
        .list());
  }

  private static StatementView view(ResultSet row, StatementContext context) throws SQLException {
    return new StatementView(
        row.getString("number"),
        row.getString("product"),
        row.getInt("dossier"),
        LocalDate.parse(row.getString("issued_on")),
        row.getString("place"),
        LocalDate.parse(row.getString("support_ends")),
        LocalDate.parse(row.getString("retain_until")),
        row.getString("law_version"),
        row.getString("law_digest"),
        ProductTypes.read(row.getString("types")),
        row.getString("pdf"),
        row.getString("json"),
        Instant.parse(row.getString("signed_at")),
        row.getString("journal_id"),
        Optional.ofNullable(row.getString("supersedes")),
        end(row, "superseded_from", row.getString("superseded_by"), null),
        end(row, "withdrawn_from", null, row.getString("withdrawn_reason")));
  }

  private static Optional<StatementEnd> end(
      ResultSet row, String from, @Nullable String by, @Nullable String reason)
      throws SQLException {
    return Optional.ofNullable(row.getString(from))
        .map(day -> new StatementEnd(
            LocalDate.parse(day), Optional.ofNullable(by), Optional.ofNullable(reason)));
  }
}
