package org.assay.statement;

import java.util.List;
import java.util.stream.Collectors;

/// What stands in the way of a statement, or of its printing: every item that is missing or
/// contradicts another one, at once.
public record StatementRefused(List<StatementProblem> problems)
    implements StatementResult, PdfResult {

  public StatementRefused {
    problems = List.copyOf(problems);
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a refusal names at least one problem");
    }
  }

  /// The problems, one a line.
  @Override
  public String toString() {
    return problems.stream().map(StatementProblem::toString).collect(Collectors.joining("\n"));
  }
}
