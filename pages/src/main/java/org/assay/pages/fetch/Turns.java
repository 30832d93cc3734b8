package org.assay.pages.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Sees to it that a host is asked by one connection at a time, with a pause between two.
///
/// ```java
/// var fetcher = new PageFetcher(Limits.usual(),
/// clock).inTurn(Turns.withPause(Duration.ofSeconds(1)));
/// ```
///
/// Waiting for one's turn does not count against the time limits of a fetch.
public final class Turns {

  private final long pause;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  private Turns(Duration pause) {
    this.pause = pause.toNanos();
  }

  /// One connection at a time for each host, and so long a pause after it.
  public static Turns withPause(Duration pause) {
    if (pause.isNegative()) throw new IllegalArgumentException("a pause is not negative: " + pause);
    return new Turns(pause);
  }

  /// Nobody waits.
  static Turns none() {
    return new Turns(Duration.ofNanos(-1));
  }

  private static final class Host {
    private final ReentrantLock asked = new ReentrantLock(true);
    private long free = System.nanoTime();
  }

  /// A turn; closed when the connection is.
  final class Turn implements AutoCloseable {
    private final Host host;

    private Turn(Host host) {
      this.host = host;
    }

    @Override
    public void close() {
      if (pause < 0) return;
      host.free = System.nanoTime() + pause;
      host.asked.unlock();
    }
  }

  /// Waits for the turn of a host.
  Turn take(String name) throws InterruptedException {
    var host = hosts.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new Host());
    if (pause < 0) return new Turn(host);
    host.asked.lockInterruptibly();
    try {
      long wait = host.free - System.nanoTime();
      if (wait > 0) Thread.sleep(Duration.ofNanos(wait));
      return new Turn(host);
    } catch (InterruptedException stopped) {
      host.asked.unlock();
      throw stopped;
    }
  }
}
