package org.assay.cli;

import java.io.IOException;
import java.util.List;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.TextPage;
import org.assay.disclosure.memory.Change;
import org.assay.disclosure.memory.ReportingHistory;
import org.assay.disclosure.memory.Snapshot;

/// What became of the promises of a reporting page, as text, 80 columns wide.
final class ReportingHistoryText {

  private static final String INDENT = " ".repeat(16);

  private final TextPage page;

  private ReportingHistoryText(Appendable out) {
    this.page = new TextPage(out, false);
  }

  /// A whole history.
  static String of(List<Snapshot> snapshots) throws IOException {
    var out = new StringBuilder();
    new ReportingHistoryText(out).write(snapshots);
    return out.toString();
  }

  /// Only what is not the same as before, with both quotations.
  static String of(ReportingHistory history) throws IOException {
    var out = new StringBuilder();
    var text = new ReportingHistoryText(out);
    for (var change : history.different()) text.change(change);
    return out.toString();
  }

  private void write(List<Snapshot> snapshots) throws IOException {
    var history = ReportingHistory.of(snapshots);
    hanging(headline(history), "");
    page.blank();
    hanging("Snapshots", "");
    for (var snapshot : snapshots) {
      hanging("  ", "%s  %s, %s".formatted(snapshot.seen(), snapshot.about(), snapshot.source()));
    }
    if (history.different().isEmpty()) return;
    page.blank();
    hanging("Changes", "");
    for (var change : history.different()) change(change);
  }

  static String headline(ReportingHistory history) {
    if (!history.alarms().isEmpty()) return "A promise shrank or was withdrawn.";
    if (history.snapshots() == 0) return "No snapshot: there is nothing to compare.";
    if (history.snapshots() == 1) return "One snapshot: there is nothing to compare with.";
    return history.different().isEmpty()
        ? "Every snapshot promises the same."
        : "No promise shrank, and none was withdrawn.";
  }

  private void change(Change change) throws IOException {
    hanging(
        "  %-14s".formatted(change.kind().word()),
        "%s: %s: %s".formatted(change.later().about(), change.limb().says(), change.reason()));
    quoted(change.earlier(), change.before().orElse(""));
    quoted(change.later(), change.after().orElse(""));
  }

  private void quoted(Snapshot snapshot, String words) throws IOException {
    var day = snapshot.seen().toString().substring(0, 10);
    var said = words.isEmpty() ? "nothing about it" : "\"" + words + "\"";
    page.line(INDENT, Span.plain(day + ": " + said));
  }

  private void hanging(String first, String words) throws IOException {
    page.hanging(first, " ".repeat(Math.min(16, first.length())), List.of(Span.plain(words)));
  }
}
