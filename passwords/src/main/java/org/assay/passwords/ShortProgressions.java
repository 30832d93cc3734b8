package org.assay.passwords;

import java.util.Arrays;
import java.util.Random;
import org.assay.passwords.Numbers.Stretch;
import org.jspecify.annotations.Nullable;

/// Looks for a counter in any order of the rows: numbers that fill a short run, side by side, a
/// step apart, or scattered by a multiplication that wraps.
///
/// The multiplication is found from a few differences alone. Multiplied by the right number, they
/// are all small at once, which makes them a short vector of the lattice of their multiples
/// modulo the range. No more is fitted than the multiplier, the step and one end of the run, and
/// the evidence pays for all that each of them could have been.
final class ShortProgressions {
  /// Runs that take more than this part of the range are not short.
  private static final double SHORT = 0.2;
  /// Rows that a run must hold of those it could hold: random numbers from a small range are no
  /// counter.
  private static final double DENSE = 0.02;
  /// A counter with a step may be sparser than that where no check digit could make its numbers
  /// so few.
  private static final double FEW = 1L << 20;

  private static final double TINY = 1.0 / 1024;
  /// Parts of the rows that are tried as those of the counter.
  private static final double[] PARTS = {1, 0.9, 0.5, 0.15};
  /// Differences that are looked at together, try by try.
  private static final int[] SEVERAL = {6, 4, 8, 3, 3, 3};

  private static final int QUICK_SEVERAL = 1;
  private static final int PAIRS = 400;
  private static final int QUICK_PAIRS = 100;
  private static final int FEWEST = 12;
  /// Rows that are a smaller part of the lot are one of its groups.
  private static final double GROUP = 0.9;
  /// Evidence that is worth an offer, before the correction for all hypotheses.
  private static final double BAR = -40;

  private final Selection rows;
  private final Search search;
  /// True where fewer tries have to do: with quick effort, and for one of many groups.
  private final boolean isBrief;

  private @Nullable Run best;

  ShortProgressions(Selection rows, Search search) {
    this.rows = rows;
    this.search = search;
    this.isBrief = search.isQuick() || rows.size() < GROUP * search.lot.size();
  }

  /// Offers what leaves the fewest passwords open, of all that was found.
  void offer() {
    if (best == null) return;
    search.offer(
        new Candidate(
            Ground.INCREMENTAL_COUNTER,
            best.formula(),
            best.log2(),
            order(best.formula()),
            rows,
            "the passwords are the numbers of one short run in another order, so whoever knows the run has few to try"));
  }

  /// Identifiers that count up make numbers of a scattered run as well, so a rule on them leads.
  private static int order(Progression formula) {
    return formula.multiplier() == 1 ? Candidate.PROPERTY + 1 : Candidate.PARTIAL + 2;
  }

  /// Looks at one window of a sample of the rows.
  void search(Window window) {
    Numbers numbers = Numbers.of(window, window.modulus());
    if (numbers.size() < FEWEST) return;
    long step = numbers.step();
    search.tried(PARTS.length * 2L);
    if (isFound(window, new Multiplier(1, step, window.modulus()))) return;
    if (step > 1 && isFound(window, new Multiplier(1, 1, window.modulus()))) return;
    if (isScattered(window, numbers) || isBrief) return;
    for (long modulus : window.powersOfTwo())
      if (isScattered(window, Numbers.of(window, modulus))) return;
  }

  private boolean isScattered(Window window, Numbers numbers) {
    return isFoundBySeveral(window, numbers) || isFoundByTwo(window, numbers);
  }

  private boolean isFoundBySeveral(Window window, Numbers numbers) {
    int tries = isBrief ? QUICK_SEVERAL : SEVERAL.length;
    search.tried((long) tries * PARTS.length);
    for (int t = 0; t < tries; t++) {
      Multiplier multiplier = Multiplier.ofSeveral(numbers, SEVERAL[t], new Random(t));
      if (multiplier != null && isFound(window, multiplier)) return true;
    }
    return false;
  }

  private boolean isFoundByTwo(Window window, Numbers numbers) {
    int tries = isBrief ? QUICK_PAIRS : PAIRS;
    search.tried((long) tries * PARTS.length);
    Random random = new Random(numbers.size());
    for (int t = 0; t < tries; t++) {
      Multiplier multiplier = Multiplier.ofTwo(numbers, random);
      if (multiplier != null && isFound(window, multiplier)) return true;
    }
    return false;
  }

  /// Fits a run to the sample and, where it holds there, to all rows.
  private boolean isFound(Window window, Multiplier multiplier) {
    if (run(window, multiplier) == null) return false;
    Run run = run(window.over(rows), multiplier);
    if (run == null) return false;
    if (best == null || run.isTighter(best)) best = run;
    return true;
  }

  /// A run of numbers.
  ///
  /// @param explained rows in it
  /// @param open bits of the passwords that it allows
  private record Run(Progression formula, double log2, int explained, double open) {
    boolean isTighter(Run other) {
      if (explained > other.explained * 1.1) return true;
      return explained * 1.1 >= other.explained && open < other.open;
    }
  }

  private @Nullable Run run(Window window, Multiplier multiplier) {
    Numbers all = Numbers.of(window, multiplier.modulus()).times(multiplier.factor());
    Numbers numbers = all.apart(multiplier.step());
    for (double part : PARTS) {
      int inside = (int) Math.ceil(all.size() * part);
      if (inside < FEWEST || inside > numbers.size()) continue;
      Stretch stretch = numbers.shortest(inside);
      Progression formula = formula(window, stretch, multiplier);
      if (formula.count() > SHORT * numbers.modulus() || !isCounter(formula, stretch)) continue;
      double log2 = log2(all.size(), formula, stretch);
      if (log2 < BAR) return new Run(formula, log2, stretch.inside(), open(formula));
    }
    return null;
  }

  private static Progression formula(Window window, Stretch run, Multiplier multiplier) {
    return new Progression(
        window.rows().length,
        window.from(),
        window.to(),
        window.alphabet(),
        multiplier.modulus(),
        multiplier.factor(),
        run.low() - multiplier.step(),
        run.width() + multiplier.step(),
        multiplier.step());
  }

  /// Bits of the passwords whose number is in the run.
  private double open(Progression formula) {
    double bits = Evidence.log2((double) formula.count());
    for (int place : rows.varying)
      if (place < formula.from() || place >= formula.to())
        bits += Evidence.log2(rows.alphabets[place].size());
    return bits;
  }

  private boolean isCounter(Progression formula, Stretch run) {
    double count = formula.count();
    if (run.looksDrawn(count)) return false;
    return isDense(formula, run)
        || (!formula.isPlain() && count <= FEW && count <= TINY * formula.modulus());
  }

  /// True for digits, and for characters that are all there is to the password: a few letters of
  /// words lie close together without counting anything.
  private boolean isNumber(Progression formula) {
    return Alphabet.DECIMAL.holds(formula.alphabet().symbols())
        || Arrays.stream(rows.varying)
            .allMatch(place -> formula.from() <= place && place < formula.to());
  }

  private boolean isDense(Progression formula, Stretch run) {
    double share = (double) run.inside() / run.numbers().read();
    return share * rows.size() * search.devicesPerRow() >= DENSE * formula.count();
  }

  /// Any of the n numbers may begin the run, and any may be the others in it; each of those falls
  /// into the run with the chance that its characters, were they independent, make up one of its
  /// numbers.
  private double log2(int n, Progression formula, Stretch run) {
    double range = Evidence.log2((double) formula.modulus());
    double open = rows.chance.bits(formula.from(), formula.to());
    // Characters that hardly vary tell of a short run where the lot fills the run.
    if (formula.multiplier() == 1 && isDense(formula, run) && isNumber(formula))
      open = Math.max(open, range);
    double hit = Math.min(0, Evidence.log2((double) formula.count()) - open);
    double ways = Evidence.log2(n) + Evidence.choose(n - 1L, run.inside() - 1L);
    if (formula.step() != 1) ways += range;
    if (formula.multiplier() != 1) ways += range;
    return ways + (run.inside() - 1) * hit;
  }
}
