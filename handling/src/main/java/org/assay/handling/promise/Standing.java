package org.assay.handling.promise;

/// How sure the bank holidays of a year are.
public enum Standing {
  /// The days stood on the official list when the data were last looked after.
  LISTED,
  /// The days follow from the rules. A proclamation may still move one or add one (Banking and
  /// Financial Dealings Act 1971, s. 1(2) and (3)).
  COMPUTED;

  /// The less sure of two.
  Standing and(Standing other) {
    return this == LISTED ? other : this;
  }
}
