package org.assay.law.evaluation;

import java.time.LocalDate;
import org.assay.law.ClauseId;
import org.assay.law.input.Position;

/// A named person's signed-off judgement on what no machine can judge.
///
/// @param on the day of the judgement
/// @param why the person's reason
public record Attestation(
    ClauseId clause,
    Outcome outcome,
    String name,
    String function,
    LocalDate on,
    String why,
    Position at) {

  /// What the person says of the clause.
  public enum Outcome {
    MET,
    NOT_MET
  }
}
