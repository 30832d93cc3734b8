package org.assay.register.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.register.secrets.ReceiptCode;
import org.jdbi.v3.core.Handle;

/// Finds the reports of forms that were sent before.
final class KnownForms {

  private KnownForms() {}

  /// Those of some forms that were taken before, by what is kept of each.
  ///
  /// @param since reports from then on are answered with their code
  static Map<String, Taken> among(Handle handle, List<SentForm> forms, Instant since) {
    var codes = new HashMap<String, ReceiptCode>();
    for (var form : forms) form.kept().ifPresent(mark -> codes.put(mark, form.code()));
    var known = new HashMap<String, Taken>();
    if (codes.isEmpty()) return known;
    handle
        .createQuery(
            "select form_mark, " + ReportRows.COLUMNS + " from report where form_mark in (<marks>)")
        .bindList("marks", codes.keySet())
        .map((row, _) -> Map.entry(row.getString("form_mark"), ReportRows.report(row)))
        .forEach(found -> {
          var code = Optional.ofNullable(codes.get(found.getKey()))
              .filter(_ -> found.getValue().receivedAt().isAfter(since));
          known.put(found.getKey(), new Taken.Before(found.getValue(), code));
        });
    return known;
  }
}
