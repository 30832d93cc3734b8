package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.passwords.SeedScreen.Plan;
import org.jspecify.annotations.Nullable;

/// Looks for passwords drawn by a public generator from an unknown but small seed: the seconds
/// around the production day, or any small number; drawn anew for each row, or once for the whole
/// file. Tries every seed on a few rows.
final class SeedHunt implements Relation {
  private static final List<Reduction> REDUCTIONS = List.of(
      Reduction.MOD,
      Reduction.SCALED,
      Reduction.HALF_MOD,
      Reduction.SHIFT_16_MOD,
      Reduction.TOP_BITS_OR_AGAIN,
      Reduction.LOW_BITS_OR_AGAIN,
      Reduction.PAIR_SCALED);
  private static final Set<Generator> USUAL = EnumSet.of(
      Generator.MSVC,
      Generator.ANSI_C,
      Generator.JAVA_RANDOM,
      Generator.DRAND48,
      Generator.GLIBC_TYPE_0,
      Generator.NEWLIB,
      Generator.MUSL,
      Generator.MINSTD_0,
      Generator.NUMERICAL_RECIPES,
      Generator.XORSHIFT_32);
  private static final int SCREENED = 4;
  private static final int PROBED = 12;
  private static final int MOST_STARTS = 200;
  private static final int MOST_ALPHABETS = 5;
  private static final long DAY = 86_400;

  /// A range of seeds, both ends included, and the number of the row that it counts from, if any.
  private record Range(long from, long to, @Nullable Quantity base) {
    long size() {
      return to - from + 1;
    }

    long start(Lot lot, int row) {
      return base == null ? 0 : base.at(lot, row);
    }
  }

  private record Interval(long from, long to) {}

  @Override
  public String name() {
    return "public random generators seeded with the time of production or a small number";
  }

  @Override
  public int fewestRows() {
    return 6;
  }

  @Override
  public boolean isCheap() {
    return false;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return 1;
  }

  @Override
  public void search(Selection rows, Search search) {
    if (search.isQuick() || rows.varying.length < 4 || !rows.chance.isIndependent()) return;
    Selection sample = sample(rows, search, SCREENED);
    SeedScreen screen = new SeedScreen(plans(rows, sample));
    Column made = rows.column(ColumnRole.MADE);
    List<Search> parts = Arrays.stream(Generator.values())
        .parallel()
        .map(generator -> {
          Search part = search.apart();
          Range time =
              made == null ? window(generator, part) : timeRange(generator, rows, made, search);
          if (time != null) hunt(generator, time, screen, sample, rows, part);
          Range small = new Range(0, 1L << bits(generator, search), null);
          hunt(generator, small, screen, sample, rows, part);
          return part;
        })
        .toList();
    parts.forEach(search::join);
  }

  /// Seeds below two to this power are tried.
  private static int bits(Generator generator, Search search) {
    if (generator.isSlowToSeed()) return search.isDeep() ? 22 : 15;
    return search.isDeep() ? 28 : USUAL.contains(generator) ? 19 : 16;
  }

  /// The seconds of the production window, where one is given and not too long for the generator.
  private static @Nullable Range window(Generator generator, Search search) {
    ProductionWindow window = search.options.madeBetween().orElse(null);
    if (window == null) return null;
    Range range = new Range(window.firstSecond(), window.lastSecond(), null);
    long most = 1L << (search.isDeep() ? 28 : 25);
    if (generator.isSlowToSeed()) most >>= 6;
    if (range.size() <= most) return range;
    search.advise("The time of production is too long for " + generator.label() + ": give at most "
        + most / DAY + " days.");
    return null;
  }

  /// Two hours around an exact time; the day and the next where only the day is known.
  private static Range timeRange(Generator generator, Selection rows, Column made, Search search) {
    Quantity time = new Quantity.Moment(new Text.Col(made), Quantity.Moment.Unit.SECONDS);
    boolean exact = false;
    for (int row : rows.rows) exact |= rows.lot.cell(row, made.index()).length() > 11;
    // A process number exclusive-ored into the time changes its 15 lowest bits.
    long spread = exact ? 33_000 : DAY;
    if (generator.isSlowToSeed() && !search.isDeep()) spread = Math.min(spread, 2 * 3600 + 120);
    return new Range(-spread, exact ? spread : spread + DAY, time);
  }

  /// The first row, where a generator for the whole file begins, and some others.
  private static Selection sample(Selection rows, Search search, int size) {
    Set<Integer> kept = new LinkedHashSet<>();
    kept.add(rows.rows[0]);
    for (int row : rows.sample(size, search.options.seed() + size).rows)
      if (kept.size() < size) kept.add(row);
    return new Selection(rows.lot, rows.label, Selection.ints(new ArrayList<>(kept)));
  }

  private static List<Plan> plans(Selection rows, Selection sample) {
    Set<Alphabet> alphabets = new LinkedHashSet<>();
    Alphabet observed = observed(rows);
    for (Alphabet usual : Window.alphabets(observed)) {
      boolean near = usual.size() <= observed.size() + 2;
      if (near && alphabets.size() < MOST_ALPHABETS + 3) alphabets.add(usual);
    }
    alphabets.addAll(Alphabet.orders(observed)
        .subList(0, Math.min(MOST_ALPHABETS, Alphabet.orders(observed).size())));
    int[] backwards = new int[rows.varying.length];
    for (int i = 0; i < backwards.length; i++)
      backwards[i] = rows.varying[backwards.length - 1 - i];
    List<Plan> plans = new ArrayList<>();
    for (Alphabet alphabet : alphabets) {
      for (int[] places : new int[][] {rows.varying, backwards}) {
        int[][] wanted = wanted(sample, places, alphabet);
        if (wanted.length == 0) continue;
        for (Reduction reduction : REDUCTIONS)
          plans.add(new Plan(alphabet, reduction, places, wanted));
      }
    }
    return plans;
  }

  private static Alphabet observed(Selection rows) {
    List<String> symbols = new ArrayList<>();
    for (int place : rows.varying) symbols.add(rows.alphabets[place].symbols());
    return Alphabet.observed(symbols);
  }

  private static int[][] wanted(Selection sample, int[] places, Alphabet alphabet) {
    int[] digits = alphabet.digits();
    int[][] wanted = new int[sample.size()][places.length];
    for (int i = 0; i < wanted.length; i++) {
      for (int k = 0; k < places.length; k++) {
        char c = sample.secrets[i].charAt(places[k]);
        if (c > 127 || digits[c] < 0) return new int[0][];
        wanted[i][k] = digits[c];
      }
    }
    return wanted;
  }

  private static void hunt(
      Generator generator,
      Range range,
      SeedScreen screen,
      Selection sample,
      Selection rows,
      Search search) {
    Map<Plan, Set<Integer>> drawn = new LinkedHashMap<>();
    Map<Plan, List<Long>> starts = new LinkedHashMap<>();
    for (Interval interval : intervals(range, sample)) {
      screen.scan(generator, interval.from(), interval.to(), (plan, row, seed) -> {
        if (row == 0) {
          List<Long> known = starts.computeIfAbsent(plan, _ -> new ArrayList<>());
          if (known.size() < MOST_STARTS) known.add(seed);
        }
        long start = range.start(sample.lot, sample.rows[row]);
        if (seed >= start + range.from() && seed <= start + range.to())
          drawn.computeIfAbsent(plan, _ -> new LinkedHashSet<>()).add(row);
      });
    }
    search.tried(range.size() * REDUCTIONS.size() * 2 * MOST_ALPHABETS);
    drawn.forEach((plan, hits) -> {
      if (hits.size() > 1) perRow(generator, plan, range, rows, search);
    });
    starts.forEach((plan, seeds) -> {
      for (long seed : seeds) if (running(generator, plan, seed, rows, search)) break;
    });
  }

  /// The ranges of the sampled rows, those that touch joined.
  private static List<Interval> intervals(Range range, Selection sample) {
    List<Interval> sorted = new ArrayList<>();
    for (int row : sample.rows) {
      long start = range.start(sample.lot, row);
      if (start != Quantity.NONE)
        sorted.add(new Interval(Math.max(0, start + range.from()), start + range.to()));
    }
    sorted.sort(java.util.Comparator.comparingLong(Interval::from));
    List<Interval> joined = new ArrayList<>();
    for (Interval next : sorted) {
      if (!joined.isEmpty() && joined.getLast().to() >= next.from()) {
        Interval last = joined.removeLast();
        joined.add(new Interval(last.from(), Math.max(last.to(), next.to())));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  /// Are further rows drawn from a seed of the range, each from its own?
  private static void perRow(
      Generator generator, Plan plan, Range range, Selection rows, Search search) {
    Seeded formula = new Seeded(
        generator,
        plan.reduction(),
        plan.alphabet(),
        plan.places(),
        range.from(),
        range.to(),
        range.base());
    Selection probe = sample(rows, search, PROBED);
    int hits = 0;
    for (int row : probe.rows) if (formula.explains(rows.lot, row)) hits++;
    double bits = rows.chance.whole() - Evidence.log2((double) range.size());
    double log2 = Evidence.tail(probe.size(), hits, bits);
    if (hits < 2 || log2 > -40) return;
    search.offer(new Candidate(
        Ground.OTHERWISE_GUESSABLE,
        formula,
        log2,
        50,
        rows,
        "the seed of the generator is one of few, so trying them all gives the password"));
  }

  /// Does the generator that drew the first row go on to draw the others?
  private static boolean running(
      Generator generator, Plan plan, long seed, Selection rows, Search search) {
    for (int draws = rows.varying.length; draws <= rows.varying.length + 2; draws++) {
      RunningSeeded formula = new RunningSeeded(
          generator,
          plan.reduction(),
          seed,
          rows.lot.number(rows.rows[0]),
          draws,
          plan.alphabet(),
          plan.places(),
          Cells.fixed(rows));
      int hits = 0;
      int trials = 0;
      for (int i = 1; i < rows.size(); i++) {
        if (formula.explains(rows.lot, rows.rows[i])) hits++;
        if (++trials > 8 && hits == 0) break;
      }
      double log2 = Evidence.tail(trials, hits, rows.chance.whole());
      if (log2 > -30) continue;
      search.offer(new Candidate(
          Ground.OTHERWISE_GUESSABLE,
          formula,
          log2,
          47,
          rows,
          "one run of a public generator from a small seed gives every password of the file"));
      return true;
    }
    return false;
  }

  /// The least seed from `from` to `to` that draws the password, or {@link Quantity#NONE}.
  static long seed(Seeded formula, String secret, long from, long to) {
    int[] digits = formula.alphabet().digits();
    int[] wanted = new int[formula.places().length];
    for (int i = 0; i < wanted.length; i++) {
      int place = formula.places()[i];
      char c = place < secret.length() ? secret.charAt(place) : 127;
      wanted[i] = c < 127 ? digits[c] : -1;
      if (wanted[i] < 0) return Quantity.NONE;
    }
    Plan plan =
        new Plan(formula.alphabet(), formula.reduction(), formula.places(), new int[][] {wanted});
    Map<Integer, Long> found = new HashMap<>();
    new SeedScreen(List.of(plan))
        .scan(
            formula.generator(),
            Math.max(0, from),
            to,
            (_, row, seed) -> found.putIfAbsent(row, seed));
    return found.getOrDefault(0, Quantity.NONE);
  }
}
