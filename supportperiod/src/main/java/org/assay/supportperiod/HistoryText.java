package org.assay.supportperiod;

import java.util.List;

/// A history for people, 80 columns wide, and as JSON.
public final class HistoryText {

  private static final String FORMAT = "assay-support-changes/1";

  private HistoryText() {}

  /// Snapshots, what changed between them, and the judgement under Schedule 1 paragraph 3(6).
  public static String of(List<Snapshot> snapshots) {
    var history = SupportHistory.of(snapshots);
    var out = new StringBuilder();
    var verdict = history.neverShortened();
    out.append("Never shortened: ").append(verdict.judgement().word()).append('\n');
    out.append(Columns.hanging("  ", verdict.reason()));
    out.append("\nSnapshots\n");
    snapshots.forEach(snapshot -> snapshot(snapshot, out));
    if (!history.changes().isEmpty()) out.append("\nChanges\n");
    history.changes().forEach(change -> out.append(of(change)));
    return out.toString();
  }

  private static void snapshot(Snapshot snapshot, StringBuilder out) {
    out.append(Columns.hanging(
        "  ", "%s  %s, %s".formatted(snapshot.seen(), snapshot.product(), snapshot.source())));
    if (snapshot.statements().isEmpty()) out.append("    nothing said about updates\n");
    for (var statement : snapshot.statements()) {
      var about =
          statement.products().isEmpty() ? "" : String.join(", ", statement.products()) + ": ";
      out.append(Columns.hanging("    ", about + PromiseWords.of(statement.promise())));
    }
  }

  /// One change with both quotations.
  public static String of(Change change) {
    var about = change.about().isEmpty() ? change.later().product() : change.about();
    var out = new StringBuilder();
    out.append(Columns.hanging(
        "  %-13s".formatted(change.kind().word()), "%s: %s".formatted(about, change.reason())));
    change.before().ifPresent(words -> out.append(quoted(change.earlier(), words)));
    change.after().ifPresent(words -> out.append(quoted(change.later(), words)));
    if (change.kind() == Change.Kind.EXTENDED) {
      out.append(Columns.hanging(
          " ".repeat(15),
          "a longer period is to be published as soon as is practicable (Sch. 1 para. 3(3)); when"
              + " it was decided this history does not show"));
    }
    return out.toString();
  }

  private static String quoted(Snapshot snapshot, String words) {
    return Columns.hanging(
        " ".repeat(15), "%s: \"%s\"".formatted(snapshot.seen().toString().substring(0, 10), words));
  }

  /// The same as JSON, format `assay-support-changes/1`.
  public static String json(List<Snapshot> snapshots) {
    return HistoryJson.of(FORMAT, snapshots);
  }
}
