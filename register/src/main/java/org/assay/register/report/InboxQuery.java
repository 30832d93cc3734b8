package org.assay.register.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.register.report.InboxFilter.View;
import org.assay.register.secrets.Sealer;
import org.jdbi.v3.core.Handle;

/// Reads a part of the inbox along an index, from where the last part ended.
final class InboxQuery {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  private InboxQuery(InboxFilter filter) {
    filter.state().ifPresent(state -> equal("state", ReportRows.code(state)));
    filter.assignee().ifPresent(account -> equal("assignee", account));
    filter.product().ifPresent(product -> equal("product_id", product));
    column(filter.view()).ifPresent(column -> conditions.add(column + " is not null"));
    if (!filter.after().isEmpty()) after(filter);
  }

  private void equal(String column, String value) {
    conditions.add(column + " = :" + column);
    values.put(column, value);
  }

  private void after(InboxFilter filter) {
    var parts = filter.after().split("~", 2);
    var column = column(filter.view());
    if (column.isPresent() && parts.length == 2) {
      conditions.add("(%s, id) > (:at, :id)".formatted(column.get()));
      values.put("at", parts[0]);
      values.put("id", parts[1]);
    } else if (column.isEmpty()) {
      conditions.add("id < :id");
      values.put("id", parts[0]);
    }
  }

  private static Optional<String> column(View view) {
    return switch (view) {
      case DUE -> Optional.of("due_at");
      case UNANSWERED -> Optional.of("unanswered_since");
      case ALL -> Optional.empty();
    };
  }

  private String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /// The statement; [#values] are what its parameters are bound to.
  static String sql(InboxFilter filter) {
    var order = column(filter.view()).map(column -> column + ", id").orElse("id desc");
    return "select %s, summary from report%s order by %s limit :most"
        .formatted(ReportRows.COLUMNS, new InboxQuery(filter).where(), order);
  }

  static Map<String, Object> values(InboxFilter filter) {
    return new InboxQuery(filter).values;
  }

  static List<InboxEntry> list(Handle handle, Sealer sealer, InboxFilter filter, int most) {
    var query = new InboxQuery(filter);
    return handle
        .createQuery(sql(filter))
        .bindMap(query.values)
        .bind("most", most)
        .map((row, _) -> entry(row, sealer))
        .list();
  }

  private static InboxEntry entry(ResultSet row, Sealer sealer) throws SQLException {
    var report = ReportRows.report(row);
    var summary = row.getBytes("summary");
    return new InboxEntry(
        report, summary == null ? "" : sealer.openText(Places.summary(report.id()), summary));
  }

  static int count(Handle handle, InboxFilter filter, int atMost) {
    var query = new InboxQuery(filter);
    return handle
        .createQuery("select count(*) from (select 1 from report%s limit :most) as counted"
            .formatted(query.where()))
        .bindMap(query.values)
        .bind("most", atMost)
        .mapTo(Integer.class)
        .one();
  }
}
