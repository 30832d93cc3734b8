package org.assay.cli.remote;

import java.time.Duration;
import java.util.List;

/// How long and how often a lost request waits before it is sent again.
///
/// @param waits one for each time that it is sent again
record Patience(List<Duration> waits, Pause pause) {

  /// Lets time go by.
  @FunctionalInterface
  interface Pause {
    void of(Duration wait) throws InterruptedException;
  }

  Patience {
    waits = List.copyOf(waits);
  }

  /// Three more times, within some six seconds.
  static Patience usual() {
    return new Patience(
        List.of(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(5)),
        Thread::sleep);
  }

  void pause(Duration wait) {
    try {
      pause.of(wait);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
