package org.assay.register.requests;

import java.time.Duration;

/// How often something may be done: so many times at once, and once more after each step.
///
/// @param name of what it is for, such as `sign-in-account`
/// @param atOnce from a fresh start
/// @param step after which one more is allowed
public record Allowance(String name, int atOnce, Duration step) {

  public Allowance {
    if (atOnce < 1 || !step.isPositive())
      throw new IllegalArgumentException("an allowance of nothing");
  }

  long stepMillis() {
    return step.toMillis();
  }

  long windowMillis() {
    return stepMillis() * atOnce;
  }
}
