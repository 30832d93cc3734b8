package org.assay.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assay.disclosure.PolicyLinter;
import org.assay.disclosure.memory.Change.Kind;
import org.assay.disclosure.memory.HistoryFile;
import org.assay.disclosure.memory.ReportingHistory;
import org.assay.disclosure.memory.Snapshot;
import org.assay.pages.memory.UnreadableMemoryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `assay disclosure watch`: looks again, compares with the last time, and keeps what it saw.
@Command(
    name = "watch",
    description =
        "Read every reporting page of a list again, keep what it says, and raise an alarm when a promise shrank or was withdrawn.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no promise shrank or was withdrawn since the last look",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "3:undetermined: a source cannot be read, or words cannot be compared",
      "4:a promise shrank (2 days became 10 days) or was withdrawn",
    },
    footer = {
      "",
      "Each line of the list: a maker, a tab or '|', and an address or file. A page",
      "that answers 404 or 410 is withdrawn; one that cannot be reached is not.",
      "",
      "Example: assay disclosure watch makers.txt --history reporting.jsonl",
    })
final class DisclosureWatchCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private Watch watch;

  DisclosureWatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return watch.each(terminal, this::look);
  }

  private int look(Watch.Looked looked) throws IOException {
    var now = snapshot(looked);
    var before = last(now);
    append(now);
    if (before.isEmpty()) {
      Watch.tell(terminal, "first", looked.watched(), "kept for the first time");
      return ExitCode.MET;
    }
    var history = ReportingHistory.of(List.of(before.get(), now));
    if (history.different().isEmpty()) {
      Watch.tell(terminal, "unchanged", looked.watched(), "it promises the same");
    }
    terminal.out().print(ReportingHistoryText.of(history));
    return code(history);
  }

  private static Snapshot snapshot(Watch.Looked looked) {
    var about = looked.watched().about();
    var source = looked.watched().source();
    return looked
        .page()
        .map(page -> Snapshot.of(about, source, looked.at(), PolicyLinter.lint(page)))
        .orElseGet(() -> Snapshot.gone(about, source, looked.at(), looked.sha256()));
  }

  private Optional<Snapshot> last(Snapshot now) throws IOException {
    return DisclosureHistoryCommand.snapshots(watch.history()).stream()
        .filter(one -> one.about().equals(now.about()) && one.source().equals(now.source()))
        .reduce((_, later) -> later);
  }

  private void append(Snapshot snapshot) throws IOException {
    try {
      new HistoryFile(watch.history()).append(snapshot);
    } catch (UnreadableMemoryException refused) {
      throw new UsageException(String.valueOf(refused.getMessage()));
    }
  }

  static int code(ReportingHistory history) {
    if (!history.alarms().isEmpty()) return ExitCode.NOT_MET;
    return history.changes().stream().anyMatch(change -> change.kind() == Kind.INCOMPARABLE)
        ? ExitCode.UNDETERMINED
        : ExitCode.MET;
  }
}
