package org.assay.passwords;

import java.util.List;
import java.util.Objects;

/// One reason why the lot is not acceptable, with its proof.
///
/// @param ground the statutory ground
/// @param formula the relation in readable form
/// @param rowsExplained how many rows follow it
/// @param rows how many rows were audited
/// @param log2FalseAlarm base-2 logarithm of the bound on the probability that chance alone would
/// produce this finding in this audit, corrected for every hypothesis tried; negative infinity
/// for a plain fact such as two equal passwords
/// @param hypotheses how many hypotheses the bound is corrected for
/// @param why what it means, in plain words
/// @param remedy what to change
/// @param examples predicted and actual, masked
/// @param program JSON that runs the formula again on another lot
public record Finding(
    Ground ground,
    String formula,
    long rowsExplained,
    long rows,
    double log2FalseAlarm,
    long hypotheses,
    String why,
    String remedy,
    List<Example> examples,
    String program) {
  /// Copies the examples.
  public Finding {
    Objects.requireNonNull(ground, "ground");
    Objects.requireNonNull(formula, "formula");
    examples = List.copyOf(examples);
  }

  /// The bound on false alarm in readable form, such as `below 2^-312`.
  public String falseAlarm() {
    if (Double.isInfinite(log2FalseAlarm)) return "none: a plain fact";
    return "below 2^" + (long) Math.ceil(log2FalseAlarm) + " (" + hypotheses + " hypotheses tried)";
  }
}
