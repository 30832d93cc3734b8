package org.assay.passwords;

import java.util.ArrayList;
import java.util.List;

/// Everything that is wrong with a lot, up to a limit.
final class LotProblems {
  static final int LIMIT = 50;

  private final String name;
  private final List<LotProblem> problems = new ArrayList<>();

  LotProblems(String name) {
    this.name = name;
  }

  void add(long line, int column, String found, String expected, String remedy) {
    if (!isFull()) problems.add(new LotProblem(name, line, column, found, expected, remedy));
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /// True where further problems would not be kept: reading can stop.
  boolean isFull() {
    return problems.size() >= LIMIT;
  }

  /// All problems, and a word on those that may follow where reading stopped.
  UnreadableLotException failure() {
    List<LotProblem> all = new ArrayList<>(problems);
    if (isFull()) {
      all.add(new LotProblem(
          name,
          problems.getLast().line(),
          0,
          LIMIT + " problems, after which reading stopped",
          "none",
          "Mend these and run again; there may be more below."));
    }
    return new UnreadableLotException(all);
  }

  /// The same with one more that ends the reading.
  UnreadableLotException stop(long line, String found, String expected, String remedy) {
    List<LotProblem> all = new ArrayList<>(problems);
    all.add(new LotProblem(name, line, 0, found, expected, remedy));
    return new UnreadableLotException(all);
  }
}
