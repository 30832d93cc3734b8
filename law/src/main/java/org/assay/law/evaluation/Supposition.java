package org.assay.law.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.law.Condition;
import org.assay.law.Truth;

/// Replays a proof with some leaves supposed to come out otherwise. A branch that the proof did
/// not go into (the consequence of an "if" that was false, say) is unknown.
final class Supposition {

  private final Map<String, Truth> supposed = new HashMap<>();

  Supposition(List<Way.Change> changes) {
    changes.forEach(change -> supposed.put(change.name(), change.wanted()));
  }

  Truth truth(ClauseFinding finding) {
    if (!finding.isDuty() || finding.applies().isEmpty()) {
      return finding.proof().map(this::truth).orElse(finding.truth());
    }
    var applies = truth(finding.applies().get());
    return applies.not().or(finding.proof().map(this::truth).orElse(Truth.UNKNOWN));
  }

  private Truth truth(Proof proof) {
    return switch (proof) {
      case Proof.All all -> conjunction(all.parts());
      case Proof.Any any -> disjunction(any.parts());
      case Proof.Not not -> truth(not.part()).not();
      case Proof.When when ->
        truth(when.given()).not().or(when.then().map(this::truth).orElse(Truth.UNKNOWN));
      case Proof.Quantified quantified -> quantified(quantified);
      case Proof.OfClause clause -> truth(clause.finding());
      case Proof.Declared leaf -> leaf(leaf);
      case Proof.Measured leaf -> leaf(leaf);
      case Proof.Attested leaf -> leaf(leaf);
    };
  }

  private Truth leaf(Proof leaf) {
    return supposed.getOrDefault(Way.Change.name(leaf), leaf.truth());
  }

  private Truth conjunction(List<Proof> parts) {
    return parts.stream().map(this::truth).reduce(Truth.TRUE, Truth::and);
  }

  private Truth disjunction(List<Proof> parts) {
    return parts.stream().map(this::truth).reduce(Truth.FALSE, Truth::or);
  }

  private Truth quantified(Proof.Quantified quantified) {
    if (quantified.missing().isPresent()) {
      return leaf(quantified);
    }
    boolean every = quantified.quantifier() == Condition.Quantifier.EVERY;
    var truth = Truth.of(every);
    for (var element : quantified.elements()) {
      var asked = element.where().map(this::truth).orElse(Truth.TRUE);
      var holds = element.proof().map(this::truth).orElse(Truth.UNKNOWN);
      truth = every ? truth.and(asked.not().or(holds)) : truth.or(asked.and(holds));
    }
    return truth;
  }
}
