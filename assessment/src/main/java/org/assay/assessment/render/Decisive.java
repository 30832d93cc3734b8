package org.assay.assessment.render;

import org.assay.law.Condition;
import org.assay.law.Truth;
import org.assay.law.evaluation.Proof;

/// Which parts of a branch made it what it is: where one part alone is enough, those that had that
/// truth; where the branch is unknown, the unknown ones; else all.
final class Decisive {

  private Decisive() {}

  static boolean isPart(Proof.All all, Proof part) {
    return isPart(all.truth(), Truth.FALSE, part.truth());
  }

  static boolean isPart(Proof.Any any, Proof part) {
    return isPart(any.truth(), Truth.TRUE, part.truth());
  }

  static boolean isElement(Proof.Quantified quantified, Proof.Element element) {
    var enough = Truth.of(quantified.quantifier() == Condition.Quantifier.SOME);
    return isPart(quantified.truth(), enough, outcome(quantified, element));
  }

  /// The case decides where it does not arise, or where it is not known whether it does.
  static boolean isGiven(Proof.When when) {
    return when.then().isEmpty()
        || (when.given().truth() == Truth.UNKNOWN && !when.truth().decided());
  }

  private static boolean isPart(Truth branch, Truth enough, Truth part) {
    return switch (branch) {
      case UNKNOWN -> part == Truth.UNKNOWN;
      case TRUE, FALSE -> branch != enough || part == enough;
    };
  }

  /// What an element adds: `every` asks "not asked about, or holds", `some` asks "asked about, and
  /// holds".
  static Truth outcome(Proof.Quantified quantified, Proof.Element element) {
    var asked = element.where().map(Proof::truth).orElse(Truth.TRUE);
    var holds = element.proof().map(Proof::truth).orElse(Truth.FALSE);
    return switch (quantified.quantifier()) {
      case EVERY -> asked.not().or(holds);
      case SOME -> asked.and(holds);
    };
  }
}
