package org.assay.handling.figures;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// Times that something took, some of which have not ended: those count as longer than any.
final class Times {

  private static final long NEVER = Long.MAX_VALUE;

  private long[] seconds = new long[16];
  private int size;

  void add(Optional<Duration> time) {
    if (size == seconds.length) seconds = Arrays.copyOf(seconds, 2 * size);
    seconds[size++] = time.map(Duration::toSeconds).orElse(NEVER);
  }

  /// The middle one; of an even number, the later of the two in the middle, so that at least
  /// half are no longer. Absent where there are none, or the middle one has not ended.
  Optional<Duration> median() {
    if (size == 0) return Optional.empty();
    Arrays.sort(seconds, 0, size);
    long middle = seconds[size / 2];
    return middle == NEVER ? Optional.empty() : Optional.of(Duration.ofSeconds(middle));
  }
}
