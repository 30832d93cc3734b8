package org.assay.handling.promise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.handling.promise.PromiseReader.Place;

/// What is wrong in a text, collected before anybody is told.
final class Findings {

  private static final Comparator<PromiseProblem> IN_READING_ORDER =
      Comparator.comparingInt(PromiseProblem::line).thenComparingInt(PromiseProblem::column);

  private final String file;
  private final List<PromiseProblem> problems = new ArrayList<>();
  private final Set<String> members = new HashSet<>();

  Findings(String file) {
    this.file = file;
  }

  void add(Place at, String found, String expected, String advice) {
    problems.add(new PromiseProblem(file, at.line(), at.column(), found, expected, advice));
  }

  /// A member whose value is no text, or no list of texts.
  void wrongType(String member, Place at, String found, boolean list) {
    members.add(member);
    var advice = list ? "Write it as a list of texts." : "Write it as a text in quotes.";
    add(at, found + " at '" + member + "'", Expected.of(member), advice);
  }

  /// Whether a member is there, if with a value of a wrong type.
  boolean mentions(String member) {
    return members.contains(member);
  }

  void throwIfAny() {
    if (!problems.isEmpty()) throw exception();
  }

  BadPromiseException exception() {
    return new BadPromiseException(problems.stream().sorted(IN_READING_ORDER).toList());
  }

  static String shortened(String text) {
    var line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= 80 ? line : line.substring(0, 79) + "…";
  }
}
