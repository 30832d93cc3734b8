package org.assay.passwords;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Looks for a congruential generator of 31 bits that runs through the file from any seed, its
/// outputs brought into the alphabet by a remainder: every state that gives the first symbol is
/// tried, and the next symbols refute nearly all at once.
final class RunningSmall implements Relation {
  /// Most states tried for one generator and one alphabet.
  private static final long MOST = 1L << 28;

  private static final int CHECKED = 24;
  private static final long STATES = 1L << 31;

  /// A generator, and how its state is cut.
  ///
  /// @param shift bits dropped before the remainder
  /// @param kept bits that are left then
  private record Kind(long factor, long addend, int shift, int kept, StateCut cut) {}

  private static final List<Kind> KINDS = List.of(
      new Kind(214013, 2531011, 16, 15, StateCut.BITS_16_TO_30_MOD),
      new Kind(1103515245, 12345, 16, 15, StateCut.BITS_16_TO_30_MOD),
      new Kind(22695477, 1, 16, 15, StateCut.BITS_16_TO_30_MOD),
      new Kind(1103515245, 12345, 0, 31, StateCut.MOD));

  private static final Map<Kind, Lows> LOWS = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return "generators of 31 bits that run through the file from any seed";
  }

  @Override
  public int fewestRows() {
    return 8;
  }

  @Override
  public boolean isCheap() {
    return false;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return 4;
  }

  @Override
  public void search(Selection rows, Search search) {
    boolean whole = rows.size() * 2 >= search.lot.size();
    if (search.isQuick() || !whole || rows.varying.length < 3 || !rows.chance.isIndependent())
      return;
    List<String> symbols = new ArrayList<>();
    for (int place : rows.varying) symbols.add(rows.alphabets[place].symbols());
    List<Alphabet> orders = Alphabet.orders(Alphabet.observed(symbols));
    for (Alphabet alphabet : orders.subList(0, Math.min(search.isDeep() ? 7 : 3, orders.size()))) {
      int[] run = run(rows, alphabet.digits());
      if (run.length < CHECKED || (1L << 31) / alphabet.size() > MOST) continue;
      for (Kind kind : KINDS) {
        search.tried(1L << 31);
        long state = state(kind, alphabet.size(), run);
        if (state >= 0 && offer(rows, alphabet, kind, state, search)) return;
      }
    }
  }

  private static int[] run(Selection rows, int... digits) {
    int per = rows.varying.length;
    int[] run = new int[Math.min(CHECKED, per * rows.size())];
    for (int k = 0; k < run.length; k++) {
      char c = rows.secrets[k / per].charAt(rows.varying[k % per]);
      run[k] = c < 128 ? digits[c] : -1;
      if (run[k] < 0) return new int[0];
    }
    return run;
  }

  /// The state that gives the first symbol and all others checked, or -1.
  private static long state(Kind kind, int range, int... run) {
    return kind.shift() == 0 ? plain(kind, range, run) : shifted(kind, range, run);
  }

  /// Two outputs that follow one another leave two or so of the low parts of the first state.
  private static long shifted(Kind kind, int range, int... run) {
    Lows lows = LOWS.computeIfAbsent(kind, Lows::of);
    int outputs = 1 << kind.kept();
    for (int high = run[0]; high < outputs; high += range) {
      long next = ((long) high << kind.shift()) * kind.factor() + kind.addend();
      for (int after = run[1]; after < outputs; after += range) {
        int wanted = (int) (((long) after << kind.shift()) - next & STATES - 1);
        for (int k = lows.first(wanted); lows.fits(k, wanted); k++) {
          long state = (long) high << kind.shift() | lows.low(k);
          if (follows(kind, state, range, run)) return state;
        }
      }
    }
    return -1;
  }

  /// The low parts of a state, sorted by what they add to the next state.
  @SuppressWarnings("ArrayRecordComponent") // read millions of times
  private record Lows(int shift, int[] added, int[] lows, int[] firsts) {
    static Lows of(Kind kind) {
      int count = 1 << kind.shift();
      long[] sorted = new long[count];
      for (int low = 0; low < count; low++)
        sorted[low] = (low * kind.factor() & STATES - 1) << kind.shift() | low;
      java.util.Arrays.sort(sorted);
      Lows lows = new Lows(
          kind.shift(), new int[count], new int[count], new int[(int) (STATES >>> kind.shift())]);
      for (int k = 0; k < count; k++) {
        lows.added[k] = (int) (sorted[k] >>> kind.shift());
        lows.lows[k] = (int) sorted[k] & count - 1;
      }
      for (int k = count - 1, part = lows.firsts.length - 1; part >= 0; part--) {
        while (k >= 0 && lows.added[k] >>> kind.shift() >= part) k--;
        lows.firsts[part] = k + 1;
      }
      return lows;
    }

    /// The first that adds at least so much.
    int first(int wanted) {
      int k = firsts[wanted >>> shift];
      while (k < added.length && added[k] < wanted) k++;
      return k;
    }

    /// True where it adds less than one step of the output more; beyond the last comes the first.
    boolean fits(int k, int wanted) {
      return (added[k & added.length - 1] - wanted & Integer.MAX_VALUE) >>> shift == 0;
    }

    int low(int k) {
      return lows[k & lows.length - 1];
    }
  }

  private static long plain(Kind kind, int range, int... run) {
    // Odd alphabets are left to the lattice of RunningRemainders.
    if (range % 2 == 1 || !lowestFollow(kind, range, run)) return -1;
    for (long state = run[0]; state < 1L << kind.kept(); state += range)
      if (follows(kind, state, range, run)) return state;
    return -1;
  }

  /// The lowest bits of an even remainder are those of the state, which depend on no others.
  private static boolean lowestFollow(Kind kind, int range, int... run) {
    int mask = Integer.lowestOneBit(range) - 1;
    long state = run[0];
    for (int digit : run) {
      if (((state ^ digit) & mask) != 0) return false;
      state = state * kind.factor() + kind.addend();
    }
    return true;
  }

  private static boolean follows(Kind kind, long first, int range, int... run) {
    long mask = (1L << kind.kept()) - 1;
    long state = first;
    for (int digit : run) {
      if ((state >>> kind.shift() & mask) % range != digit) return false;
      state = state * kind.factor() + kind.addend() & 0x7fffffffL;
    }
    return true;
  }

  private static boolean offer(
      Selection rows, Alphabet alphabet, Kind kind, long state, Search search) {
    Stream formula = new Stream(
        BigInteger.valueOf(kind.factor()),
        BigInteger.valueOf(kind.addend()),
        BigInteger.ONE.shiftLeft(31),
        BigInteger.valueOf(state),
        rows.lot.number(rows.rows[0]),
        rows.varying.length,
        kind.cut(),
        alphabet,
        rows.varying,
        Cells.fixed(rows));
    int learnt = CHECKED / rows.varying.length + 1;
    Candidate found = candidate(rows, formula, 0, learnt);
    if (found == null) return false;
    search.offer(found);
    return true;
  }

  /// A stream that was learnt from the rows from `from` to `to`, if it gives the others.
  static @Nullable Candidate candidate(Selection rows, Stream formula, int from, int to) {
    int hits = 0;
    int trials = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (i >= from && i < to) continue;
      trials++;
      if (formula.explains(rows.lot, rows.rows[i])) hits++;
    }
    double log2 = Evidence.tail(trials, hits, rows.chance.whole());
    return log2 > -40
        ? null
        : new Candidate(
            Ground.OTHERWISE_GUESSABLE,
            formula,
            log2,
            45,
            rows,
            "the generator's state follows from a few passwords; with it all earlier and later ones are known");
  }
}
