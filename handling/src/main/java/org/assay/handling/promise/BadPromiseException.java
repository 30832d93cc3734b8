package org.assay.handling.promise;

import java.util.List;
import java.util.stream.Collectors;

/// A text that is no promise; it carries all problems in the order in which a reader meets
/// them.
public final class BadPromiseException extends RuntimeException {

  private final transient List<PromiseProblem> problems;

  BadPromiseException(List<PromiseProblem> problems) {
    super(problems.stream().map(PromiseProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<PromiseProblem> problems() {
    return problems;
  }
}
