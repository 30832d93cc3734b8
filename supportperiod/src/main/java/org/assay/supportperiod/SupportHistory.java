package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.supportperiod.Change.Kind;
import org.assay.supportperiod.LimbResult.Basis;

/// What became of the promises of each source over all its snapshots.
///
/// @param changes one for each promise and each two snapshots that follow one another
public record SupportHistory(List<Change> changes, int snapshots) {

  public SupportHistory {
    changes = List.copyOf(changes);
  }

  /// Compares each snapshot with the one before it of the same product and source. A promise that
  /// comes back after it was withdrawn is compared with what it was before.
  public static SupportHistory of(List<Snapshot> snapshots) {
    var bySource = new LinkedHashMap<List<String>, List<Snapshot>>();
    for (var snapshot : snapshots) {
      bySource
          .computeIfAbsent(List.of(snapshot.product(), snapshot.source()), _ -> new ArrayList<>())
          .add(snapshot);
    }
    var changes = new ArrayList<Change>();
    bySource.values().forEach(series -> changes.addAll(changes(series)));
    return new SupportHistory(changes, snapshots.size());
  }

  private static List<Change> changes(List<Snapshot> series) {
    var changes = new ArrayList<Change>();
    Map<String, Change> withdrawn = new LinkedHashMap<>();
    for (int next = 1; next < series.size(); next++) {
      for (var change : SnapshotComparison.compare(series.get(next - 1), series.get(next))) {
        var gone = withdrawn.remove(change.about());
        changes.add(change);
        if (gone != null && change.kind() == Kind.INCOMPARABLE) {
          SnapshotComparison.compare(gone.earlier(), change.later()).stream()
              .filter(back -> back.about().equals(change.about()))
              .forEach(changes::add);
        } else if (change.kind() == Kind.WITHDRAWN) {
          withdrawn.put(change.about(), change);
        }
      }
    }
    return changes;
  }

  /// The changes that fail the law: shortened or withdrawn.
  public List<Change> alarms() {
    return changes.stream().filter(change -> change.kind().isAlarm()).toList();
  }

  /// The judgement under Schedule 1 paragraph 3(6).
  public LimbResult neverShortened() {
    var alarm = alarms().stream().findFirst();
    if (alarm.isPresent()) return failed(alarm.get());
    if (changes.isEmpty()) {
      return result(Judgement.UNDETERMINED, "one snapshot alone cannot show it", Optional.empty());
    }
    return changes.stream()
        .filter(change -> change.kind() == Kind.INCOMPARABLE)
        .findFirst()
        .map(change -> result(Judgement.UNDETERMINED, change.reason(), Optional.of(change)))
        .orElseGet(() -> result(
            Judgement.MET,
            "%d snapshots, none that ends sooner than one before it".formatted(snapshots),
            Optional.empty()));
  }

  private static LimbResult failed(Change alarm) {
    return result(
        Judgement.NOT_MET,
        "%s between %s and %s: %s"
            .formatted(
                alarm.kind().word(), alarm.earlier().seen(), alarm.later().seen(), alarm.reason()),
        Optional.of(alarm));
  }

  private static LimbResult result(Judgement judgement, String reason, Optional<Change> shown) {
    var quotes = new ArrayList<Quote>();
    shown.flatMap(Change::before).ifPresent(words -> quotes.add(new Quote(words, 0, 0)));
    shown.flatMap(Change::after).ifPresent(words -> quotes.add(new Quote(words, 0, 0)));
    return new LimbResult(Limb.NOT_SHORTENED, judgement, Basis.STATUTE, reason, quotes);
  }
}
