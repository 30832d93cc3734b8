package org.assay.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assay.law.input.Position;
import org.assay.law.input.Problems;

/// Looks whether every clause that is named exists, and whether clauses refer to each other in a
/// circle. Collects the checks that conditions ask for.
final class ReferenceCheck {

  private final Map<ClauseId, Clause> clauses;
  private final Problems problems;
  private final Set<CheckName> checks = new TreeSet<>();

  ReferenceCheck(Map<ClauseId, Clause> clauses, Problems problems) {
    this.clauses = clauses;
    this.problems = problems;
  }

  Set<CheckName> checks() {
    return checks;
  }

  void check(Regime regime) {
    var at = new Position(regime.id() + "/regime.yaml", 1, 1);
    exists(regime.scope(), at);
    regime.partyRoles().values().forEach(id -> exists(id, at));
    regime.requirements().forEach(requirement -> {
      exists(requirement.direct(), at);
      requirement.deemed().forEach(id -> exists(id, at));
    });
    regime.questions().values().forEach(ids -> ids.forEach(id -> exists(id, at)));
  }

  void checkClauses() {
    for (var clause : clauses.values()) {
      clause.see().forEach(id -> exists(id, clause.at()));
      references(clause).forEach(reference -> exists(reference.clause(), reference.at()));
      conditions(clause).forEach(this::collectChecks);
    }
    if (problems.isEmpty()) {
      var done = new HashSet<ClauseId>();
      clauses.keySet().forEach(id -> circle(id, new LinkedHashSet<>(), done));
    }
  }

  private void exists(ClauseId id, Position at) {
    if (!clauses.containsKey(id)) {
      problems.add(
          at,
          "the clause '" + id + "', which does not exist",
          "the id of a clause",
          "Correct the id, or add the clause.");
    }
  }

  private void circle(ClauseId id, Set<ClauseId> above, Set<ClauseId> done) {
    if (done.contains(id)) {
      return;
    }
    if (!above.add(id)) {
      var chain = new ArrayList<>(above);
      var circle = chain.subList(chain.indexOf(id), chain.size());
      problems.add(
          clause(id).at(),
          "a circle: " + String.join(" -> ", circle.stream().map(ClauseId::text).toList()) + " -> "
              + id,
          "clauses that do not come back to themselves",
          "Take one of the references out.");
      done.addAll(circle);
      return;
    }
    references(clause(id)).forEach(reference -> circle(reference.clause(), above, done));
    above.remove(id);
    done.add(id);
  }

  private Clause clause(ClauseId id) {
    return Objects.requireNonNull(clauses.get(id));
  }

  private static List<Condition.Reference> references(Clause clause) {
    return conditions(clause)
        .filter(Condition.Reference.class::isInstance)
        .map(Condition.Reference.class::cast)
        .toList();
  }

  private static Stream<Condition> conditions(Clause clause) {
    return clause.versions().stream()
        .flatMap(version -> Stream.concat(version.applies().stream(), version.condition().stream()))
        .flatMap(ReferenceCheck::withParts);
  }

  private static Stream<Condition> withParts(Condition condition) {
    return Stream.concat(Stream.of(condition), parts(condition).flatMap(ReferenceCheck::withParts));
  }

  private static Stream<Condition> parts(Condition condition) {
    return switch (condition) {
      case Condition.All all -> all.parts().stream();
      case Condition.Any any -> any.parts().stream();
      case Condition.Not not -> Stream.of(not.part());
      case Condition.When when -> Stream.of(when.given(), when.then());
      case Condition.Quantified quantified ->
        Stream.concat(quantified.where().stream(), Stream.of(quantified.holds()));
      case Condition.Reference leaf -> Stream.empty();
      case Condition.Declared leaf -> Stream.empty();
      case Condition.Measured leaf -> Stream.empty();
      case Condition.Attested leaf -> Stream.empty();
    };
  }

  private void collectChecks(Condition condition) {
    if (condition instanceof Condition.Measured measured) {
      checks.add(measured.check());
    }
  }
}
