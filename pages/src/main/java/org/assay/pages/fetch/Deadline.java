package org.assay.pages.fetch;

import java.net.SocketTimeoutException;
import java.time.Duration;

/// The moment until which everything has to be done.
final class Deadline {

  private long end;
  private final Duration longestWait;

  private Deadline(long end, Duration longestWait) {
    this.end = end;
    this.longestWait = longestWait;
  }

  static Deadline after(Duration total, Duration longestWait) {
    return new Deadline(System.nanoTime() + total.toNanos(), longestWait);
  }

  /// Time that was spent waiting for a turn does not count.
  void waited(long nanoseconds) {
    end += nanoseconds;
  }

  /// Sleeps until the time is up.
  void sleep() throws InterruptedException {
    Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
  }

  /// How long to wait for the next thing, in milliseconds, at least one.
  int nextWait() throws SocketTimeoutException {
    long left = (end - System.nanoTime()) / 1_000_000;
    if (left <= 0) throw new SocketTimeoutException("the time is up");
    return (int) Math.clamp(left, 1, longestWait.toMillis());
  }
}
