package org.assay.pages.fetch;

import java.net.SocketTimeoutException;
import java.time.Duration;

/// The moment until which everything has to be done.
final class Deadline {

  private final long end;
  private final Duration longestWait;

  private Deadline(long end, Duration longestWait) {
    this.end = end;
    this.longestWait = longestWait;
  }

  static Deadline after(Duration total, Duration longestWait) {
    return new Deadline(System.nanoTime() + total.toNanos(), longestWait);
  }

  /// How long to wait for the next thing, in milliseconds, at least one.
  int nextWait() throws SocketTimeoutException {
    long left = (end - System.nanoTime()) / 1_000_000;
    if (left <= 0) throw new SocketTimeoutException("the time is up");
    return (int) Math.clamp(left, 1, longestWait.toMillis());
  }
}
