package org.assay.passwords;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds the password columns of a lot against each other: is one the copy of another, or derived
/// from it?
///
/// Each pair is looked at in both directions by the relations of the audit, with nothing but the
/// two columns before them; what is found is counted over all rows.
public final class PasswordColumns {
  private final Lot lot;
  private final AuditOptions options;

  private PasswordColumns(Lot lot, AuditOptions options) {
    this.lot = lot;
    this.options = options.effort() == Effort.DEEP
        ? options.withEffort(Effort.NORMAL)
        : options.withEffort(Effort.QUICK);
  }

  /// What follows from what; empty for a lot with one password column.
  public static List<ColumnLink> links(Lot lot, AuditOptions options) {
    return new PasswordColumns(lot, options).links();
  }

  private List<ColumnLink> links() {
    List<ColumnLink> found = new ArrayList<>();
    List<Column> columns = lot.passwordColumns();
    for (int a = 0; a < columns.size(); a++) {
      for (int b = a + 1; b < columns.size(); b++) {
        Column first = columns.get(a);
        Column second = columns.get(b);
        link(first, second).or(() -> link(second, first)).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<ColumnLink> link(Column from, Column to) {
    Lot both = both(from, to);
    if (both.size() < AuditReport.FEWEST_ROWS) return Optional.empty();
    Column tells = both.column(from.name()).orElseThrow();
    return PasswordAudit.of(both, options).findings().stream()
        .filter(finding -> Formula.of(finding.program(), both).columns().contains(tells))
        .findFirst()
        .map(finding -> link(from, to, finding));
  }

  private ColumnLink link(Column from, Column to, Finding finding) {
    Lot whole = lot.auditing(to);
    long explained = Confirmation.count(whole, List.of(Formula.of(finding.program(), whole)))[0];
    return new ColumnLink(
        from.name(),
        to.name(),
        finding.formula(),
        explained,
        whole.size(),
        finding.examples(),
        finding.program());
  }

  /// A sample with nothing but the two columns.
  private Lot both(Column from, Column to) {
    Lot sample = lot.auditing(to).sample(PasswordAudit.DISCOVERY);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < sample.size(); row++) {
      String known = sample.cell(row, from.index());
      if (!known.isEmpty()) rows.add(List.of(known, sample.secret(row)));
    }
    Map<String, ColumnRole> roles = new HashMap<>();
    roles.put(from.name(), ColumnRole.OTHER);
    roles.put(to.name(), ColumnRole.PASSWORD);
    return LotTable.of(lot.name(), List.of(from.name(), to.name()), rows, roles);
  }
}
