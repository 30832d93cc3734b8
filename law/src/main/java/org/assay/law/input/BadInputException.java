package org.assay.law.input;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Input that cannot be used. It carries every problem that was found, and nothing was done with
/// the input.
public final class BadInputException extends RuntimeException {

  private final transient List<Problem> problems;
  private final transient Map<String, String> texts;

  public BadInputException(List<Problem> problems) {
    this(problems, Map.of());
  }

  /// `texts` maps the names of files to what stands in them, as far as it could be read.
  public BadInputException(List<Problem> problems, Map<String, String> texts) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
    this.texts = Map.copyOf(texts);
  }

  public List<Problem> problems() {
    return problems;
  }

  /// The texts of the files concerned by their names, to show a problem with its line.
  public Map<String, String> texts() {
    return texts;
  }
}
