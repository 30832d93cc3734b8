package org.assay.survey;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.assay.disclosure.securitytxt.Delivery;
import org.assay.pages.fetch.Capture;
import org.assay.pages.fetch.FetchException;
import org.assay.pages.fetch.PageFetcher;
import org.assay.pages.fetch.WarcFile;

/// Keeps a snapshot of every source of a list in a bundle: saved pages are copied, addresses are
/// fetched, host by host. What the bundle holds already is left as it is.
public final class Keeper {

  private static final int OK = 200;

  private final PageFetcher fetcher;
  private final InstantSource clock;
  private final int hosts;

  /// @param fetcher sees to it that each host is asked in turn
  /// @param clock says when a fetch failed
  /// @param hosts how many hosts are asked at the same time
  public Keeper(PageFetcher fetcher, InstantSource clock, int hosts) {
    if (hosts < 1) throw new IllegalArgumentException("at least one host is asked at a time");
    this.fetcher = fetcher;
    this.clock = clock;
    this.hosts = hosts;
  }

  Kept keep(SurveyList list, Bundle bundle) {
    var kept = new Kept();
    var byHost = new LinkedHashMap<String, List<Wanted.Source>>();
    for (var entry : list.entries()) {
      for (var source : entry.sources()) {
        if (kept.snapshots.putIfAbsent(source.snapshot(), new CompletableFuture<>()) != null)
          continue;
        byHost.computeIfAbsent(host(source), _ -> new ArrayList<>()).add(source);
      }
    }
    var turn = new Semaphore(hosts, true);
    byHost.forEach((host, sources) -> kept.threads.execute(
        () -> keep(sources, host.isEmpty() ? Optional.empty() : Optional.of(turn), bundle, kept)));
    return kept;
  }

  /// The host to ask; empty for a file.
  private static String host(Wanted.Source source) {
    return source.isFetched()
        ? source.address().map(URI::getHost).orElse("?").toLowerCase(Locale.ROOT)
        : "";
  }

  /// What is being kept: for each snapshot a promise that is fulfilled when it is there.
  static final class Kept implements AutoCloseable {

    private final Map<String, CompletableFuture<Void>> snapshots = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    CompletableFuture<Void> all(Entry entry) {
      return CompletableFuture.allOf(entry.sources().stream()
          .map(source ->
              snapshots.getOrDefault(source.snapshot(), CompletableFuture.completedFuture(null)))
          .toArray(CompletableFuture[]::new));
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }

  private void keep(
      List<Wanted.Source> sources, Optional<Semaphore> turn, Bundle bundle, Kept kept) {
    for (var source : sources) {
      var promise = kept.snapshots.get(source.snapshot());
      if (promise == null) continue;
      try {
        if (!bundle.holds(source.snapshot())) keep(source, turn, bundle);
        promise.complete(null);
      } catch (IOException | InterruptedException | RuntimeException broken) {
        promise.completeExceptionally(broken);
      }
    }
  }

  private void keep(Wanted.Source source, Optional<Semaphore> turn, Bundle bundle)
      throws IOException, InterruptedException {
    if (source.file().isPresent()) {
      copy(source.file().get(), source, bundle);
      return;
    }
    if (turn.isPresent()) turn.get().acquire();
    try {
      bundle.keep(source.snapshot(), archive(source.address().orElseThrow()));
    } finally {
      if (turn.isPresent()) turn.get().release();
    }
  }

  /// A file that is not there, or cannot be read, keeps nothing: its row says so.
  private static void copy(Path file, Wanted.Source source, Bundle bundle) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) return;
    if (Files.size(file) > org.assay.pages.PageSource.MOST_BYTES) return;
    bundle.keep(source.snapshot(), Files.readAllBytes(file));
  }

  private byte[] archive(URI address) throws IOException {
    try {
      return WarcFile.of(
          Delivery.WELL_KNOWN.equals(address.getPath())
              ? securityTxt(address)
              : fetcher.fetch(address));
    } catch (FetchException failed) {
      return WarcFile.of(address, clock.instant(), failed);
    }
  }

  /// A site is asked for its `security.txt` at the well-known place first, then at the older one.
  private Capture securityTxt(URI address) throws FetchException {
    var wellKnown = fetcher.fetch(address);
    if (wellKnown.last().status() == OK) return wellKnown;
    var legacy = fetcher.fetch(address.resolve(Delivery.LEGACY));
    return legacy.last().status() == OK ? legacy : wellKnown;
  }
}
