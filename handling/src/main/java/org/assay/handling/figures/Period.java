package org.assay.handling.figures;

import java.time.Instant;

/// From when to when reports came in, to be counted.
///
/// @param from the first instant
/// @param until the first instant that is no longer counted
public record Period(Instant from, Instant until) {

  public Period {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("the period ends (%s) before it begins".formatted(until));
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }
}
