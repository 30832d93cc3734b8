package org.assay.handling.figures;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The middle of a list of times.
final class Median {

  private static final Comparator<Optional<Duration>> NONE_LAST =
      Comparator.comparing(time -> time.orElse(Duration.ofSeconds(Long.MAX_VALUE)));

  private Median() {}

  /// The middle one; of an even number, the later of the two in the middle, so that at least
  /// half are no longer. What has no time counts as longer than any.
  static Optional<Duration> of(List<Optional<Duration>> times) {
    if (times.isEmpty()) return Optional.empty();
    return times.stream().sorted(NONE_LAST).skip(times.size() / 2).findFirst().orElseThrow();
  }
}
