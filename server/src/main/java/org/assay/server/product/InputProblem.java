package org.assay.server.product;

import java.util.List;
import org.assay.law.input.BadInputException;
import org.assay.law.input.Problem;

/// Something wrong in a dossier, as a page shows it.
///
/// @param place such as `product.yaml, line 12, column 5`
/// @param line the text of that line, or an empty text
public record InputProblem(
    String place, String found, String expected, String advice, String line) {

  private static final int LONGEST = 200;

  static List<InputProblem> of(BadInputException bad) {
    return bad.problems().stream().map(problem -> of(problem, bad)).toList();
  }

  private static InputProblem of(Problem problem, BadInputException bad) {
    var at = problem.at();
    var text = bad.texts().getOrDefault(at.file(), "");
    var line = text.lines().skip(at.line() - 1L).findFirst().orElse("").strip();
    return new InputProblem(
        "%s, line %d, column %d".formatted(at.file(), at.line(), at.column()),
        problem.found(),
        problem.expected(),
        problem.advice(),
        line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…");
  }
}
