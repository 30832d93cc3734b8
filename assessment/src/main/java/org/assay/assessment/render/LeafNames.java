package org.assay.assessment.render;

import java.util.TreeSet;
import org.assay.law.evaluation.Proof;

/// A name for each leaf of a proof that says what it asks, of what, and not what the answer is or
/// on which line it stands.
final class LeafNames {

  private LeafNames() {}

  static String of(Leaves.Leaf leaf) {
    return switch (leaf.proof()) {
      case Proof.Declared declared -> "declared " + declared.expression() + " " + paths(declared);
      case Proof.Measured measured -> "measured " + measured.check() + " " + measured.element();
      case Proof.Attested attested -> "attested " + attested.says() + " " + attested.element();
      case Proof.Quantified list -> "list " + list.list() + " " + list.says();
      case Proof.All branch -> branch.says();
      case Proof.Any branch -> branch.says();
      case Proof.Not branch -> branch.says();
      case Proof.When branch -> branch.says();
      case Proof.OfClause reference -> reference.says();
    };
  }

  private static String paths(Proof.Declared leaf) {
    var paths = new TreeSet<>(leaf.missing());
    leaf.read().forEach(reading -> paths.add(reading.path()));
    return paths.toString();
  }
}
