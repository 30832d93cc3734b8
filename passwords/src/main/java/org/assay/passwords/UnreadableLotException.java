package org.assay.passwords;

import java.util.List;
import java.util.stream.Collectors;

/// A lot could not be read. It carries every problem found, up to a limit, each with its place in
/// the file.
public final class UnreadableLotException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<LotProblem> problems;

  /// With all located problems.
  public UnreadableLotException(List<LotProblem> problems) {
    super(problems.stream()
        .map(LotProblem::toString)
        .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  /// The problems, in file order.
  public List<LotProblem> problems() {
    return problems;
  }
}
