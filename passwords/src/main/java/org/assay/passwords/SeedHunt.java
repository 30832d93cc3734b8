package org.assay.passwords;

import java.util.ArrayList;
import java.util.List;

/// Looks for passwords drawn by a public generator from an unknown but small seed: the seconds
/// around the production
/// day, or any number below a million. Tries every seed on a few rows.
final class SeedHunt implements Relation {
  private static final List<Generator> QUICK = List.of(
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
      Generator.DELPHI);
  private static final List<Generator> SLOW =
      List.of(Generator.GLIBC, Generator.MT19937, Generator.PYTHON);
  private static final int ROWS = 6;
  private static final long DAY = 86_400;

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
    return 0;
  }

  @Override
  public void search(Selection rows, Search search) {
    if (search.isQuick() || rows.varying.length < 5 || !rows.chance.isIndependent()) return;
    Column made = rows.column(ColumnRole.MADE);
    Quantity time =
        made == null ? null : new Quantity.Moment(new Text.Col(made), Quantity.Moment.Unit.SECONDS);
    Selection sample = rows.sample(ROWS, search.options.seed());
    Alphabet together = alphabet(rows);
    for (Alphabet alphabet : Window.alphabets(together)) {
      if (!alphabet.equals(together) && alphabet.size() > together.size() + 1 && !search.isDeep())
        continue;
      List<Generator> generators = new ArrayList<>(QUICK);
      if (search.isDeep()) generators.addAll(SLOW);
      for (Generator generator : generators) {
        for (Reduction reduction : List.of(Reduction.MOD, Reduction.SCALED)) {
          if (time != null) {
            boolean exact = exact(rows, made);
            long spread = exact ? 2 * 3600 + 120 : DAY;
            hunt(
                new Seeded(
                    generator,
                    reduction,
                    alphabet,
                    rows.varying,
                    -spread,
                    exact ? spread : 2 * DAY,
                    time),
                sample,
                rows,
                search);
          }
          long most = generator.isSlowToSeed() ? 20_000 : search.isDeep() ? 1L << 24 : 1L << 19;
          hunt(
              new Seeded(generator, reduction, alphabet, rows.varying, 0, most, null),
              sample,
              rows,
              search);
        }
      }
    }
  }

  private static boolean exact(Selection rows, @org.jspecify.annotations.Nullable Column made) {
    if (made == null) return false;
    for (int row : rows.rows) if (rows.lot.cell(row, made.index()).length() > 11) return true;
    return false;
  }

  private static Alphabet alphabet(Selection rows) {
    List<String> symbols = new ArrayList<>();
    for (int place : rows.varying) symbols.add(rows.alphabets[place].symbols());
    return Alphabet.observed(symbols);
  }

  private static void hunt(Seeded formula, Selection sample, Selection rows, Search search) {
    long seeds = formula.to() - formula.from() + 1;
    search.tried(1);
    int hits = 0;
    for (int i = 0; i < sample.size(); i++) {
      if (formula.explains(sample.lot, sample.rows[i])) hits++;
      if (i == 1 && hits == 0) return;
    }
    double bits = rows.chance.whole() - Evidence.log2((double) seeds);
    double log2 = Evidence.tail(sample.size(), hits, bits);
    if (log2 > -20) return;
    search.offer(new Candidate(
        Ground.OTHERWISE_GUESSABLE,
        formula,
        log2,
        50,
        sample,
        "the seed of the generator is one of few, so trying them all gives the password"));
  }

  /// The least seed from `from` to `to` that draws the password, or {@link Quantity#NONE}.
  static long seed(Seeded formula, String secret, long from, long to) {
    int[] digits = formula.alphabet().digits();
    int[] wanted = new int[formula.places().length];
    for (int i = 0; i < wanted.length; i++) {
      int place = formula.places()[i];
      char c = place < secret.length() ? secret.charAt(place) : 127;
      wanted[i] = c < 128 ? digits[c] : -1;
      if (wanted[i] < 0) return Quantity.NONE;
    }
    Generator generator = formula.generator();
    Reduction reduction = formula.reduction();
    int range = formula.alphabet().size();
    for (long seed = Math.max(0, from); seed <= to; seed++) {
      long[] few = generator.words(seed, 2);
      if (reduction.digit(few[0], generator.bits(), range) != wanted[0]) continue;
      if (reduction.digit(few[1], generator.bits(), range) != wanted[1]) continue;
      long[] words = generator.words(seed, wanted.length);
      int i = 2;
      while (i < wanted.length && reduction.digit(words[i], generator.bits(), range) == wanted[i])
        i++;
      if (i == wanted.length) return seed;
    }
    return Quantity.NONE;
  }
}
