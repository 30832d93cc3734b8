package org.assay.passwords;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks for one congruential generator that runs through the whole file. Symbols that are
/// leading digits of the state leave a lattice problem with one short solution; it is found by
/// reduction and rounding.
final class RunningGenerator implements Relation {
  /// Multiplier, increment, modulus.
  private record Parameters(BigInteger factor, BigInteger addend, BigInteger modulus) {
    static Parameters of(long factor, long addend, int bits) {
      return new Parameters(
          new BigInteger(Long.toUnsignedString(factor)),
          new BigInteger(Long.toUnsignedString(addend)),
          BigInteger.ONE.shiftLeft(bits));
    }

    static Parameters prime(long factor, long addend, long modulus) {
      return new Parameters(
          BigInteger.valueOf(factor), BigInteger.valueOf(addend), BigInteger.valueOf(modulus));
    }
  }

  private static final List<Parameters> KNOWN = List.of(
      Parameters.of(69069, 1, 32),
      Parameters.of(69069, 0, 32),
      Parameters.of(69069, 5, 32),
      Parameters.of(1664525, 1013904223, 32),
      Parameters.of(1103515245, 12345, 31),
      Parameters.of(1103515245, 12345, 32),
      Parameters.of(214013, 2531011, 31),
      Parameters.of(214013, 2531011, 32),
      Parameters.of(22695477, 1, 31),
      Parameters.of(22695477, 1, 32),
      Parameters.of(134775813, 1, 32),
      Parameters.of(1140671485, 12820163, 24),
      Parameters.of(65539, 0, 31),
      Parameters.of(1812433253, 1, 32),
      Parameters.of(747796405, 2891336453L, 32),
      Parameters.of(2891336453L, 1, 32),
      Parameters.of(1566083941, 1, 32),
      Parameters.of(1099087573, 0, 32),
      Parameters.of(0x5DEECE66DL, 11, 48),
      Parameters.of(44485709377909L, 0, 48),
      Parameters.of(6364136223846793005L, 1, 64),
      Parameters.of(6364136223846793005L, 1442695040888963407L, 64),
      Parameters.of(3935559000370003845L, 2691343689449507681L, 64),
      Parameters.of(2862933555777941757L, 3037000493L, 64),
      Parameters.prime(16807, 0, 2147483647),
      Parameters.prime(48271, 0, 2147483647),
      Parameters.prime(69621, 0, 2147483647),
      Parameters.prime(630360016, 0, 2147483647),
      Parameters.prime(742938285, 0, 2147483647),
      Parameters.prime(950706376, 0, 2147483647),
      Parameters.prime(40014, 0, 2147483563),
      Parameters.prime(40692, 0, 2147483399),
      Parameters.prime(279470273, 0, 4294967291L),
      Parameters.prime(75, 74, 65537));

  private static final int STARTS = 6;

  @Override
  public String name() {
    return "one congruential generator that runs through the whole file";
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
  public void search(Selection rows, Search search) {
    if (rows.varying.length < 2 || rows.size() < 8 || !rows.chance.isIndependent()) return;
    for (Alphabet alphabet : alphabets(rows)) {
      for (Parameters parameters : KNOWN) {
        for (int s = 0; s < (search.isQuick() ? 2 : STARTS); s++) {
          int start = (int) ((long) s * (rows.size() - 4) / STARTS);
          search.tried(16);
          if (scaled(rows, alphabet, parameters, start, search)) break;
        }
      }
      if (search.isQuick() || rows.size() < search.lot.size() / 2) continue;
      for (Parameters parameters : KNOWN) {
        search.tried(4L << 20);
        if (lowBits(rows, alphabet, parameters, search)) break;
      }
    }
  }

  private static List<Alphabet> alphabets(Selection rows) {
    List<String> symbols = new ArrayList<>();
    for (int place : rows.varying) symbols.add(rows.alphabets[place].symbols());
    Alphabet observed = Alphabet.observed(symbols);
    List<Alphabet> all = new ArrayList<>();
    for (Alphabet alphabet : Window.alphabets(observed)) {
      if (alphabet.size() <= observed.size() + 4) all.add(alphabet);
    }
    return all;
  }

  /// The digits of consecutive rows from a start, or null where some character is not in the
  /// alphabet.
  private static int @Nullable [] run(Selection rows, Alphabet alphabet, int start, int most) {
    int[] digits = alphabet.digits();
    int per = rows.varying.length;
    int[] run = new int[Math.min(most, per * (rows.size() - start))];
    for (int k = 0; k < run.length; k++) {
      char c = rows.secrets[start + k / per].charAt(rows.varying[k % per]);
      run[k] = c < 128 ? digits[c] : -1;
      if (run[k] < 0) return null;
    }
    return run;
  }

  private static boolean scaled(
      Selection rows, Alphabet alphabet, Parameters p, int start, Search search) {
    double bitsPer = Evidence.log2(alphabet.size());
    int needed = (int) Math.ceil(p.modulus().bitLength() * 1.25 / bitsPer) + 1;
    int per = rows.varying.length;
    int[] run = run(rows, alphabet, start, Math.min(24, Math.max(needed, Math.min(per, needed))));
    if (run == null || run.length < 3 || needed > 24) return false;
    for (int length : new int[] {Math.min(run.length, needed), Math.min(run.length, per)}) {
      if (length * bitsPer < p.modulus().bitLength()) continue;
      BigInteger state = solve(java.util.Arrays.copyOf(run, length), alphabet.size(), p);
      if (state == null) continue;
      for (int draws = per; draws <= per + 4; draws++) {
        if (offer(rows, alphabet, p, state, start, draws, StateCut.SCALED, search)) return true;
      }
    }
    return false;
  }

  /// The state before the first digit that gives these leading digits, or null.
  private static @Nullable BigInteger solve(int[] digits, int range, Parameters p) {
    int d = digits.length;
    BigInteger[] addend = new BigInteger[d];
    BigInteger sum = BigInteger.ZERO;
    for (int j = 0; j < d; j++) {
      addend[j] = sum;
      sum = sum.multiply(p.factor()).add(p.addend()).mod(p.modulus());
    }
    BigInteger[] target = new BigInteger[d];
    BigInteger two = BigInteger.TWO.multiply(BigInteger.valueOf(range));
    for (int j = 0; j < d; j++) {
      BigInteger middle =
          p.modulus().multiply(BigInteger.valueOf(2L * digits[j] + 1)).divide(two);
      target[j] = middle.subtract(addend[j]);
    }
    BigInteger[] near =
        REDUCED.computeIfAbsent(List.of(p, d), _ -> states(p, d)).near(target);
    BigInteger state = near[0].mod(p.modulus());
    BigInteger check = state;
    for (int j = 0; j < d; j++) {
      if (StateCut.SCALED.digit(check, p.modulus(), range) != digits[j]) return null;
      check = check.multiply(p.factor()).add(p.addend()).mod(p.modulus());
    }
    return state;
  }

  private static final java.util.Map<List<Object>, Lattice> REDUCED =
      new java.util.concurrent.ConcurrentHashMap<>();

  /// The lattice of `d` consecutive states of a generator without increment.
  private static Lattice states(Parameters p, int d) {
    BigInteger[][] basis = new BigInteger[d][d];
    BigInteger power = BigInteger.ONE;
    for (int j = 0; j < d; j++) {
      for (int i = 1; i < d; i++) basis[i][j] = i == j ? p.modulus() : BigInteger.ZERO;
      basis[0][j] = power;
      power = power.multiply(p.factor()).mod(p.modulus());
    }
    return new Lattice(basis);
  }

  /// A symbol of an even alphabet shows low bits of a state modulo a power of two; these depend
  /// on few bits, all of which are tried. The bits above are then tried too.
  private static boolean lowBits(Selection rows, Alphabet alphabet, Parameters p, Search search) {
    int shown = Integer.numberOfTrailingZeros(alphabet.size());
    if (shown == 0 || p.modulus().bitCount() != 1 || p.modulus().bitLength() > 64) return false;
    int[] run = run(rows, alphabet, 0, 400);
    if (run == null || run.length < 80) return false;
    for (StateCut cut : StateCut.values()) {
      int shift = switch (cut) {
        case SCALED -> -1;
        case MOD -> 0;
        case BITS_16_TO_30_MOD, BITS_16_TO_31_MOD -> 16;
        case BITS_17_TO_47_MOD -> p.modulus().bitLength() == 49 ? 17 : -1;
        case BITS_32_TO_62_MOD, BITS_33_TO_63_MOD -> -1;
      };
      int width = shift + Math.min(shown, 4);
      if (cut == StateCut.BITS_16_TO_31_MOD && !search.isDeep()) continue;
      if (shift < 0 || width > 20 || p.modulus().bitLength() - 1 < width) continue;
      for (int extra = 0; extra <= (search.isDeep() ? 2 : 0); extra++) {
        long low = lowState(run, rows.varying.length, extra, shift, width, shown, p);
        if (low < 0) continue;
        BigInteger state =
            wholeState(run, low, width, cut, alphabet.size(), rows.varying.length, extra, p);
        int draws = rows.varying.length + extra;
        if (state != null && offer(rows, alphabet, p, state, 0, draws, cut, search)) return true;
        partial(rows, run.length, Math.min(shown, 4), cut, p, search);
        return true;
      }
    }
    return false;
  }

  private static long lowState(
      int[] run, int per, int extra, int shift, int width, int shown, Parameters p) {
    long mask = (1L << width) - 1;
    long a = p.factor().longValue() & mask;
    long c = p.addend().longValue() & mask;
    int kept = Math.min(shown, 4);
    int visible = (1 << kept) - 1;
    for (long start = 0; start <= mask; start++) {
      long state = start;
      int k = 0;
      while (k < run.length && (state >>> shift & visible) == (run[k] & visible)) {
        state = state * a + c & mask;
        k++;
        if (k % per == 0) for (int e = 0; e < extra; e++) state = state * a + c & mask;
      }
      if (k == run.length) return start;
    }
    return -1;
  }

  private static @Nullable BigInteger wholeState(
      int[] run, long low, int width, StateCut cut, int range, int per, int extra, Parameters p) {
    int bits = p.modulus().bitLength() - 1;
    int relevant = cut == StateCut.BITS_16_TO_30_MOD ? Math.min(bits, 31) : bits;
    if (relevant - width > 30) return null;
    long mask = bits == 64 ? -1 : (1L << bits) - 1;
    long a = p.factor().longValue();
    long c = p.addend().longValue();
    int shift = cut == StateCut.MOD ? 0 : cut == StateCut.BITS_17_TO_47_MOD ? 17 : 16;
    long keep = switch (cut) {
      case BITS_16_TO_30_MOD -> 0x7fff;
      case BITS_16_TO_31_MOD -> 0xffff;
      case BITS_17_TO_47_MOD, BITS_32_TO_62_MOD, BITS_33_TO_63_MOD -> 0x7fffffffL;
      case MOD, SCALED -> -1L;
    };
    for (long high = 0; high < 1L << (relevant - width); high++) {
      long state = high << width | low;
      int k = 0;
      while (k < run.length && Long.remainderUnsigned(state >>> shift & keep, range) == run[k]) {
        state = state * a + c & mask;
        k++;
        if (k % per == 0) for (int e = 0; e < extra; e++) state = state * a + c & mask;
      }
      if (k >= Math.min(run.length, 24))
        return new BigInteger(Long.toUnsignedString(high << width | low));
    }
    return null;
  }

  private static void partial(
      Selection rows, int symbols, int shown, StateCut cut, Parameters p, Search search) {
    String text = "the " + shown
        + " lowest bits of every symbol follow one generator that runs through the file: state = "
        + p.factor() + " * state + " + p.addend() + " mod " + p.modulus() + ", " + cut.label();
    search.offer(new Candidate(
        Ground.OTHERWISE_GUESSABLE,
        new Property("running-generator", text),
        -(double) symbols * shown / 2 + 20,
        46,
        rows,
        "each password follows from the ones before it"));
  }

  private static boolean offer(
      Selection rows,
      Alphabet alphabet,
      Parameters p,
      BigInteger state,
      int start,
      int draws,
      StateCut cut,
      Search search) {
    Stream formula = new Stream(
        p.factor(),
        p.addend(),
        p.modulus(),
        state,
        start,
        draws,
        cut,
        alphabet,
        rows.varying,
        Cells.fixed(rows));
    // Rows are counted within the selection: a generator that drew only these rows does not step
    // for the others.
    int learnt = 2
        + p.modulus().bitLength()
            / Math.max(1, (int) (rows.varying.length * Evidence.log2(alphabet.size())));
    int hits = 0;
    int trials = 0;
    int shift = rows.lot.number(rows.rows[start]) - start;
    Stream placed = shift == 0
        ? formula
        : new Stream(
            p.factor(),
            p.addend(),
            p.modulus(),
            state,
            rows.lot.number(rows.rows[start]),
            draws,
            cut,
            alphabet,
            rows.varying,
            Cells.fixed(rows));
    for (int i = 0; i < rows.size(); i++) {
      if (i >= start && i < start + learnt) continue;
      trials++;
      if (placed.explains(rows.lot, rows.rows[i])) hits++;
      if (trials > 12 && hits == 0) return false;
    }
    double log2 = Evidence.tail(trials, hits, rows.chance.whole());
    if (log2 > -20) return false;
    search.offer(
        new Candidate(
            Ground.OTHERWISE_GUESSABLE,
            placed,
            log2,
            45,
            rows,
            "the generator's state follows from a few passwords; with it all earlier and later ones are known"));
    return true;
  }
}
