package org.assay.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assay.pages.memory.WatchList.Watched;
import org.assay.supportperiod.Change;
import org.assay.supportperiod.HistoryFile;
import org.assay.supportperiod.HistoryText;
import org.assay.supportperiod.NotReadableException;
import org.assay.supportperiod.Snapshot;
import org.assay.supportperiod.SnapshotComparison;
import org.assay.supportperiod.SupportPeriodGrader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `assay support-period watch`: looks again, compares with the last time, and keeps what it saw.
@Command(
    name = "watch",
    description =
        "Read every source of a list again, keep what it says, and raise an alarm when a period was shortened or withdrawn.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing was shortened or withdrawn since the last look",
      ExitCode.FAILED_LINE,
      ExitCode.BAD_INPUT_LINE,
      "3:undetermined: a source cannot be read, or words cannot be compared",
      "4:a period was shortened or withdrawn",
    },
    footer = {
      "",
      "Each line of the list: a product, a tab or '|', and an address or file. A page",
      "that answers 404 or 410 is withdrawn; one that cannot be reached is not.",
      "",
      "Example: assay support-period watch sources.txt --history history.jsonl",
    })
final class SupportPeriodWatchCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin
  private Watch watch;

  SupportPeriodWatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return watch.each(terminal, this::look);
  }

  private int look(Watch.Looked looked) throws IOException {
    var now = Snapshot.of(
        looked.watched().about(),
        looked.watched().source(),
        looked.at(),
        looked.sha256(),
        looked.page().map(SupportPeriodGrader::read).orElseGet(() -> SupportPeriodGrader.read("")));
    var before = last(looked.watched());
    append(now);
    if (before.isEmpty()) {
      Watch.tell(terminal, "first", looked.watched(), "kept for the first time");
      return ExitCode.MET;
    }
    return tell(SnapshotComparison.compare(before.get(), now));
  }

  private Optional<Snapshot> last(Watched watched) throws IOException {
    return SupportPeriodHistoryCommand.snapshots(watch.history()).stream()
        .filter(one -> one.product().equals(watched.about()))
        .filter(one -> one.source().equals(watched.source()))
        .reduce((_, later) -> later);
  }

  private void append(Snapshot snapshot) throws IOException {
    try {
      new HistoryFile(watch.history()).append(snapshot);
    } catch (NotReadableException refused) {
      throw new UsageException(String.valueOf(refused.getMessage()));
    }
  }

  private int tell(List<Change> changes) {
    var codes = new ArrayList<Integer>();
    for (var change : changes) {
      terminal.out().print(HistoryText.of(change));
      codes.add(
          switch (change.kind()) {
            case UNCHANGED, EXTENDED -> ExitCode.MET;
            case INCOMPARABLE -> ExitCode.UNDETERMINED;
            case SHORTENED, WITHDRAWN -> ExitCode.NOT_MET;
          });
    }
    return codes.stream().reduce(ExitCode.MET, Math::max);
  }
}
