package org.assay.register.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of the table of products as records.
final class ProductRows {

  static final String SUMMARY =
      "p.id, p.slug, p.name, p.brand, p.model, p.maker, p.listed, p.support_ends, p.changed_at";
  static final String VIEW = SUMMARY + ", p.types, p.version, p.dossier, p.created_at";

  private ProductRows() {}

  static ProductSummary summary(ResultSet row, StatementContext context) throws SQLException {
    return new ProductSummary(
        row.getString("id"),
        row.getString("slug"),
        row.getString("name"),
        Optional.ofNullable(row.getString("brand")),
        Optional.ofNullable(row.getString("model")),
        Optional.ofNullable(row.getString("maker")),
        row.getInt("listed") == 1,
        Optional.ofNullable(row.getString("support_ends")).map(LocalDate::parse),
        Instant.parse(row.getString("changed_at")));
  }

  static ProductView view(ResultSet row, StatementContext context) throws SQLException {
    return new ProductView(
        summary(row, context),
        ProductTypes.read(row.getString("types")),
        row.getInt("version"),
        row.getInt("dossier"),
        Instant.parse(row.getString("created_at")));
  }
}
