package org.assay.assessment.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assessment.RequirementFinding;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Verdict;
import org.assay.law.evaluation.Way;

/// Why two routes to one requirement come to different answers: what stands in the way on the one
/// and is not asked on the other, or is asked there but not alone.
///
/// @param fails the route that is not open, or not known to be
/// @param goes the route on which the requirement is met
/// @param explainsWhyNotDirectly whether it is the direct route that fails
/// @param onlyThere the leaves that stand in the way and that the other does not ask
/// @param onBoth the leaves that stand in the way although the other asks them too
record RouteComparison(
    ClauseFinding fails,
    ClauseFinding goes,
    boolean explainsWhyNotDirectly,
    List<Leaves.Leaf> onlyThere,
    List<Leaves.Leaf> onBoth) {

  RouteComparison {
    onlyThere = List.copyOf(onlyThere);
    onBoth = List.copyOf(onBoth);
  }

  /// The direct route against the deemed ones that were looked into, where exactly one of the two
  /// is met.
  ///
  /// A deemed route that nobody takes (the product holds no label, say) asks nothing that the
  /// direct one asks, and needs no comparison.
  static List<RouteComparison> of(RequirementFinding finding) {
    if (finding.direct().verdict() == Verdict.NOT_APPLICABLE) {
      return List.of();
    }
    return finding.deemed().stream()
        .filter(deemed -> deemed.proof().isPresent())
        .flatMap(deemed -> between(finding.direct(), deemed).stream())
        .filter(comparison -> comparison.explainsWhyNotDirectly() || comparison.asksTheSameInPart())
        .toList();
  }

  private boolean asksTheSameInPart() {
    var asked = asked(goes);
    return asked(fails).stream().anyMatch(asked::contains);
  }

  private static Set<Way.Change> asked(ClauseFinding route) {
    return Leaves.byIdentity(Leaves.below(route)).keySet();
  }

  private static Optional<RouteComparison> between(ClauseFinding one, ClauseFinding other) {
    if ((one.verdict() == Verdict.MET) == (other.verdict() == Verdict.MET)) {
      return Optional.empty();
    }
    return Optional.of(
        one.verdict() == Verdict.MET ? comparing(other, one, false) : comparing(one, other, true));
  }

  private static RouteComparison comparing(
      ClauseFinding fails, ClauseFinding goes, boolean explainsWhyNotDirectly) {
    var asked = asked(goes);
    var inTheWay = Leaves.deciding(fails).stream()
        .filter(Leaves.Leaf::isInTheWay)
        .collect(Collectors.partitioningBy(leaf -> asked.contains(leaf.identity())));
    return new RouteComparison(
        fails,
        goes,
        explainsWhyNotDirectly,
        inTheWay.getOrDefault(false, List.of()),
        inTheWay.getOrDefault(true, List.of()));
  }
}
