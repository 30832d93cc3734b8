package org.assay.register.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.handling.report.ReportState;
import org.assay.ledger.entry.Sha256;
import org.assay.register.secrets.Sealer;
import org.jdbi.v3.core.Handle;

/// Rows of reports and of their history as records.
final class ReportRows {

  /// The columns that [#report] reads.
  static final String COLUMNS = """
      id, reference, received_at, digest, promise_id, acknowledge_by, first_update_by, journal_id,
      product_id, language, encryption, state, due_at, acknowledged_at, resolved_at,
      unanswered_since, assignee, duplicate_of, erased_at, version""";

  private ReportRows() {}

  static KeptReport report(ResultSet row) throws SQLException {
    return new KeptReport(
        row.getString("id"),
        row.getString("reference"),
        Instant.parse(row.getString("received_at")),
        new Sha256(row.getString("digest")),
        row.getString("promise_id"),
        Instant.parse(row.getString("acknowledge_by")),
        Instant.parse(row.getString("first_update_by")),
        row.getString("journal_id"),
        Optional.ofNullable(row.getString("product_id")),
        row.getString("language"),
        Encryption.ofCode(row.getString("encryption")),
        stateOfCode(row.getString("state")),
        instant(row, "due_at"),
        instant(row, "acknowledged_at"),
        instant(row, "resolved_at"),
        instant(row, "unanswered_since"),
        Optional.ofNullable(row.getString("assignee")),
        Optional.ofNullable(row.getString("duplicate_of")),
        instant(row, "erased_at"),
        row.getInt("version"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(Instant::parse);
  }

  static String code(ReportState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ReportState stateOfCode(String code) {
    return ReportState.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static Optional<KeptReport> find(Handle handle, String id) {
    return handle
        .createQuery("select " + COLUMNS + " from report where id = :id")
        .bind("id", id)
        .map((row, _) -> report(row))
        .findOne();
  }

  /// The history, in its order.
  static List<ReportMessage> messages(Handle handle, Sealer sealer, String report) {
    return handle
        .createQuery("""
            select id, made_at, author, kind, detail, body from report_message
            where report_id = :report order by id""")
        .bind("report", report)
        .map((row, _) -> message(row, sealer))
        .list();
  }

  private static ReportMessage message(ResultSet row, Sealer sealer) throws SQLException {
    var id = row.getString("id");
    return new ReportMessage(
        id,
        Instant.parse(row.getString("made_at")),
        row.getString("author"),
        MessageKind.ofCode(row.getString("kind")).orElseThrow(),
        Optional.ofNullable(row.getString("detail")),
        Optional.ofNullable(row.getBytes("body"))
            .map(body -> sealer.openText(Places.message(id), body)));
  }
}
