package org.assay.server.api;

import jakarta.ws.rs.WebApplicationException;

/// A request of a program that is refused: `throw Problem.notFound("…").thrown();`.
public final class ProblemException extends WebApplicationException {

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.title(), problem.response());
    this.problem = problem;
  }

  /// Why.
  public Problem problem() {
    return problem;
  }
}
