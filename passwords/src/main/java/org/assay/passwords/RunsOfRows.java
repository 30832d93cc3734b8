package org.assay.passwords;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Looks for rules that hold for one run of neighbouring rows only, as where one production line
/// went wrong for an hour: exclusive-ors of bits and weighted sums of digits, in windows that
/// overlap.
final class RunsOfRows implements Relation {
  private static final int WINDOW = 80;
  private static final int STEP = 56;
  private static final int MOST_WINDOWS = 64;
  /// Bits of evidence from one window: a formula that says less of each row holds for many others
  /// by chance.
  private static final double ENOUGH = 2.5 * WINDOW;

  @Override
  public String name() {
    return "exclusive-ors and weighted sums that hold for one run of neighbouring rows";
  }

  @Override
  public int fewestRows() {
    return 2 * WINDOW;
  }

  @Override
  public double bitsPerRow(Selection rows) {
    return rows.chance.whole() / 2;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return WINDOW / 2;
  }

  @Override
  public boolean seesMinorities() {
    return true;
  }

  @Override
  public boolean isCheap() {
    return false;
  }

  @Override
  public void search(Selection rows, Search search) {
    if (search.isQuick() || !rows.chance.isIndependent()) return;
    int step = Math.max(STEP, rows.size() / MOST_WINDOWS);
    List<Search> parts = IntStream.iterate(
            0, from -> from + WINDOW <= rows.size(), from -> from + step)
        .parallel()
        .mapToObj(from -> window(rows, from, search.glance()))
        .toList();
    parts.forEach(search::join);
  }

  private static Search window(Selection rows, int from, Search search) {
    Selection window = new Selection(
        rows.lot,
        rows.label + ", a run of neighbours",
        Arrays.copyOfRange(rows.rows, from, from + WINDOW));
    if (window.varying.length == 0) return search;
    Search all = search.apart();
    BitLinear.searchRun(window, all);
    new DigitSums().search(window, all);
    search.tried(all.hypotheses());
    // What says most about the passwords, not what says a little of many by chance.
    all.candidates().stream()
        .filter(candidate -> candidate.log2() < -ENOUGH)
        .min(Comparator.comparingDouble(Candidate::log2))
        .ifPresent(search::offer);
    return search;
  }
}
