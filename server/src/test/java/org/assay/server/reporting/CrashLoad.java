package org.assay.server.reporting;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.server.reporting.Finder.Kept;

/// Finders who report without pause to an office that dies at any moment. Whoever was cut off
/// sends the same form again when the office is back, as a person would.
final class CrashLoad {

  private static final int FINDERS = 4;

  /// One report on its way.
  static final class Errand {
    private final Finder finder;
    private final String found;
    private final String file;
    private volatile boolean answered;

    private Errand(Finder finder, String found, String file) {
      this.finder = finder;
      this.found = found;
      this.file = file;
    }

    private Kept done() throws IOException, InterruptedException {
      finder.send(found, file);
      answered = true;
      return finder.collect();
    }
  }

  /// A report that its finder has a code for.
  ///
  /// @param before when the office was back, if the finder was cut off before the answer;
  ///     else the beginning of time
  record Done(Kept kept, String found, String file, Instant before) {}

  private final ConcurrentLinkedQueue<Errand> cutOff = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Done> done = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();
  private final Random random;
  private int beforeTheAnswer;
  private int afterTheAnswer;
  private volatile boolean over;

  CrashLoad(long seed) {
    this.random = new Random(seed);
  }

  /// Begins; the finders end after [#end].
  ExecutorService begin(URI office) {
    over = false;
    var threads = Executors.newFixedThreadPool(FINDERS);
    for (int i = 0; i < FINDERS; i++) threads.execute(() -> reportUntilCutOff(office));
    return threads;
  }

  /// No more reports are begun.
  void end() {
    over = true;
  }

  private void reportUntilCutOff(URI office) {
    try {
      var finder = new Finder(office);
      while (!over) {
        var errand = new Errand(finder, "finding " + number.incrementAndGet(), file());
        if (!carriedOut(errand)) return;
      }
    } catch (IOException noForm) {
      // the office died before there was anything to send
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean carriedOut(Errand errand) throws InterruptedException {
    try {
      done.add(new Done(errand.done(), errand.found, errand.file, Instant.EPOCH));
      return true;
    } catch (IOException died) {
      cutOff.add(errand);
      return false;
    }
  }

  // One report in three comes with a file, of up to 200 KB.
  private synchronized String file() {
    int size = random.nextInt(3) == 0 ? random.nextInt(200_000) : 0;
    return size == 0 ? "" : ("line " + random.nextLong() + "\n").repeat(1 + size / 24);
  }

  /// Those who were cut off send the same form again.
  ///
  /// @param office where they go on
  /// @param back when the office was back
  void carryOn(URI office, Instant back) throws IOException, InterruptedException {
    for (var next = cutOff.poll(); next != null; next = cutOff.poll()) {
      if (next.answered) afterTheAnswer++;
      else beforeTheAnswer++;
      next.finder.goTo(office);
      var before = next.answered ? Instant.EPOCH : back;
      done.add(new Done(next.done(), next.found, next.file, before));
    }
  }

  /// Waits until some more reports are done.
  void awaitMore(int reports) throws InterruptedException {
    int enough = done.size() + reports;
    for (int waited = 0; done.size() < enough; waited++) {
      if (waited > 12_000) throw new AssertionError("the office takes no reports");
      Thread.sleep(5);
    }
  }

  /// What the finders hold.
  List<Done> done() {
    return new ArrayList<>(done);
  }

  /// How many were cut off after they had sent their form and before they were answered.
  int cutOffBeforeTheAnswer() {
    return beforeTheAnswer;
  }

  /// How many were cut off while they read what they were given.
  int cutOffAfterTheAnswer() {
    return afterTheAnswer;
  }
}
