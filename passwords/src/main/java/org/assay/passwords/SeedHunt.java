package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks for passwords drawn by a public generator from an unknown but small seed: the seconds
/// around the production day, or any number below half a million; drawn anew for each row, or once
/// for the whole file. Tries every seed on a few rows.
final class SeedHunt implements Relation {
  private static final List<Generator> FAST = List.of(
      Generator.MSVC,
      Generator.JAVA_RANDOM,
      Generator.ANSI_C,
      Generator.GLIBC_TYPE_0,
      Generator.DRAND48,
      Generator.MINSTD_0,
      Generator.MINSTD,
      Generator.NUMERICAL_RECIPES,
      Generator.BORLAND,
      Generator.XORSHIFT_32,
      Generator.NEWLIB,
      Generator.DELPHI,
      Generator.PCG_32,
      Generator.SPLITMIX);
  private static final List<Generator> SLOW =
      List.of(Generator.GLIBC, Generator.MT19937, Generator.PYTHON, Generator.DOTNET);
  private static final List<Reduction> REDUCTIONS = List.of(
      Reduction.MOD,
      Reduction.SCALED,
      Reduction.HALF_MOD,
      Reduction.TOP_BITS_OR_AGAIN,
      Reduction.PAIR_SCALED);
  private static final int ROWS = 6;
  private static final long DAY = 86_400;

  /// One way to turn outputs into the symbols of the sampled rows.
  @SuppressWarnings("ArrayRecordComponent") // read millions of times
  private record Plan(Alphabet alphabet, Reduction reduction, int[][] wanted) {
    boolean matches(long[] words, int bits, int row) {
      int[] digits = wanted[row];
      int range = alphabet.size();
      return switch (reduction) {
        case TOP_BITS_OR_AGAIN -> startsWith(reduction.digits(words, bits, range), digits);
        case PAIR_SCALED -> follows(words, bits, range, digits, 2);
        default -> follows(words, bits, range, digits, 1);
      };
    }

    private boolean follows(long[] words, int bits, int range, int[] digits, int step) {
      for (int i = 0; i < digits.length && i * step < words.length; i++) {
        if (reduction.digit(words[i * step], bits, range) != digits[i]) return false;
      }
      return true;
    }

    private static boolean startsWith(int[] drawn, int[] digits) {
      int most = Math.min(drawn.length, digits.length);
      for (int i = 0; i < most; i++) if (drawn[i] != digits[i]) return false;
      return true;
    }
  }

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
    Selection sample = sample(rows, search);
    List<Plan> plans = plans(rows, sample);
    Column made = rows.column(ColumnRole.MADE);
    List<Generator> generators = new ArrayList<>(FAST);
    generators.addAll(SLOW);
    for (Generator generator : generators) {
      boolean slow = generator.isSlowToSeed();
      if (made != null && (!slow || search.isDeep())) {
        Quantity time = new Quantity.Moment(new Text.Col(made), Quantity.Moment.Unit.SECONDS);
        boolean exact = exact(rows, made);
        long spread = exact ? 2 * 3600 + 120 : DAY;
        hunt(generator, time, -spread, exact ? spread : 2 * DAY, plans, sample, rows, search);
      }
      int bits = slow ? search.isDeep() ? 20 : 13 : search.isDeep() ? 24 : 18;
      hunt(generator, null, 0, 1L << bits, plans, sample, rows, search);
    }
  }

  /// The first row, where a generator for the whole file begins, and some others.
  private static Selection sample(Selection rows, Search search) {
    Set<Integer> kept = new LinkedHashSet<>();
    kept.add(rows.rows[0]);
    for (int row : rows.sample(ROWS, search.options.seed()).rows) kept.add(row);
    return new Selection(rows.lot, rows.label, Selection.ints(new ArrayList<>(kept)));
  }

  private static List<Plan> plans(Selection rows, Selection sample) {
    List<String> symbols = new ArrayList<>();
    for (int place : rows.varying) symbols.add(rows.alphabets[place].symbols());
    Alphabet observed = Alphabet.observed(symbols);
    Set<Alphabet> alphabets = new LinkedHashSet<>(Alphabet.orders(observed));
    for (Alphabet usual : Window.alphabets(observed)) {
      if (usual.size() <= observed.size() + 2) alphabets.add(usual);
    }
    List<Plan> plans = new ArrayList<>();
    for (Alphabet alphabet : alphabets) {
      int[][] wanted = wanted(rows, sample, alphabet);
      if (wanted.length == 0) continue;
      for (Reduction reduction : REDUCTIONS) plans.add(new Plan(alphabet, reduction, wanted));
    }
    return plans;
  }

  private static int[][] wanted(Selection rows, Selection sample, Alphabet alphabet) {
    int[] digits = alphabet.digits();
    int[][] wanted = new int[sample.size()][rows.varying.length];
    for (int i = 0; i < wanted.length; i++) {
      for (int k = 0; k < rows.varying.length; k++) {
        char c = sample.secrets[i].charAt(rows.varying[k]);
        if (c > 127 || digits[c] < 0) return new int[0][];
        wanted[i][k] = digits[c];
      }
    }
    return wanted;
  }

  private static boolean exact(Selection rows, Column made) {
    for (int row : rows.rows) if (rows.lot.cell(row, made.index()).length() > 11) return true;
    return false;
  }

  private static void hunt(
      Generator generator,
      @Nullable Quantity base,
      long from,
      long to,
      List<Plan> plans,
      Selection sample,
      Selection rows,
      Search search) {
    search.tried((to - from) * plans.size());
    int[] hits = new int[plans.size()];
    long[] first = new long[plans.size()];
    Arrays.fill(first, Quantity.NONE);
    for (int i = 0; i < sample.size(); i++) {
      long start = base == null ? 0 : base.at(sample.lot, sample.rows[i]);
      if (start == Quantity.NONE) continue;
      long[] found =
          seeds(generator, Math.max(0, start + from), start + to, plans, i, rows.varying.length);
      for (int p = 0; p < hits.length; p++) {
        if (found[p] == Quantity.NONE) continue;
        hits[p]++;
        if (i == 0) first[p] = found[p];
      }
      if (i == 1 && Arrays.stream(hits).allMatch(h -> h == 0)) return;
    }
    for (int p = 0; p < hits.length; p++) {
      Plan plan = plans.get(p);
      Seeded formula =
          new Seeded(generator, plan.reduction(), plan.alphabet(), rows.varying, from, to, base);
      double bits = rows.chance.whole() - Evidence.log2(to - from + 1.0);
      double log2 = Evidence.tail(sample.size(), hits[p], bits);
      if (hits[p] > 1 && log2 < -40) {
        search.offer(new Candidate(
            Ground.OTHERWISE_GUESSABLE,
            formula,
            log2,
            50,
            rows,
            "the seed of the generator is one of few, so trying them all gives the password"));
      } else if (first[p] != Quantity.NONE) {
        running(generator, plan, first[p], rows, search);
      }
    }
  }

  /// For each plan the least seed that draws the row, or {@link Quantity#NONE}.
  private static long[] seeds(
      Generator generator, long from, long to, List<Plan> plans, int row, int places) {
    long[] found = new long[plans.size()];
    Arrays.fill(found, Quantity.NONE);
    int all = places * 3 + 8;
    boolean slow = generator.isSlowToSeed();
    for (long seed = from; seed <= to; seed++) {
      long[] few = generator.words(seed, slow ? all : 3);
      for (int p = 0; p < found.length; p++) {
        if (found[p] != Quantity.NONE || !plans.get(p).matches(few, generator.bits(), row))
          continue;
        if (slow || plans.get(p).matches(generator.words(seed, all), generator.bits(), row))
          found[p] = seed;
      }
    }
    return found;
  }

  /// Does the generator that drew the first row go on to draw the others?
  private static void running(
      Generator generator, Plan plan, long seed, Selection rows, Search search) {
    for (int draws = rows.varying.length; draws <= rows.varying.length + 2; draws++) {
      RunningSeeded formula = new RunningSeeded(
          generator,
          plan.reduction(),
          seed,
          rows.rows[0],
          draws,
          plan.alphabet(),
          rows.varying,
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
      return;
    }
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
    Plan plan = new Plan(formula.alphabet(), formula.reduction(), new int[][] {wanted});
    return seeds(formula.generator(), Math.max(0, from), to, List.of(plan), 0, wanted.length)[0];
  }
}
