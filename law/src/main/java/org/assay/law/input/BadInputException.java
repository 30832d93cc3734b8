package org.assay.law.input;

import java.util.List;
import java.util.stream.Collectors;

/// Input that cannot be used. It carries every problem that was found, and nothing was done with
/// the input.
public final class BadInputException extends RuntimeException {

  private final transient List<Problem> problems;

  public BadInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
