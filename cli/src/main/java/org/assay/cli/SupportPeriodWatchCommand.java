package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assay.pages.Page;
import org.assay.pages.PageSource;
import org.assay.pages.UnreadablePageException;
import org.assay.pages.fetch.Capture;
import org.assay.pages.fetch.FetchException;
import org.assay.pages.fetch.WarcFile;
import org.assay.supportperiod.Change;
import org.assay.supportperiod.HistoryFile;
import org.assay.supportperiod.HistoryText;
import org.assay.supportperiod.NotReadableException;
import org.assay.supportperiod.Reading;
import org.assay.supportperiod.Snapshot;
import org.assay.supportperiod.SnapshotComparison;
import org.assay.supportperiod.SupportPeriodGrader;
import org.assay.supportperiod.WatchList;
import org.assay.supportperiod.WatchList.Watched;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  private static final int OK = 200;

  /// The page is no longer there: what it said is withdrawn.
  private static final Set<Integer> GONE = Set.of(404, 410);

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE-OF-ADDRESSES", description = "The list of sources.")
  private Path list = Path.of("");

  @Option(
      names = "--history",
      paramLabel = "FILE",
      required = true,
      description = "The history to compare with and to add to; made where there is none.")
  private Path history = Path.of("");

  @Option(
      names = "--seen",
      paramLabel = "INSTANT",
      description = "When the sources were looked at, as 2026-05-31T10:00:00Z. Default: now.")
  private @Nullable String seen;

  @Option(
      names = "--archive",
      paramLabel = "FOLDER",
      description = "Keep what is fetched as web archives (WARC) in this folder.")
  private @Nullable Path archive;

  @Option(
      names = "--allow-local",
      description = "Fetch from this machine and private networks, too.")
  private boolean allowLocal;

  SupportPeriodWatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var sources = sources();
    var instant = seen();
    int code = ExitCode.MET;
    for (var watched : sources.sources()) {
      code = Math.max(code, look(watched, instant));
    }
    return code;
  }

  private WatchList sources() throws IOException {
    try {
      return WatchList.read(PublishedWords.text(list));
    } catch (NotReadableException broken) {
      throw new UsageException("%s: %s".formatted(list, broken.getMessage()));
    }
  }

  private Instant seen() {
    try {
      return seen == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : Instant.parse(seen);
    } catch (DateTimeException broken) {
      throw new UsageException(
          "'%s' is not an instant; write one as 2026-05-31T10:00:00Z".formatted(seen));
    }
  }

  /// What a source gave: what it says, and the SHA-256 of what was read.
  private record Seen(Reading reading, String sha256) {}

  private int look(Watched watched, Instant instant) throws IOException {
    var given = seen(watched);
    if (given.isEmpty()) return ExitCode.UNDETERMINED;
    var now = Snapshot.of(
        watched.product(),
        watched.source(),
        instant,
        given.get().sha256(),
        given.get().reading());
    var before = last(watched);
    append(now);
    if (before.isEmpty()) {
      terminal.out().printf("  %-13s%s: kept for the first time%n", "first", watched.product());
      return ExitCode.MET;
    }
    return tell(SnapshotComparison.compare(before.get(), now));
  }

  /// What a source gives; empty when it cannot be read, which is told and is no withdrawal.
  private Optional<Seen> seen(Watched watched) throws IOException {
    try {
      return watched.isAddress() ? fetched(watched) : Optional.of(seen(page(watched)));
    } catch (UnreadablePageException unreadable) {
      unread(watched, String.valueOf(unreadable.getMessage()));
    } catch (FetchException failed) {
      unread(watched, String.valueOf(failed.getMessage()));
    }
    return Optional.empty();
  }

  private Page page(Watched watched) {
    var folder = list.toAbsolutePath().getParent();
    return PageSource.read(
        folder == null ? Path.of(watched.source()) : folder.resolve(watched.source()));
  }

  private static Seen seen(Page page) {
    return new Seen(SupportPeriodGrader.read(page), page.sha256());
  }

  private Optional<Seen> fetched(Watched watched) throws IOException, FetchException {
    var capture = PublishedWords.capture(watched.source(), allowLocal);
    keep(capture);
    int status = capture.last().status();
    if (GONE.contains(status)) {
      return Optional.of(new Seen(SupportPeriodGrader.read(""), capture.sha256()));
    }
    if (status == OK) return Optional.of(seen(capture.page()));
    unread(watched, "it answered with status " + status);
    return Optional.empty();
  }

  private void keep(Capture capture) throws IOException {
    if (archive == null) return;
    Files.createDirectories(archive);
    var name = "%s-%s.warc.gz"
        .formatted(
            capture.last().at().toString().replaceAll("[^0-9TZ]", ""),
            capture.sha256().substring(0, 16));
    Files.write(archive.resolve(name), WarcFile.of(capture));
  }

  private void unread(Watched watched, String reason) {
    terminal.out().printf("  %-13s%s: %s%n", "unread", watched.product(), reason);
  }

  private Optional<Snapshot> last(Watched watched) throws IOException {
    return SupportPeriodHistoryCommand.snapshots(history).stream()
        .filter(one -> one.product().equals(watched.product()))
        .filter(one -> one.source().equals(watched.source()))
        .reduce((_, later) -> later);
  }

  private void append(Snapshot snapshot) throws IOException {
    try {
      new HistoryFile(history).append(snapshot);
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
