package org.assay.server.product;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.assessment.Assessment;
import org.assay.law.Clause;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Proof;
import org.assay.law.evaluation.Verdict;
import org.assay.law.evaluation.Way;
import org.assay.law.evaluation.Ways;
import org.assay.law.facts.FactPath;

/// Which clauses ask for which fact, and what a fact would decide or change. Both follow from an
/// assessment: nothing is said of facts that it did not come to.
final class FactHints {

  private static final int MOST = 3;
  private static final int LONGEST_WAY = 3;

  private final Map<String, Set<String>> asks = new LinkedHashMap<>();
  private final Map<String, Set<String>> would = new LinkedHashMap<>();

  static FactHints of(Assessment assessment) {
    var hints = new FactHints();
    assessment.evaluation().reached().values().forEach(hints::asked);
    assessment.answers().forEach(hints::ways);
    return hints;
  }

  /// No hints.
  static FactHints none() {
    return new FactHints();
  }

  /// The clauses that ask for a fact, or for the same fact of another element of its list.
  List<String> asks(String path) {
    return List.copyOf(asks.getOrDefault(anyElement(path), Set.of()));
  }

  /// What a fact would decide or change.
  List<String> would(String path) {
    return would.getOrDefault(path, Set.of()).stream().limit(MOST).toList();
  }

  private static String anyElement(String path) {
    return path.replaceAll("\\[\\d+]", "[]");
  }

  private void asked(ClauseFinding finding) {
    finding.applies().ifPresent(proof -> asked(finding.clause(), proof));
    finding.proof().ifPresent(proof -> asked(finding.clause(), proof));
  }

  private void asked(Clause clause, Proof proof) {
    switch (proof) {
      case Proof.All all -> all.parts().forEach(part -> asked(clause, part));
      case Proof.Any any -> any.parts().forEach(part -> asked(clause, part));
      case Proof.Not not -> asked(clause, not.part());
      case Proof.When when -> {
        asked(clause, when.given());
        when.then().ifPresent(then -> asked(clause, then));
      }
      case Proof.Quantified list -> {
        asked(clause, list.list());
        for (var element : list.elements()) {
          element.where().ifPresent(where -> asked(clause, where));
          element.proof().ifPresent(inner -> asked(clause, inner));
        }
      }
      case Proof.Declared declared -> {
        declared.read().forEach(reading -> asked(clause, reading.path()));
        declared.missing().forEach(missing -> asked(clause, missing));
      }
      case Proof.OfClause _, Proof.Measured _, Proof.Attested _ -> {}
    }
  }

  private void asked(Clause clause, FactPath fact) {
    asks.computeIfAbsent(anyElement(fact.text()), _ -> new LinkedHashSet<>())
        .add("%s (%s)".formatted(clause.source().citation(), clause.id()));
  }

  private void ways(ClauseFinding answer) {
    var ways =
        answer.verdict() == Verdict.UNDETERMINED ? Ways.toDecide(answer) : Ways.toFlip(answer);
    var does = answer.verdict() == Verdict.UNDETERMINED ? "decides" : "changes the answer on";
    for (var way : ways) {
      if (way.changes().size() <= LONGEST_WAY) way(way, does, answer.clause());
    }
  }

  private void way(Way way, String does, Clause clause) {
    for (var change : way.changes()) {
      var others = way.changes().size() - 1;
      var sentence = "%s: “%s”. That %s “%s” [%s]%s."
          .formatted(
              change.wanted() == Truth.TRUE ? "If this is so" : "If this is not so",
              change.leaf().says(),
              does,
              clause.title(),
              clause.id(),
              others == 0 ? "" : ", together with %d more".formatted(others));
      for (var fact : change.facts()) {
        would.computeIfAbsent(fact.text(), _ -> new LinkedHashSet<>()).add(sentence);
      }
    }
  }
}
