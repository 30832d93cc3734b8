package org.assay.statement;

import java.util.ArrayList;
import java.util.List;
import org.assay.law.ClauseId;
import org.jspecify.annotations.Nullable;

/// Collects what stands in the way of a statement and what its signatory should know.
final class Findings {

  private final List<StatementProblem> problems = new ArrayList<>();
  private final List<StatementWarning> warnings = new ArrayList<>();

  List<StatementProblem> problems() {
    return List.copyOf(problems);
  }

  List<StatementWarning> warnings() {
    return List.copyOf(warnings);
  }

  void problem(String item, String found, String expected, ClauseId clause) {
    problems.add(new StatementProblem(item, found, expected, clause));
  }

  void warning(String message, ClauseId clause) {
    var warning = new StatementWarning(message, clause);
    if (!warnings.contains(warning)) {
      warnings.add(warning);
    }
  }

  void addAll(List<StatementProblem> others) {
    problems.addAll(others);
  }

  /// The line of text, or `null` and a problem where there is none that can be used.
  @Nullable
  String line(String item, @Nullable String text, String what, ClauseId clause) {
    if (text == null) {
      problem(item, "nothing", what, clause);
      return null;
    }
    var line = PlainText.normal(text);
    var flaw = PlainText.flaw(line);
    flaw.ifPresent(found -> problem(item, found, what, clause));
    return flaw.isPresent() ? null : line;
  }

  /// The value, with a problem where there is none.
  <T> @Nullable T given(String item, @Nullable T value, String what, ClauseId clause) {
    if (value == null) {
      problem(item, "nothing", what, clause);
    }
    return value;
  }
}
