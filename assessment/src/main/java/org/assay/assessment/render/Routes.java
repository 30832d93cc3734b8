package org.assay.assessment.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assessment.RequirementFinding;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Verdict;

/// Words for requirements and their routes.
final class Routes {

  /// How many reasons are given before the rest is only counted.
  static final int MOST_REASONS = 3;

  private Routes() {}

  static boolean isDirect(RequirementFinding requirement, ClauseFinding route) {
    return route.clause().id().equals(requirement.requirement().direct());
  }

  /// The routes that nobody takes, by what is to be said of them.
  static Map<String, List<ClauseFinding>> notTaken(RequirementFinding requirement) {
    return requirement.routes().stream()
        .filter(route -> !Reliance.isTaken(requirement, route))
        .collect(
            Collectors.groupingBy(Routes::whyNotTaken, LinkedHashMap::new, Collectors.toList()));
  }

  private static String whyNotTaken(ClauseFinding route) {
    if (!route.why().isEmpty()) {
      return route.why();
    }
    return route.verdict() == Verdict.UNDETERMINED
        ? "nothing is stated of these routes"
        : "not relied on";
  }

  /// What the route is; which requirement it is for stands above it.
  static String name(ClauseFinding route) {
    var title = route.clause().title();
    return title.substring(title.indexOf(": ") + 1).strip();
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

  /// Why two routes differ, in words; the leaves of [#shown] follow, if there are any.
  static String introduction(RouteComparison comparison) {
    var fails = Wording.reference(comparison.fails().clause());
    var goes = Wording.reference(comparison.goes().clause());
    if (shown(comparison).isEmpty()) {
      return "Why they differ: %s asks none of what stands in the way of %s."
          .formatted(goes, fails);
    }
    return comparison.onlyThere().isEmpty()
        ? "Why they differ: %s fails on what %s asks too, but there something else is enough:"
            .formatted(fails, goes)
        : "Why they differ: %s asks what %s does not ask:".formatted(fails, goes);
  }

  /// The leaves that explain the difference; none where it is all that stands in the way, which
  /// is told of the route itself.
  static List<Leaves.Leaf> shown(RouteComparison comparison) {
    if (comparison.onlyThere().isEmpty()) {
      return comparison.onBoth();
    }
    return comparison.onBoth().isEmpty() ? List.of() : comparison.onlyThere();
  }
}
