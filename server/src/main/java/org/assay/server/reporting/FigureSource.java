package org.assay.server.reporting;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assay.handling.figures.KeptPromises;
import org.assay.handling.figures.LoggedReports;
import org.assay.handling.figures.Period;
import org.assay.handling.promise.PromiseClock;
import org.assay.ledger.LedgerReader;
import org.assay.register.journal.Anchor;
import org.jspecify.annotations.Nullable;

/// Works the figures out from the ledger. What was read of it is kept, so that only what came
/// since is read again. Whoever asks waits for a short time only; counting goes on without them.
///
/// Where counting takes long, it is done seldom: a twentieth of the time at most goes into it,
/// however often the figures are asked for.
@Singleton
class FigureSource {

  private static final long KEPT_SECONDS = 60;
  private static final int REST = 20;

  private final Anchor anchor;
  private final InstantSource clock;
  private final LoggedReports reports = new LoggedReports(); // touched by the one count at a time
  private long read;
  private @Nullable CompletableFuture<Counted> counting;
  private @Nullable Counted last;

  /// @param figures what was counted
  /// @param entries how many entries the ledger had
  /// @param took how long counting took
  /// @param ended when it ended, by [System#nanoTime]
  private record Counted(KeptPromises figures, long entries, long took, long ended) {}

  FigureSource(Anchor anchor, InstantSource clock) {
    this.anchor = anchor;
    this.clock = clock;
  }

  /// The figures of the last twelve months: as they are now, or, where counting takes longer
  /// than that, as they were counted last. Absent where they have never been counted.
  Optional<KeptPromises> lastYear(Duration patience) {
    var task = counting();
    try {
      return Optional.of(task.get(patience.toMillis(), TimeUnit.MILLISECONDS).figures());
    } catch (TimeoutException takesLong) {
      return before();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the figures could not be counted", failed.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return before();
    }
  }

  private synchronized Optional<KeptPromises> before() {
    return Optional.ofNullable(last).map(Counted::figures);
  }

  private synchronized CompletableFuture<Counted> counting() {
    if (counting != null && !counting.isDone()) return counting;
    if (last != null && isGood(last)) return CompletableFuture.completedFuture(last);
    counting = CompletableFuture.supplyAsync(this::count, Thread::startVirtualThread);
    return counting;
  }

  private boolean isGood(Counted counted) {
    if (System.nanoTime() - counted.ended() < REST * counted.took()) return true;
    var again = counted.figures().asOf().plusSeconds(KEPT_SECONDS);
    return counted.entries() == reader().size() && !clock.instant().isAfter(again);
  }

  private Counted count() {
    long begun = System.nanoTime();
    readOn();
    var now = clock.instant();
    var year = now.atZone(PromiseClock.LONDON).minusYears(1).toInstant();
    var figures = KeptPromises.of(reports, new Period(year, now.plusSeconds(1)), now);
    long ended = System.nanoTime();
    var counted = new Counted(figures, read, ended - begun, ended);
    synchronized (this) {
      last = counted;
    }
    return counted;
  }

  private void readOn() {
    var reader = reader();
    if (reader.size() == read) return;
    try (var entries = reader.entries(read)) {
      entries.forEach(logged -> {
        reports.add(logged.entry().event());
        read++;
      });
    }
  }

  private LedgerReader reader() {
    try {
      return anchor.reader();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
