package org.assay.passwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.passwords.picture.Coverage;
import org.assay.passwords.picture.DependencyMap;
import org.assay.passwords.picture.DependencyMap.Group;
import org.assay.passwords.picture.DependencyMap.Kind;
import org.assay.passwords.picture.Grid;
import org.assay.passwords.picture.GridBuilder;

/// What can be drawn of a finding.
///
/// @param predicted what the formula predicts against what is there; a right formula is a
/// diagonal. Empty for one that predicts single bits only
/// @param coverage where in the lot the formula holds
/// @param bits which bits of the row make which bits of the password, for exclusive-ors
public record FindingPortrait(
    Optional<Grid> predicted, Coverage coverage, Optional<DependencyMap> bits) {

  private static final int MOST_STRETCHES = 96;
  private static final int MOST_ROWS = 1920;
  /// Generators that are run anew for each row take milliseconds each.
  private static final int MOST_SLOW_ROWS = MOST_STRETCHES;

  static Optional<FindingPortrait> of(Formula formula, Lot lot) {
    return formula instanceof Property
        ? Optional.empty()
        : Optional.of(new FindingPortrait(
            predicted(formula, lot), coverage(formula, lot), bits(formula, lot)));
  }

  private static IntStream rows(Formula formula, Lot lot) {
    int most = Math.min(lot.size(), formula instanceof Seeded ? MOST_SLOW_ROWS : MOST_ROWS);
    return IntStream.range(0, most).map(i -> (int) ((long) i * lot.size() / most));
  }

  private static Coverage coverage(Formula formula, Lot lot) {
    int stretches = Math.min(lot.size(), MOST_STRETCHES);
    int[] tried = new int[stretches];
    int[] follow = new int[stretches];
    rows(formula, lot).forEach(row -> {
      int stretch = (int) ((long) row * stretches / lot.size());
      tried[stretch]++;
      if (formula.explains(lot, row)) follow[stretch]++;
    });
    return new Coverage(IntStream.range(0, stretches)
        .mapToObj(i -> new Coverage.Stretch(tried[i], follow[i]))
        .toList());
  }

  private record Pair(String predicted, String actual) {}

  private static Optional<Grid> predicted(Formula formula, Lot lot) {
    List<Pair> pairs = new ArrayList<>();
    rows(formula, lot).forEach(row -> {
      var predicted = formula.predict(lot, row);
      if (predicted != null && predicted.length() == lot.secret(row).length())
        pairs.add(new Pair(predicted, onlyPredicted(predicted, lot.secret(row))));
    });
    if (pairs.isEmpty()) return Optional.empty();
    double[] ranks = Position.ranks(
        Stream.concat(pairs.stream().map(Pair::predicted), pairs.stream().map(Pair::actual))
            .toArray(String[]::new));
    var grid = new GridBuilder();
    for (int i = 0; i < pairs.size(); i++) grid.add(ranks[i], ranks[pairs.size() + i]);
    return Optional.of(grid.build("as the formula predicts", "as it is"));
  }

  /// The password with the places open about which the formula says nothing.
  private static String onlyPredicted(String predicted, String secret) {
    var out = new StringBuilder(secret);
    for (int j = 0; j < secret.length(); j++)
      if (predicted.charAt(j) == Formula.UNKNOWN) out.setCharAt(j, Formula.UNKNOWN);
    return out.toString();
  }

  private static Optional<DependencyMap> bits(Formula formula, Lot lot) {
    if (!(formula instanceof BitSums sums)) return Optional.empty();
    int[] sizes = new int[sums.inputs().size()];
    for (int i = 0; i < sizes.length; i++) sizes[i] = size(sums.inputs().get(i), lot);
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++)
      groups.add(new Group("bits of " + sums.inputs().get(i).formula(), sizes[i]));
    return Optional.of(new DependencyMap(
        Kind.BITS,
        groups,
        sums.sums().stream().map(sum -> "bit " + sum.bit()).toList(),
        sums.sums().stream().map(sum -> coefficients(sum, sizes)).toList()));
  }

  private static int size(Quantity input, Lot lot) {
    long all = 0;
    for (int row = 0; row < lot.size(); row++) {
      long value = input.at(lot, row);
      if (value != Quantity.NONE) all |= value;
    }
    return Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(all));
  }

  /// The highest bit first, as people write numbers.
  private static List<Double> coefficients(BitSums.Sum sum, int... sizes) {
    List<Double> row = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      long mask = Objects.requireNonNull(sum.masks().get(i));
      for (int bit = sizes[i] - 1; bit >= 0; bit--) row.add((double) (mask >>> bit & 1));
    }
    return row;
  }
}
