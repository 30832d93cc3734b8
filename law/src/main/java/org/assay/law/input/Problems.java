package org.assay.law.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects everything that is wrong before anybody is told, so that a writer mends all of it in
/// one go.
public final class Problems {

  private static final Comparator<Problem> IN_READING_ORDER = Comparator.comparing(
          (Problem problem) -> problem.at().file())
      .thenComparingInt(problem -> problem.at().line())
      .thenComparingInt(problem -> problem.at().column());

  private final List<Problem> found = new ArrayList<>();
  private final Map<String, String> texts = new LinkedHashMap<>();

  public void add(Position at, String found, String expected, String advice) {
    add(new Problem(at, found, expected, advice));
  }

  public void add(Problem problem) {
    found.add(problem);
  }

  public void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /// How many have been found so far.
  public int size() {
    return found.size();
  }

  /// Keeps the text of a file, so that a problem can be shown with the line it stands in.
  public void remember(String file, String text) {
    texts.put(file, text);
  }

  /// The problems in the order in which a reader meets them in the files.
  public List<Problem> inReadingOrder() {
    return found.stream().sorted(IN_READING_ORDER).toList();
  }

  /// Stops with all problems at once if there are any.
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw exception();
    }
  }

  /// All problems, to be thrown where reading cannot go on.
  public BadInputException exception() {
    return new BadInputException(inReadingOrder(), texts);
  }
}
