package org.assay.server.reporting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows those who try receipt codes. Each client, known by its mark of the day and not by its
/// address, has ten wrong codes, and gets another one every half minute; all together have twenty
/// a second, so that many clients do not help. What is counted is in memory only, and forgotten
/// when the office is started again.
@Singleton
class CodeThrottle {

  private static final int MOST_CLIENTS = 10_000;

  private final InstantSource clock;
  private final Bucket everybody = new Bucket(200, 0.05);
  private final Map<String, Bucket> clients = new LinkedHashMap<>();

  CodeThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /// Whether a client may try a code.
  synchronized boolean open(String client) {
    var now = clock.instant();
    var own = clients.get(client);
    return everybody.left(now) >= 1 && (own == null || own.left(now) >= 1);
  }

  /// Counts a wrong code of a client.
  synchronized void wrong(String client) {
    var now = clock.instant();
    everybody.take(now);
    clients.computeIfAbsent(client, _ -> new Bucket(10, 30)).take(now);
    if (clients.size() > MOST_CLIENTS) {
      clients.values().removeIf(bucket -> bucket.isFull(now));
      if (clients.size() > MOST_CLIENTS) {
        clients.entrySet().stream()
            .max(Comparator.comparingDouble(
                (Map.Entry<String, Bucket> entry) -> entry.getValue().left(now)))
            .map(Map.Entry::getKey)
            .ifPresent(clients::remove);
      }
    }
  }

  private static final class Bucket {
    private final double size;
    private final double secondsForOne;
    private double left;
    private Instant at = Instant.EPOCH;

    Bucket(double size, double secondsForOne) {
      this.size = size;
      this.secondsForOne = secondsForOne;
      this.left = size;
    }

    double left(Instant now) {
      double more = java.time.Duration.between(at, now).toMillis() / 1000.0 / secondsForOne;
      return Math.min(size, left + Math.max(0, more));
    }

    void take(Instant now) {
      left = Math.max(0, left(now) - 1);
      at = now;
    }

    boolean isFull(Instant now) {
      return left(now) >= size;
    }
  }
}
