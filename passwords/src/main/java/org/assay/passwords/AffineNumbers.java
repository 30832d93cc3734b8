package org.assay.passwords;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks for passwords that are a number of the row times a constant plus a constant, modulo
/// anything, in any alphabet. The row number as the number of the row makes it a counter.
final class AffineNumbers implements Relation {
  private static final int SAMPLE = 256;
  private static final int TRIES = 48;

  @Override
  public String name() {
    return "counters, and identifiers multiplied and added to, modulo anything";
  }

  @Override
  public int fewestRows() {
    return 6;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return 3;
  }

  @Override
  public boolean seesMinorities() {
    return true;
  }

  @Override
  public void search(Selection rows, Search search) {
    List<Quantity> numbers = search.isQuick() ? search.views.mainNumbers : search.views.numbers;
    Selection part = rows.chunks(SAMPLE * 2, 16);
    List<Window> windows = Window.of(part);
    for (Quantity number : numbers) {
      long[] x = number.values(part.lot, part.rows);
      for (Window window : windows) {
        search.tried(TRIES * 8L);
        fit(rows, window, NumberCoding.PLAIN, number, x, search);
      }
    }
    coded(rows, part, search);
  }

  /// The whole password as a number in Gray code or with its bits reversed.
  private static void coded(Selection rows, Selection part, Search search) {
    for (Window window : Window.of(part, 0, part.length)) {
      boolean usual = window.alphabet().size() == 10 || window.alphabet().size() == 16;
      if (!usual || window.width() != part.length) continue;
      for (NumberCoding coding : NumberCoding.values()) {
        if (coding == NumberCoding.PLAIN || !coding.fits(window.greatest())) continue;
        Window decoded = window.decoded(coding);
        for (Quantity number : search.views.mainNumbers) {
          search.tried(TRIES * 8L);
          fit(rows, decoded, coding, number, number.values(part.lot, part.rows), search);
        }
      }
    }
  }

  private static void fit(
      Selection rows,
      Window window,
      NumberCoding coding,
      Quantity number,
      long[] x,
      Search search) {
    long origin = Quantity.NONE;
    long stride = 0;
    for (long value : x) {
      if (value == Quantity.NONE) continue;
      if (origin == Quantity.NONE) origin = value;
      stride = Modular.gcd(stride, Math.abs(value - origin));
    }
    if (stride == 0) return;
    long[] steps = new long[x.length];
    for (int i = 0; i < x.length; i++) {
      steps[i] = x[i] == Quantity.NONE ? Quantity.NONE : (x[i] - origin) / stride;
    }
    Map<List<Long>, Integer> best = new LinkedHashMap<>();
    for (long modulus : moduli(window, steps)) ransac(window, steps, modulus, best);
    long from = origin;
    long by = stride;
    best.entrySet().stream()
        .sorted(Map.Entry.<List<Long>, Integer>comparingByValue().reversed())
        .limit(2)
        .forEach(entry -> {
          List<Long> key = entry.getKey();
          offer(
              rows,
              Arithmetic.counted(
                  number, from, by, key.get(0), key.get(1), key.get(2), coding, window),
              number,
              search);
        });
  }

  /// The moduli to try: powers of the alphabet, of two, and whatever all second differences are
  /// multiples of.
  private static Set<Long> moduli(Window window, long[] steps) {
    Set<Long> moduli = new java.util.LinkedHashSet<>();
    moduli.add(window.modulus());
    moduli.addAll(window.powersOfTwo());
    if (window.greatest() < 2147483647L && window.greatest() > 1L << 27) moduli.add(2147483647L);
    long common = commonModulus(window, steps);
    if (common > window.greatest()) moduli.add(common);
    return moduli;
  }

  /// What all second differences are multiples of; 0 where that is no more than the numbers are.
  private static long commonModulus(Window window, long[] steps) {
    BigInteger common = BigInteger.ZERO;
    int used = 0;
    for (int i = 2; i < steps.length && used < 24; i++) {
      if (window.missing(i, i - 1, i - 2)
          || steps[i] == Quantity.NONE
          || steps[i - 1] == Quantity.NONE
          || steps[i - 2] == Quantity.NONE) continue;
      BigInteger left = difference(window.values()[i], window.values()[i - 1])
          .multiply(difference(steps[i - 1], steps[i - 2]));
      BigInteger right = difference(window.values()[i - 1], window.values()[i - 2])
          .multiply(difference(steps[i], steps[i - 1]));
      common = common.gcd(left.subtract(right));
      used++;
      boolean small = common.bitLength() < Long.SIZE && common.longValue() <= window.greatest();
      if (small && common.signum() > 0) return 0;
    }
    return used < 4 || common.signum() == 0 || common.bitLength() > 62
        ? 0
        : common.longValueExact();
  }

  private static BigInteger difference(long a, long b) {
    return BigInteger.valueOf(a).subtract(BigInteger.valueOf(b));
  }

  private static void ransac(
      Window window, long[] steps, long modulus, Map<List<Long>, Integer> best) {
    int n = steps.length;
    int third = 0;
    for (int t = 0; t < TRIES; t++) {
      int i = (int) ((long) t * (n - 2) / TRIES);
      if (window.missing(i, i + 1, i + 2)) continue;
      if (steps[i] == Quantity.NONE
          || steps[i + 1] == Quantity.NONE
          || steps[i + 2] == Quantity.NONE) continue;
      if (!isOnOneLine(window, steps, modulus, i)) continue;
      long factor = factor(window, steps, modulus, i, i + 1);
      third = i + 2;
      if (factor < 0) {
        factor = factor(window, steps, modulus, i, i + 2);
        third = i + 1;
      }
      if (factor < 0) continue;
      long offset = offset(window.values()[i], steps[i], factor, modulus);
      if (value(steps[third], factor, offset, modulus) != window.values()[third]) continue;
      List<Long> key = List.of(factor, offset, modulus);
      if (!best.containsKey(key)) best.put(key, hits(window, steps, factor, offset, modulus));
    }
    for (long factor : new long[] {1, modulus - 1}) {
      long[] votes = new long[n];
      int voted = 0;
      for (int i = 0; i < n; i++) {
        if (window.missing(i) || steps[i] == Quantity.NONE) continue;
        votes[voted++] = offset(window.values()[i], steps[i], factor, modulus);
      }
      Vote most = Vote.most(votes, voted);
      if (most.count() > 3) best.put(List.of(factor, most.value(), modulus), most.count());
    }
  }

  /// A value and how often it came.
  private record Vote(long value, int count) {
    static Vote most(long[] votes, int voted) {
      java.util.Arrays.sort(votes, 0, voted);
      Vote most = new Vote(0, 0);
      for (int from = 0, to; from < voted; from = to) {
        to = from + 1;
        while (to < voted && votes[to] == votes[from]) to++;
        if (to - from > most.count()) most = new Vote(votes[from], to - from);
      }
      return most;
    }
  }

  /// False where no factor fits three neighbours: asked first, because it costs no inverse.
  private static boolean isOnOneLine(Window window, long[] steps, long modulus, int i) {
    long[] y = window.values();
    return Modular.times(Math.floorMod(y[i + 1] - y[i], modulus), steps[i + 2] - steps[i], modulus)
        == Modular.times(Math.floorMod(y[i + 2] - y[i], modulus), steps[i + 1] - steps[i], modulus);
  }

  private static long factor(Window window, long[] steps, long modulus, int i, int j) {
    BigInteger m = BigInteger.valueOf(modulus);
    BigInteger dx = difference(steps[j], steps[i]).mod(m);
    if (dx.signum() == 0 || !dx.gcd(m).equals(BigInteger.ONE)) return -1;
    BigInteger dy = difference(window.values()[j], window.values()[i]).mod(m);
    return dy.multiply(dx.modInverse(m)).mod(m).longValueExact();
  }

  private static long offset(long value, long step, long factor, long modulus) {
    return Math.floorMod(value - Modular.times(factor, step, modulus), modulus);
  }

  private static long value(long step, long factor, long offset, long modulus) {
    return Math.floorMod(Modular.times(factor, step, modulus) + offset - modulus, modulus);
  }

  private static int hits(Window window, long[] steps, long factor, long offset, long modulus) {
    int hits = 0;
    for (int i = 0; i < steps.length; i++) {
      if (window.missing(i) || steps[i] == Quantity.NONE) continue;
      if (value(steps[i], factor, offset, modulus) == window.values()[i]) hits++;
    }
    return hits;
  }

  static void offer(Selection rows, Arithmetic formula, Quantity number, Search search) {
    int hits = 0;
    for (int row : rows.rows) if (formula.explains(rows.lot, row)) hits++;
    if (hits < 6) return;
    double whole =
        rows.chance.bits(formula.head().length(), rows.length - formula.tail().length());
    double bits = rows.chance.isIndependent()
        ? whole
        : Math.min(whole, -Evidence.log2(commonest(formula, rows)));
    double log2 = Evidence.tail(rows.size() - 3L, hits - 3L, bits) + Evidence.log2(rows.size());
    boolean counter = Quantity.isRow(number);
    Ground ground = counter ? Ground.INCREMENTAL_COUNTER : Search.ground(number.columns());
    String why = counter
        ? "each password is the one before plus a constant, so one known password gives all others"
        : "the password is computed from the row by plain arithmetic without a secret key";
    search.offer(new Candidate(ground, formula, log2, counter ? 20 : 22, rows, why));
  }

  /// Share of rows hit by the best constant password, an upper bound on what a blind formula
  /// reaches.
  private static double commonest(Arithmetic formula, Selection rows) {
    Map<String, Integer> counts = new HashMap<>();
    int most = 0;
    int from = formula.head().length();
    int to = rows.length - formula.tail().length();
    for (String secret : rows.secrets) {
      most =
          Math.max(most, counts.merge(secret.substring(Math.min(from, to), to), 1, Integer::sum));
    }
    return (double) most / rows.size();
  }
}
