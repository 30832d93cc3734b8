package org.assay.passwords;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Each password comes from a public generator whose seed lies in a short range, such as the
/// seconds of the production day: trying every seed finds it.
///
/// @param generator the generator
/// @param reduction how an output becomes a symbol
/// @param alphabet the symbols in order
/// @param places places that are drawn, in order
/// @param from least seed, added to `base`
/// @param to greatest seed, added to `base`
/// @param base number of the row that the seed counts from; null where the seed itself is bounded
@SuppressWarnings("ArrayRecordComponent") // never handed out
record Seeded(
    Generator generator,
    Reduction reduction,
    Alphabet alphabet,
    int[] places,
    long from,
    long to,
    @Nullable Quantity base)
    implements Formula {
  @Override
  public @Nullable String predict(Lot lot, int row) {
    return null;
  }

  /// Draws a digit for every place from some seed of the range?
  @Override
  public boolean explains(Lot lot, int row) {
    long start = base == null ? 0 : base.at(lot, row);
    return start != Quantity.NONE
        && SeedHunt.seed(this, lot.secret(row), start + from, start + to) != Quantity.NONE;
  }

  @Override
  public String readable() {
    String range = base == null
        ? "from " + from + " to " + to
        : base.formula() + (from < 0 ? " - " + -from : " + " + from) + " to + " + to;
    return "each password is drawn by " + generator.label() + ", "
        + reduction.label(alphabet.size()) + " in \"" + alphabet.symbols()
        + "\", from a seed in the range " + range;
  }

  @Override
  public Map<String, Object> program() {
    Map<String, Object> program = Text.entries(
        "formula",
        "seeded",
        "generator",
        generator.name(),
        "reduction",
        reduction.name(),
        "digits",
        alphabet.symbols(),
        "places",
        java.util.Arrays.stream(places).mapToObj(p -> (Object) (long) p).toList(),
        "from",
        from,
        "to",
        to);
    if (base != null) program.put("base", base.program());
    return program;
  }

  @Override
  public Set<Column> columns() {
    return base == null ? Set.of() : base.columns();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Seeded that && program().equals(that.program());
  }

  @Override
  public int hashCode() {
    return program().hashCode();
  }

  static Seeded of(Map<String, ?> program, Lot lot) {
    return new Seeded(
        Generator.valueOf(Program.string(program, "generator")),
        Reduction.valueOf(Program.string(program, "reduction")),
        new Alphabet(Program.string(program, "digits")),
        Program.integers(program, "places"),
        Program.number(program, "from"),
        Program.number(program, "to"),
        program.containsKey("base") ? Quantity.of(Program.map(program, "base"), lot) : null);
  }
}
