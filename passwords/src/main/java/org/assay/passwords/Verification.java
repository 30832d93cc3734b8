package org.assay.passwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What came of running the formula of a finding again, on the same lot or on another.
///
/// ```java
/// Verification again = Verification.of(finding.program(), LotFile.read(Path.of("next-lot.csv")));
/// ```
///
/// @param formula in readable form
/// @param rows devices of the lot
/// @param explained devices whose password the formula gives, or is in the run of numbers that it
/// names or close to it; always 0 for a formula that only describes a lot
/// @param predicts false where the formula only describes the lot that it was found on, so that it
/// says nothing about another
/// @param examples predicted and actual for the first rows, masked
public record Verification(
    String formula, long rows, long explained, boolean predicts, List<Example> examples) {
  private static final int EXAMPLES = 5;
  private static final int FIRST = 512;

  /// Copies the examples.
  public Verification {
    Objects.requireNonNull(formula, "formula");
    examples = List.copyOf(examples);
  }

  /// Runs a program, as {@link Finding#program} gives it, on the password column of a lot.
  ///
  /// @throws IllegalArgumentException where the program is not one of ours, or the lot lacks a
  /// column that it needs
  public static Verification of(String program, Lot lot) {
    Formula formula = Formula.of(program, lot);
    long explained = Confirmation.count(lot, List.of(formula), Formula::goesOn)[0];
    boolean predicts = !(formula instanceof Property);
    return new Verification(
        formula.readable(), lot.size(), explained, predicts, examples(formula, lot));
  }

  private static List<Example> examples(Formula formula, Lot lot) {
    Lot first = lot.isHeld() ? lot : lot.sample(FIRST);
    List<Example> examples = new ArrayList<>();
    for (int row = 0; row < Math.min(EXAMPLES, first.size()); row++) {
      String predicted = formula.predict(first, row);
      String secret = first.secret(row);
      if (predicted != null) {
        examples.add(new Example(
            row + 1L, Masks.of(predicted), Masks.of(secret), Formula.agrees(predicted, secret)));
      }
    }
    return examples;
  }
}
