package org.assay.disclosure.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.assay.disclosure.memory.Change.Kind;

/// What became of the promises of each reporting page over all its snapshots.
///
/// @param changes one for each limb and each two snapshots that follow one another
/// @param snapshots how many snapshots there are
public record ReportingHistory(List<Change> changes, int snapshots) {

  public ReportingHistory {
    changes = List.copyOf(changes);
  }

  /// Compares each snapshot with the one before it of the same maker and source.
  public static ReportingHistory of(List<Snapshot> snapshots) {
    var bySource = new LinkedHashMap<List<String>, List<Snapshot>>();
    for (var snapshot : snapshots) {
      bySource
          .computeIfAbsent(List.of(snapshot.about(), snapshot.source()), _ -> new ArrayList<>())
          .add(snapshot);
    }
    var changes = new ArrayList<Change>();
    for (var series : bySource.values()) {
      for (int next = 1; next < series.size(); next++) {
        changes.addAll(SnapshotComparison.compare(series.get(next - 1), series.get(next)));
      }
    }
    return new ReportingHistory(changes, snapshots.size());
  }

  /// What is not the same as before.
  public List<Change> different() {
    return changes.stream().filter(change -> change.kind() != Kind.UNCHANGED).toList();
  }

  /// The changes that raise the alarm.
  public List<Change> alarms() {
    return changes.stream().filter(change -> change.kind().isAlarm()).toList();
  }
}
