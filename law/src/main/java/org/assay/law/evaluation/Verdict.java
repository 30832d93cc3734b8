package org.assay.law.evaluation;

/// The answer for one clause, one product, one day and one territory.
///
/// For definitions and routes `MET` means that it holds and `NOT_MET` that it does not.
public enum Verdict {
  /// What the clause asks is so, and it is shown how that is known.
  MET,
  /// What the clause asks is not so.
  NOT_MET,
  /// What is known does not decide it. Never read as met, nor as out of scope.
  UNDETERMINED,
  /// The clause asks nothing of this product on this day in this territory.
  NOT_APPLICABLE
}
