package org.assay.assessment.render;

import java.util.LinkedHashMap;
import java.util.List;
import org.assay.law.Clause;
import org.assay.law.evaluation.Contradiction;
import org.assay.law.evaluation.Proof;
import org.assay.law.facts.FactPath;
import org.assay.law.input.Position;

/// Where the dossier declares one thing and a measurement found another, in the law's order, each
/// told once. What was measured decides; the dossier is to be mended.
final class Contradictions {

  private Contradictions() {}

  /// One of them.
  ///
  /// @param clause the first clause for which it was found
  /// @param at where `product.yaml` states the fact
  record Found(Clause clause, Contradiction contradiction, Position at) {

    FactPath fact() {
      return contradiction.fact();
    }

    String said() {
      return contradiction.said();
    }
  }

  static List<Found> of(AssessmentReport report) {
    var facts = report.assessment().dossier().facts();
    var found = new LinkedHashMap<Contradiction, Found>();
    for (var finding : report.reached()) {
      for (var leaf : Leaves.within(finding)) {
        if (leaf.proof() instanceof Proof.Measured measured) {
          for (var one : measured.observation().contradictions()) {
            facts
                .at(one.fact())
                .ifPresent(
                    value -> found.putIfAbsent(one, new Found(finding.clause(), one, value.at())));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }
}
