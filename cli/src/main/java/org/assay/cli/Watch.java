package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.assay.pages.Page;
import org.assay.pages.UnreadablePageException;
import org.assay.pages.fetch.Capture;
import org.assay.pages.fetch.FetchException;
import org.assay.pages.fetch.WarcFile;
import org.assay.pages.memory.UnreadableMemoryException;
import org.assay.pages.memory.WatchList;
import org.assay.pages.memory.WatchList.Watched;
import org.assay.pages.memory.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks at every source of a list again: what `watch` of reporting pages and of support periods
/// have in common.
final class Watch {

  /// The page is no longer there: what it said is withdrawn.
  private static final Set<Integer> GONE = Set.of(404, 410);

  private static final int OK = 200;

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

  /// What a source gave.
  ///
  /// @param page the page; empty when it is gone, which is no failure to read it
  /// @param sha256 the SHA-256 of what came
  record Looked(Watched watched, Instant at, Optional<Page> page, String sha256) {}

  /// What is done with each, with the exit code that it comes to.
  @FunctionalInterface
  interface Look {
    int at(Looked looked) throws IOException;
  }

  Path history() {
    return history;
  }

  /// Looks at each source; the highest exit code.
  int each(Terminal terminal, Look look) throws IOException {
    var sources = sources();
    var instant = instant();
    int code = ExitCode.MET;
    for (var watched : sources.sources()) {
      var looked = looked(watched, instant, terminal);
      code = Math.max(code, looked.isPresent() ? look.at(looked.get()) : ExitCode.UNDETERMINED);
    }
    return code;
  }

  private WatchList sources() throws IOException {
    try {
      return WatchList.read(PublishedWords.text(list));
    } catch (UnreadableMemoryException broken) {
      throw new UsageException("%s: %s".formatted(list, broken.getMessage()));
    }
  }

  private Instant instant() {
    try {
      return seen == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : Instant.parse(seen);
    } catch (DateTimeException broken) {
      throw new UsageException(
          "'%s' is not an instant; write one as 2026-05-31T10:00:00Z".formatted(seen));
    }
  }

  /// What a source gives; empty when it cannot be read, which is told and is no withdrawal.
  private Optional<Looked> looked(Watched watched, Instant instant, Terminal terminal)
      throws IOException {
    try {
      return Optional.of(watched.isAddress() ? fetched(watched, instant) : saved(watched, instant));
    } catch (UnreadablePageException unreadable) {
      tell(terminal, "unread", watched, String.valueOf(unreadable.getMessage()));
    } catch (FetchException failed) {
      tell(terminal, "unread", watched, String.valueOf(failed.getMessage()));
    }
    return Optional.empty();
  }

  static void tell(Terminal terminal, String kind, Watched watched, String what) {
    terminal.out().printf("  %-13s%s: %s%n", kind, watched.about(), what);
  }

  private Looked saved(Watched watched, Instant instant) {
    var folder = list.toAbsolutePath().getParent();
    var file = folder == null ? Path.of(watched.source()) : folder.resolve(watched.source());
    var page = PublishedPage.unchecked(file);
    return new Looked(watched, instant, Optional.of(page), page.sha256());
  }

  private Looked fetched(Watched watched, Instant instant) throws IOException, FetchException {
    var capture = PublishedWords.capture(watched.source(), allowLocal);
    keep(capture);
    int status = capture.last().status();
    if (GONE.contains(status)) {
      return new Looked(watched, instant, Optional.empty(), capture.sha256());
    }
    if (status != OK) {
      throw new UnreadablePageException(
          watched.source(), "it answered with status " + status, "check the address");
    }
    return new Looked(watched, instant, Optional.of(capture.page()), capture.sha256());
  }

  private void keep(Capture capture) throws IOException {
    if (archive == null) return;
    Files.createDirectories(archive);
    var name = "%s-%s.warc.gz"
        .formatted(
            capture.last().at().toString().replaceAll("[^0-9TZ]", ""),
            capture.sha256().substring(0, 16));
    WholeFile.write(archive.resolve(name), WarcFile.of(capture));
  }
}
