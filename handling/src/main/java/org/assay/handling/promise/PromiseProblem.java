package org.assay.handling.promise;

/// One thing that is wrong in a promise that somebody wrote.
///
/// @param file what the text was called
/// @param line where, from 1
/// @param column where in the line, from 1
/// @param found what stands there
/// @param expected what was expected
/// @param advice what to do
public record PromiseProblem(
    String file, int line, int column, String found, String expected, String advice) {

  @Override
  public String toString() {
    return "%s:%d:%d: found %s; expected %s. %s"
        .formatted(file, line, column, found, expected, advice);
  }
}
