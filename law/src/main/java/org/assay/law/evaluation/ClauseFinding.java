package org.assay.law.evaluation;

import java.util.Optional;
import org.assay.law.Clause;
import org.assay.law.ClauseForm;
import org.assay.law.ClauseVersion;
import org.assay.law.Truth;

/// What was found for one clause: the verdict and its proof.
///
/// @param version the version in force, if there is one
/// @param applies how it was decided whether the duty applies; empty where it always does
/// @param proof how the condition was decided; empty where it was not asked
/// @param why why nothing was asked: not in force, not for this territory, dormant, or
/// information only; else empty
public record ClauseFinding(
    Clause clause,
    Optional<ClauseVersion> version,
    Verdict verdict,
    Truth truth,
    Optional<Proof> applies,
    Optional<Proof> proof,
    String why) {

  /// Whether the clause is a duty (met, not met) rather than a definition or route (holds, does
  /// not hold).
  public boolean isDuty() {
    return clause.form() == ClauseForm.DUTY;
  }
}
