package org.assay.assessment.render;

import java.util.ArrayList;
import java.util.List;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Proof;

/// The clauses that a clause refers to itself, as far as they made its answer what it is.
final class DecidingReferences {

  /// A clause, the words of the condition that refers to it, and whether that is a "not".
  record Reference(ClauseFinding finding, String says, boolean negated) {}

  private final List<Reference> found = new ArrayList<>();

  private DecidingReferences() {}

  static List<Reference> of(ClauseFinding finding) {
    var references = new DecidingReferences();
    finding.proof().ifPresent(proof -> references.walk(proof, "", false));
    return references.found;
  }

  private void walk(Proof proof, String says, boolean negated) {
    switch (proof) {
      case Proof.All all -> each(all.parts(), proof.truth(), Truth.FALSE, negated);
      case Proof.Any any -> each(any.parts(), proof.truth(), Truth.TRUE, negated);
      case Proof.Not not -> walk(not.part(), not.says(), !negated);
      case Proof.When when -> when.then().ifPresent(then -> walk(then, "", negated));
      case Proof.Quantified quantified -> {}
      case Proof.OfClause reference ->
        found.add(new Reference(reference.finding(), words(reference, says), negated));
      case Proof.Declared leaf -> {}
      case Proof.Measured leaf -> {}
      case Proof.Attested leaf -> {}
    }
  }

  private static String words(Proof.OfClause reference, String says) {
    return reference.says().isEmpty() ? says : reference.says();
  }

  /// Where one part alone is enough, those that had that truth; else all.
  private void each(List<Proof> parts, Truth truth, Truth enough, boolean negated) {
    parts.stream()
        .filter(part -> truth != enough || part.truth() == enough)
        .forEach(part -> walk(part, "", negated));
  }
}
