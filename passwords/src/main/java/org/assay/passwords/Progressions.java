package org.assay.passwords;

/// Looks for counters that the order of the rows hides: numbers that only grow, numbers of one
/// short run side by side, a step apart or scattered by a multiplication, and one difference that
/// comes again and again.
final class Progressions implements Relation {
  private static final int SAMPLE = 1000;

  @Override
  public String name() {
    return "counters with gaps, shuffled, packed, a step apart or scattered by a multiplication";
  }

  @Override
  public int fewestRows() {
    return 14;
  }

  @Override
  public double bitsPerRow(Selection rows) {
    return 3;
  }

  @Override
  public void search(Selection whole, Search search) {
    Selection rows = whole.sample(SAMPLE, search.options.seed());
    GrowingNumbers growing = new GrowingNumbers(rows, whole, search);
    ShortProgressions runs = new ShortProgressions(whole, search);
    RepeatedDifferences differences = new RepeatedDifferences(whole, search);
    for (Window window : Window.of(rows)) {
      growing.search(window);
      // Words are neither even nor independent, so as numbers they lie close without any counter.
      if (!(rows.chance.isIndependent() && search.isOfSymbols())
          && !Alphabet.DECIMAL.holds(window.alphabet().symbols())) continue;
      if (comesAgain(window)) continue;
      runs.search(window);
      differences.search(window);
    }
    runs.offer();
  }

  /// True where numbers repeat more often than independent characters would, as endings of words
  /// do.
  private static boolean comesAgain(Window window) {
    Numbers numbers = Numbers.of(window, window.modulus());
    double pairs = (double) numbers.read() * numbers.read() / 2;
    double expected = pairs * window.rows().chance.agree(window.from(), window.to());
    return numbers.repeats() > 8 + 3 * expected;
  }
}
