package org.assay.server.today;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.register.today.ChangedLaw;
import org.assay.register.today.DueItem;
import org.assay.register.today.DueProducts;
import org.assay.register.today.DueReports;
import org.assay.server.product.ProductOffice;

/// What is due or broken today, for people and for programs.
@Singleton
class DueToday {

  static final int MOST = 25;
  private static final Duration SOON = Duration.ofDays(3);
  private static final Duration UNSEEN = Duration.ofDays(1);
  private static final int LABEL_DAYS = 60;
  private static final int SUPPORT_DAYS = 180;
  private static final int RETENTION_DAYS = 30;

  private final ProductOffice office;

  DueToday(ProductOffice office) {
    this.office = office;
  }

  /// What there is to do.
  ///
  /// @param late what is late or broken, the most serious kinds first, and of each the longest
  /// @param coming what is still to come, the next first
  /// @param more whether there is more of some kind than is told here
  record Items(List<DueItem> late, List<DueItem> coming, boolean more) {}

  /// @param reports whether those of reports are among them
  Items items(boolean reports) {
    var now = office.office().clock().instant();
    var kinds = kinds(now, reports);
    var all = kinds.stream().flatMap(kind -> kind.stream().limit(MOST)).toList();
    return new Items(
        all.stream()
            .filter(item -> item.isLate(now))
            .sorted(Comparator.comparing(DueItem::kind).thenComparing(DueItem::at))
            .toList(),
        all.stream()
            .filter(item -> !item.isLate(now))
            .sorted(Comparator.comparing(DueItem::at))
            .toList(),
        kinds.stream().anyMatch(kind -> kind.size() > MOST));
  }

  // One more of each than is told, so that it is known whether there are more.
  private List<List<DueItem>> kinds(Instant now, boolean ofReports) {
    int most = MOST + 1;
    var kinds = new ArrayList<List<DueItem>>();
    var database = office.office().database();
    if (ofReports) {
      var reports = new DueReports(database);
      kinds.add(reports.promised(now.plus(SOON), most));
      kinds.add(reports.unseen(now, UNSEEN, most));
    }
    var today = office.today();
    var products = new DueProducts(database);
    kinds.add(new ChangedLaw(database, office.law()).statements(today, most));
    kinds.add(products.olderEvidence(most));
    kinds.add(products.labels(today.minusDays(LABEL_DAYS), today.plusDays(LABEL_DAYS), most));
    kinds.add(products.supportPeriods(today, today.plusDays(SUPPORT_DAYS), most));
    kinds.add(
        products.retention(today.minusDays(RETENTION_DAYS), today.plusDays(RETENTION_DAYS), most));
    return kinds;
  }
}
