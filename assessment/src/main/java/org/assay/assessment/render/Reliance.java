package org.assay.assessment.render;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assay.assessment.Assessment;
import org.assay.assessment.RequirementFinding;
import org.assay.law.ClauseId;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Proof;
import org.assay.law.evaluation.Verdict;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactReading;
import org.assay.law.facts.FactValue;

/// Which routes to a requirement somebody takes. A deemed route rests on facts under headings of
/// its own (standards, labels); where the dossier says nothing under these, or only "no", nobody
/// relies on the route, and reports need not dwell on it.
final class Reliance {

  private final Set<String> headings;

  private Reliance(RequirementFinding requirement, ClauseFinding route) {
    this.headings = headings(route);
    headings.removeAll(headings(requirement.direct()));
  }

  /// Whether the route is the direct one, is met, or is there on that day and has something stated
  /// for it.
  static boolean isTaken(RequirementFinding requirement, ClauseFinding route) {
    return Routes.isDirect(requirement, route)
        || route.verdict() == Verdict.MET
        || (route.proof().isPresent() && new Reliance(requirement, route).isStatedFor(route));
  }

  /// The deemed routes that nobody takes, of all requirements.
  static Set<ClauseId> notTaken(Assessment assessment) {
    var ids = new HashSet<ClauseId>();
    for (var requirement : assessment.requirements()) {
      requirement.routes().stream()
          .filter(Predicate.not(route -> isTaken(requirement, route)))
          .forEach(route -> ids.add(route.clause().id()));
    }
    return ids;
  }

  /// A route without headings of its own is open to everybody.
  private boolean isStatedFor(ClauseFinding route) {
    return headings.isEmpty()
        || Leaves.below(route).stream()
            .filter(leaf -> !leaf.filters())
            .anyMatch(leaf -> isStated(leaf.proof()));
  }

  private boolean isStated(Proof leaf) {
    return leaf instanceof Proof.Declared declared
        && declared.read().stream()
            .filter(reading -> headings.contains(heading(reading.path())))
            .anyMatch(Reliance::saysSomething);
  }

  private static boolean saysSomething(FactReading reading) {
    return switch (reading.value()) {
      case FactValue.Single single -> !Boolean.FALSE.equals(single.seenByConditions());
      case FactValue.Items items -> !items.items().isEmpty();
      case FactValue.Fields fields -> !fields.known().isEmpty();
    };
  }

  private static Set<String> headings(ClauseFinding route) {
    var headings = new HashSet<String>();
    Leaves.below(route)
        .forEach(
            leaf -> facts(leaf.proof()).stream().map(Reliance::heading).forEach(headings::add));
    return headings;
  }

  private static List<FactPath> facts(Proof leaf) {
    return switch (leaf) {
      case Proof.Declared declared ->
        Stream.concat(
                declared.missing().stream(),
                declared.read().stream()
                    .filter(Predicate.not(LeafDetails::isAskedAbout))
                    .map(FactReading::path))
            .toList();
      case Proof.Quantified list -> List.of(list.list());
      case Proof.Measured measured -> List.of(measured.element());
      case Proof.Attested attested -> List.of(attested.element());
      case Proof.All branch -> List.of();
      case Proof.Any branch -> List.of();
      case Proof.Not branch -> List.of();
      case Proof.When branch -> List.of();
      case Proof.OfClause reference -> List.of();
    };
  }

  /// `labels` of `labels[0].expires`.
  private static String heading(FactPath path) {
    return path.text().split("[.\\[]", 2)[0];
  }
}
