package org.assay.passwords;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One public generator, seeded once with a small number, draws the passwords of the whole file.
final class RunningSeeded implements Formula {
  /// Digits that are drawn at most: all of them are held in memory.
  private static final int MOST = 1 << 23;

  private final Generator generator;
  private final Reduction reduction;
  private final long seed;
  private final int first;
  private final int draws;
  private final Alphabet alphabet;
  private final int[] places;
  private final String fixed;
  private int[] drawn = new int[0];

  /// @param first row that the generator begins with
  /// @param draws digits used up by one row
  /// @param places places of the password that are drawn, in order
  /// @param fixed the other characters
  RunningSeeded(
      Generator generator,
      Reduction reduction,
      long seed,
      int first,
      int draws,
      Alphabet alphabet,
      int[] places,
      String fixed) {
    this.generator = generator;
    this.reduction = reduction;
    this.seed = seed;
    this.first = first;
    this.draws = draws;
    this.alphabet = alphabet;
    this.places = places.clone();
    this.fixed = fixed;
  }

  @Override
  public @Nullable String predict(Lot lot, int row) {
    int number = lot.number(row);
    if (number < first || number >= reach()) return null;
    int from = (number - first) * draws;
    int[] run = run(from + draws);
    if (run.length < from + places.length) return null;
    char[] out = fixed.toCharArray();
    for (int i = 0; i < places.length; i++) out[places[i]] = alphabet.symbol(run[from + i]);
    return new String(out);
  }

  @Override
  public long reach() {
    return first + (long) MOST / draws;
  }

  private synchronized int[] run(int digits) {
    if (drawn.length < digits) {
      int most = Math.clamp(digits * 2L, 1024, MOST + draws);
      drawn = reduction.digits(
          generator.words(seed, reduction.words(most)), generator.bits(), alphabet.size());
    }
    return drawn;
  }

  @Override
  public String readable() {
    return "one run of " + generator.label() + " seeded with " + seed + " goes through the file, "
        + draws + " outputs a row, " + reduction.label(alphabet.size()) + " in \""
        + alphabet.symbols() + "\"";
  }

  @Override
  public Map<String, Object> program() {
    return Text.entries(
        "formula",
        "running-seeded",
        "generator",
        generator.name(),
        "reduction",
        reduction.name(),
        "seed",
        seed,
        "first",
        (long) first,
        "draws",
        (long) draws,
        "digits",
        alphabet.symbols(),
        "places",
        Arrays.stream(places).mapToObj(p -> (Object) (long) p).toList(),
        "fixed",
        fixed);
  }

  @Override
  public Set<Column> columns() {
    return Set.of();
  }

  static RunningSeeded of(Map<String, ?> program) {
    return new RunningSeeded(
        Generator.valueOf(Program.string(program, "generator")),
        Reduction.valueOf(Program.string(program, "reduction")),
        Program.number(program, "seed"),
        Program.integer(program, "first"),
        Program.integer(program, "draws"),
        new Alphabet(Program.string(program, "digits")),
        Program.integers(program, "places"),
        Program.string(program, "fixed"));
  }
}
