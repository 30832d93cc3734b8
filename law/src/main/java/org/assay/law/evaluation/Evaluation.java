package org.assay.law.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.law.ClauseId;

/// The answers to one question: for the clauses that were asked, and for every clause that they
/// led to.
public record Evaluation(
    Question question, Map<ClauseId, ClauseFinding> asked, Map<ClauseId, ClauseFinding> reached) {

  public Evaluation {
    asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    reached = Collections.unmodifiableMap(new LinkedHashMap<>(reached));
  }

  /// What was found for a clause that was asked.
  ///
  /// @throws IllegalArgumentException when it was not asked
  public ClauseFinding asked(ClauseId clause) {
    var finding = asked.get(clause);
    if (finding == null) {
      throw new IllegalArgumentException("'" + clause + "' was not asked");
    }
    return finding;
  }

  /// What was found for a clause, if the question led to it.
  public Optional<ClauseFinding> of(ClauseId clause) {
    return Optional.ofNullable(reached.get(clause));
  }
}
