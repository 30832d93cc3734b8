package org.assay.cli;

import java.time.ZoneOffset;
import java.util.List;
import org.assay.disclosure.PolicyLinter;
import org.assay.disclosure.memory.Snapshot;
import org.assay.pages.SnapshotFolder;
import org.assay.pages.UnreadablePageException;
import org.assay.supportperiod.SupportPeriodGrader;

/// A folder of dated snapshots as a history of its page.
final class SnapshotSeries {

  private SnapshotSeries() {}

  /// What a reporting page said, day by day.
  static List<Snapshot> ofReporting(String folder, List<SnapshotFolder.Snapshot> series) {
    return series.stream()
        .map(one -> Snapshot.of(
            folder,
            folder,
            one.taken().atStartOfDay().toInstant(ZoneOffset.UTC),
            PolicyLinter.lint(page(one))))
        .toList();
  }

  /// What a page said about how long support lasts, day by day.
  static List<org.assay.supportperiod.Snapshot> ofSupport(
      String folder, List<SnapshotFolder.Snapshot> series) {
    return series.stream()
        .map(one -> {
          var page = page(one);
          return org.assay.supportperiod.Snapshot.of(
              folder,
              folder,
              one.taken().atStartOfDay().toInstant(ZoneOffset.UTC),
              page.sha256(),
              SupportPeriodGrader.read(page));
        })
        .toList();
  }

  private static org.assay.pages.Page page(SnapshotFolder.Snapshot snapshot) {
    try {
      return PublishedPage.unchecked(snapshot.file());
    } catch (UnreadablePageException unreadable) {
      throw new UsageException(String.valueOf(unreadable.getMessage()));
    }
  }
}
