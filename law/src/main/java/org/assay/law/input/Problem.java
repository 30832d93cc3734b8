package org.assay.law.input;

/// One thing that is wrong in a file that somebody wrote: where, what was found, what was expected,
/// what to do.
public record Problem(Position at, String found, String expected, String advice) {

  @Override
  public String toString() {
    return "%s: found %s; expected %s. %s".formatted(at, found, expected, advice);
  }
}
