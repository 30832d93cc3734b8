package org.assay.assessment.render;

import java.util.List;
import java.util.stream.Stream;
import org.assay.assessment.RequirementFinding;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Verdict;

/// Words for requirements and their routes.
final class Routes {

  private static final int MOST_REASONS = 3;

  private Routes() {}

  static boolean isDirect(RequirementFinding requirement, ClauseFinding route) {
    return route.clause().id().equals(requirement.requirement().direct());
  }

  /// "met directly", "met on a deemed route".
  static String verdict(RequirementFinding requirement) {
    return requirement
        .basis()
        .map(basis -> isDirect(requirement, basis) ? "met directly" : "met on a deemed route")
        .orElseGet(() -> Wording.duty(requirement.verdict()));
  }

  /// Why a route is not open: why it was not asked, or the leaves that stand in its way.
  static List<String> reasons(ClauseFinding route) {
    if (route.verdict() == Verdict.MET) {
      return List.of();
    }
    if (!route.why().isEmpty()) {
      return List.of(route.why());
    }
    var leaves = inTheWay(route);
    var reasons = leaves.stream()
        .limit(MOST_REASONS)
        .map(leaf -> Mark.of(leaf.proof().truth()).glyph() + " " + leaf.says());
    var more = leaves.size() > MOST_REASONS
        ? Stream.of("and %d more".formatted(leaves.size() - MOST_REASONS))
        : Stream.<String>of();
    return Stream.concat(reasons, more).toList();
  }

  /// The leaves that stand in the way of a route; none where it is open.
  static List<Leaves.Leaf> inTheWay(ClauseFinding route) {
    return route.verdict() == Verdict.MET
        ? List.of()
        : Leaves.deciding(route).stream().filter(Leaves.Leaf::isInTheWay).toList();
  }

  static String introduction(RouteComparison comparison) {
    var template = comparison.onlyThere().isEmpty()
        ? "Why they differ: %s fails on what %s asks too, but there something else is enough:"
        : "Why they differ: %s asks what %s does not ask:";
    return template.formatted(
        Wording.reference(comparison.fails().clause()),
        Wording.reference(comparison.goes().clause()));
  }

  /// The leaves that explain the difference.
  static List<Leaves.Leaf> shown(RouteComparison comparison) {
    return comparison.onlyThere().isEmpty() ? comparison.onBoth() : comparison.onlyThere();
  }
}
