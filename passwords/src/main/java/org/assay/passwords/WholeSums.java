package org.assay.passwords;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks for passwords that, read as one number, are a weighted sum of digits, character codes,
/// bits or numbers of the row with unknown weights: a string hash with any multiplier, two
/// identifiers multiplied and added, a number exclusive-ored before it is multiplied. One
/// elimination over Z/p^k for each prime power of the modulus; a prime power alone is enough to
/// show it, as when a hash of 32 bits is cut to decimal digits.
final class WholeSums implements Relation {
  private static final int SAMPLE = 200;
  private static final int FEWEST_PREDICTIONS = 8;
  private static final int LONGEST = 24;
  /// Products of two numbers below this fit a long.
  private static final long MOST = 1L << 31;

  @Override
  public String name() {
    return "weighted sums of digits, codes or bits of the row, modulo anything (string hashes)";
  }

  @Override
  public int fewestRows() {
    return 24;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return 14;
  }

  /// One number of the row and its values.
  @SuppressWarnings("ArrayRecordComponent") // read millions of times
  private record Term(Quantity quantity, long[] values) {}

  /// The passwords as numbers, and what the sum may wrap at.
  private record Target(Window window, long modulus) {}

  /// A prime power, and the targets it divides the modulus of.
  private record Power(int prime, long power) {}

  @Override
  public void search(Selection whole, Search search) {
    Selection rows = whole.sample(SAMPLE, search.options.seed());
    Map<Power, List<Target>> targets = targets(rows);
    for (List<Term> terms : systems(rows, search)) {
      Map<Target, Map<Power, long[]>> solved = new LinkedHashMap<>();
      int rank = 0;
      for (var entry : targets.entrySet()) {
        search.tried(entry.getValue().size());
        var system = new Elimination(rows, terms, entry.getValue(), entry.getKey());
        system
            .weights()
            .forEach((target, weights) -> solved
                .computeIfAbsent(target, _ -> new LinkedHashMap<>())
                .put(entry.getKey(), weights));
        rank = Math.max(rank, system.rank);
      }
      int learnt = rank;
      solved.entrySet().stream()
          .map(entry -> candidate(entry.getKey(), entry.getValue(), terms, learnt, whole))
          .filter(java.util.Objects::nonNull)
          .sorted(Comparator.comparingDouble(Candidate::log2))
          .limit(2)
          .forEach(search::offer);
    }
  }

  private static Map<Power, List<Target>> targets(Selection rows) {
    Map<Power, List<Target>> all = new LinkedHashMap<>();
    Set<Window> windows = new LinkedHashSet<>(Window.of(rows));
    int last = rows.varying[rows.varying.length - 1] + 1;
    if (last - 2 > rows.varying[0] + 2) windows.addAll(Window.of(rows, rows.varying[0], last - 2));
    for (Window window : windows) {
      if (window.width() < 4) continue;
      for (long modulus : moduli(window)) {
        for (Power power : powers(modulus))
          all.computeIfAbsent(power, _ -> new ArrayList<>()).add(new Target(window, modulus));
      }
    }
    return all;
  }

  private static Set<Long> moduli(Window window) {
    Set<Long> moduli = new LinkedHashSet<>();
    moduli.add(window.modulus());
    for (int bits : new int[] {16, 24, 31, 32}) {
      long power = 1L << bits;
      if (power < window.modulus() && window.greatest() < power && window.greatest() > power / 8)
        moduli.add(power);
    }
    return moduli;
  }

  /// The prime powers that a number is the product of, each cut to what is quick to compute with.
  private static List<Power> powers(long modulus) {
    List<Power> powers = new ArrayList<>();
    long rest = modulus;
    for (int p = 2; rest > 1 && p < 200; p++) {
      long power = 1;
      while (rest % p == 0) {
        rest /= p;
        if (power < MOST / p || (p == 2 && power <= MOST / 2)) power *= p;
      }
      if (power > 1) powers.add(new Power(p, power));
    }
    return powers;
  }

  /// The digits of each column, its character codes, the bits of each main number, and the
  /// digits and numbers of all columns together.
  private static List<List<Term>> systems(Selection rows, Search search) {
    List<List<Term>> systems = new ArrayList<>();
    List<Term> all = new ArrayList<>();
    for (Column column : search.lot.identifiers()) {
      Text plain = new Text.Changed(Change.PLAIN, new Text.Col(column));
      if (column.role() == ColumnRole.MADE) {
        all.addAll(terms(
            List.of(new Quantity.Moment(new Text.Col(column), Quantity.Moment.Unit.DAYS)), rows));
        continue;
      }
      if (column.role() == ColumnRole.MODEL) continue;
      List<Quantity> digits = new ArrayList<>();
      List<Quantity> small = new ArrayList<>();
      List<Quantity> capital = new ArrayList<>();
      for (int back = 1; back <= LONGEST; back++) {
        digits.add(new Quantity.Symbol(plain, -back, Quantity.Symbol.Reading.DIGIT));
        small.add(new Quantity.Symbol(
            new Text.Changed(Change.LOWER, plain), -back, Quantity.Symbol.Reading.CODE));
        capital.add(new Quantity.Symbol(
            new Text.Changed(Change.UPPER, plain), -back, Quantity.Symbol.Reading.CODE));
      }
      List<Term> known = terms(digits, rows);
      add(systems, known);
      add(systems, terms(small, rows));
      add(systems, terms(capital, rows));
      all.addAll(known);
    }
    all.addAll(terms(List.of(new Quantity.RowNumber()), rows));
    add(systems, all);
    for (Quantity number : search.views.mainNumbers) add(systems, bits(number, rows));
    return systems;
  }

  private static void add(List<List<Term>> systems, List<Term> terms) {
    if (terms.isEmpty()) return;
    List<List<Long>> values = values(terms);
    for (List<Term> known : systems) if (values(known).equals(values)) return;
    systems.add(terms);
  }

  private static List<List<Long>> values(List<Term> terms) {
    return terms.stream()
        .map(term -> java.util.Arrays.stream(term.values()).boxed().toList())
        .toList();
  }

  private static List<Term> bits(Quantity number, Selection rows) {
    List<Quantity> bits = new ArrayList<>();
    for (int bit = 0; bit < 48; bit++) bits.add(new Quantity.BitField(number, bit, 1));
    return terms(bits, rows);
  }

  /// Those numbers that every row has and that vary.
  private static List<Term> terms(List<Quantity> quantities, Selection rows) {
    List<Term> terms = new ArrayList<>();
    for (Quantity quantity : quantities) {
      long[] values = quantity.values(rows.lot, rows.rows);
      boolean varies = false;
      boolean missing = false;
      for (long value : values) {
        varies |= value != values[0];
        missing |= value == Quantity.NONE;
      }
      if (missing) break;
      if (varies) terms.add(new Term(quantity, values));
    }
    return terms;
  }

  private static @Nullable Candidate candidate(
      Target target, Map<Power, long[]> solved, List<Term> terms, int learnt, Selection whole) {
    WholeSum formula = formula(target, solved, terms);
    if (formula.terms().isEmpty()) return null;
    int hits = 0;
    for (int row : whole.rows) if (formula.explains(whole.lot, row)) hits++;
    double bits = worth(formula, target, whole);
    double log2 = Evidence.tail((long) whole.size() - learnt, (long) hits - learnt, bits);
    if (log2 > -24) return null;
    double all = whole.chance.bits(target.window().from(), target.window().to());
    double open = whole.capacity() - Evidence.log2(formula.modulus().doubleValue());
    if (open > Guessing.ENOUGH_BITS) return null;
    boolean counter = formula.terms().stream().allMatch(term -> term.columns().isEmpty());
    boolean partial = bits < all * 0.9;
    return new Candidate(
        counter ? Ground.INCREMENTAL_COUNTER : Search.ground(formula.columns()),
        formula,
        log2,
        partial ? Candidate.PARTIAL : 26 + Math.min(9, formula.terms().size()),
        whole,
        "the password is a sum of parts of the row; no secret key is involved");
  }

  /// Bits that one right prediction is worth: no more than the whole window holds, nor than the
  /// commonest remainder allows where only a remainder is predicted.
  private static double worth(WholeSum formula, Target target, Selection whole) {
    double all = whole.chance.bits(target.window().from(), target.window().to());
    BigInteger most = BigInteger.valueOf(target.modulus());
    if (formula.modulus().compareTo(most) >= 0) return all;
    Map<Long, Integer> counts = new LinkedHashMap<>();
    int commonest = 0;
    long modulus = formula.modulus().longValueExact();
    for (long value : target.window().values())
      commonest = Math.max(commonest, counts.merge(Math.floorMod(value, modulus), 1, Integer::sum));
    int n = target.window().values().length;
    double share = (double) commonest / n;
    double upper = Math.min(1, share + 4 * Math.sqrt(share * (1 - share) / n));
    return Math.min(all, -Evidence.log2(upper));
  }

  private static WholeSum formula(Target target, Map<Power, long[]> solved, List<Term> terms) {
    BigInteger modulus = BigInteger.ONE;
    BigInteger[] joined = new BigInteger[terms.size() + 1];
    java.util.Arrays.fill(joined, BigInteger.ZERO);
    for (var entry : solved.entrySet()) {
      BigInteger power = BigInteger.valueOf(entry.getKey().power());
      for (int i = 0; i < joined.length; i++)
        joined[i] = join(joined[i], modulus, BigInteger.valueOf(entry.getValue()[i]), power);
      modulus = modulus.multiply(power);
    }
    List<Quantity> kept = new ArrayList<>();
    List<BigInteger> weights = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      if (joined[i].signum() == 0) continue;
      kept.add(terms.get(i).quantity());
      weights.add(joined[i]);
    }
    Window window = target.window();
    return new WholeSum(
        kept,
        weights,
        joined[terms.size()],
        modulus,
        window.alphabet(),
        window.head(),
        window.width(),
        window.tail());
  }

  /// The number that is `a` modulo `m` and `b` modulo `n` (Chinese remainder).
  private static BigInteger join(BigInteger a, BigInteger m, BigInteger b, BigInteger n) {
    if (m.equals(BigInteger.ONE)) return b.mod(n);
    BigInteger step = b.subtract(a).multiply(m.modInverse(n)).mod(n);
    return a.add(m.multiply(step));
  }

  /// Solves for the weights of all targets modulo one prime power.
  private static final class Elimination {
    private final Selection rows;
    private final List<Term> terms;
    private final List<Target> targets;
    private final int prime;
    private final long power;
    private final int width;
    private int rank;

    Elimination(Selection rows, List<Term> terms, List<Target> targets, Power power) {
      this.rows = rows;
      this.terms = terms;
      this.targets = targets;
      this.prime = power.prime();
      this.power = power.power();
      this.width = terms.size() + 1;
    }

    /// The weights, last the constant, of every target that is such a sum.
    Map<Target, long[]> weights() {
      long[][] basis = new long[width][];
      boolean[] alive = new boolean[targets.size()];
      java.util.Arrays.fill(alive, true);
      int[] wrong = new int[targets.size()];
      int predictions = 0;
      for (int i = 0; i < rows.size(); i++) {
        long[] row = equation(i);
        if (!reduce(row, basis)) continue;
        predictions++;
        boolean any = false;
        for (int t = 0; t < alive.length; t++) {
          if (alive[t] && row[width + t] != 0 && ++wrong[t] > predictions / 20) alive[t] = false;
          any |= alive[t];
        }
        if (!any) return Map.of();
      }
      if (predictions < FEWEST_PREDICTIONS) return Map.of();
      rank = rows.size() - predictions;
      Map<Target, long[]> solved = new LinkedHashMap<>();
      for (int t = 0; t < alive.length; t++) {
        long[] weights = alive[t] ? solve(basis, width + t) : null;
        if (weights != null) solved.put(targets.get(t), weights);
      }
      return solved;
    }

    private long[] equation(int i) {
      long[] row = new long[width + targets.size()];
      for (int c = 0; c < terms.size(); c++) row[c] = terms.get(c).values()[i] % power;
      row[width - 1] = 1 % power;
      for (int t = 0; t < targets.size(); t++) {
        long value = targets.get(t).window().values()[i];
        row[width + t] = value == Quantity.NONE ? 1 : value % power;
      }
      return row;
    }

    /// As {@link DigitSums}: the row joins the basis, takes the place of one with a pivot of more
    /// factors, or is a combination of those before.
    private boolean reduce(long[] row, long[][] basis) {
      for (int c = 0; c < width; c++) {
        if (row[c] == 0) continue;
        long[] known = basis[c];
        if (known == null) {
          basis[c] = normal(row, c);
          return false;
        }
        if (row[c] % known[c] != 0) {
          basis[c] = normal(row, c);
          System.arraycopy(known, 0, row, 0, row.length);
          known = basis[c];
        }
        long factor = row[c] / known[c];
        for (int d = c; d < row.length; d++)
          row[d] = Math.floorMod(row[d] - factor * known[d], power);
      }
      return true;
    }

    private long[] normal(long[] row, int pivot) {
      long unit = row[pivot];
      while (unit % prime == 0) unit /= prime;
      long inverse =
          BigInteger.valueOf(unit).modInverse(BigInteger.valueOf(power)).longValueExact();
      long[] out = new long[row.length];
      for (int d = 0; d < row.length; d++) out[d] = row[d] * inverse % power;
      return out;
    }

    private long @Nullable [] solve(long[][] basis, int target) {
      long[] x = new long[width];
      for (int c = width - 1; c >= 0; c--) {
        long[] row = basis[c];
        if (row == null) continue;
        long rest = row[target];
        for (int d = c + 1; d < width; d++) rest = Math.floorMod(rest - row[d] * x[d], power);
        if (rest % row[c] != 0) return null;
        x[c] = rest / row[c];
      }
      return x;
    }
  }
}
