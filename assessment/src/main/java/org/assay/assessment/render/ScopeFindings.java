package org.assay.assessment.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.law.Clause;
import org.assay.law.ClauseId;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Proof;
import org.assay.law.facts.FactPath;

/// Why the product is in or out of scope in one territory, what is missing, and what follows.
final class ScopeFindings {

  private final AssessmentReport report;
  private final ClauseFinding scope;

  ScopeFindings(AssessmentReport report) {
    this.report = report;
    this.scope = report.assessment().scope();
  }

  Truth truth() {
    return scope.truth();
  }

  ClauseFinding scope() {
    return scope;
  }

  /// The clauses that made the answer what it is, each once. In scope: the limbs that hold and
  /// the exceptions as one; out of scope: the exception that applies or the limb that fails;
  /// open: the clauses that are.
  List<ClauseFinding> decidingClauses() {
    var found = new LinkedHashMap<ClauseId, ClauseFinding>();
    collect(scope, found);
    return List.copyOf(found.values());
  }

  private void collect(ClauseFinding finding, Map<ClauseId, ClauseFinding> found) {
    for (var reference : DecidingReferences.of(finding)) {
      var of = reference.finding();
      boolean decides = truth().decided() || !of.truth().decided();
      if (decides && found.putIfAbsent(of.clause().id(), of) == null && opens(reference)) {
        collect(of, found);
      }
    }
  }

  /// That no exception applies is one answer, not one for each exception.
  private static boolean opens(DecidingReferences.Reference reference) {
    return !reference.negated() || reference.finding().truth() != Truth.FALSE;
  }

  /// The leaves that made the answer what it is.
  List<Leaves.Leaf> reasons() {
    return Leaves.deciding(scope);
  }

  /// The facts that the dossier does not state and on which an open answer turns, in order of
  /// their paths.
  List<FactPath> missing() {
    var missing = new ArrayList<FactPath>();
    if (!truth().decided()) {
      reasons().forEach(leaf -> missing.addAll(missing(leaf.proof())));
    }
    return missing.stream().distinct().sorted(Comparator.naturalOrder()).toList();
  }

  private static List<FactPath> missing(Proof leaf) {
    return switch (leaf) {
      case Proof.Declared declared -> declared.missing();
      case Proof.Quantified list -> list.missing().stream().toList();
      case Proof.Measured measured -> List.of();
      case Proof.Attested attested -> List.of();
      case Proof.All branch -> List.of();
      case Proof.Any branch -> List.of();
      case Proof.Not branch -> List.of();
      case Proof.When branch -> List.of();
      case Proof.OfClause reference -> List.of();
    };
  }

  /// What a role that somebody has, or may have, brings with it.
  record RoleDuties(PartyRoles.Line role, List<Clause> duties) {}

  /// The duties of every role that is not known to be nobody's; none where the product is out of
  /// scope.
  List<RoleDuties> duties() {
    if (truth() == Truth.FALSE) {
      return List.of();
    }
    return PartyRoles.of(report).stream()
        .filter(role -> role.finding().truth() != Truth.FALSE)
        .map(role -> new RoleDuties(role, report.duties(role.role())))
        .filter(role -> !role.duties().isEmpty())
        .toList();
  }
}
