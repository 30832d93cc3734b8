package org.assay.passwords;

import java.util.Objects;

/// What one family of relations was tried on and how weak a fault it would still have shown.
///
/// @param relation the family, in plain words
/// @param hypotheses how many hypotheses were tried
/// @param power what could have been found: least number of derived rows, or why the lot is too
/// small
/// @param able false where the lot is too small for this family
/// @param found true where it found something
public record Looked(String relation, long hypotheses, String power, boolean able, boolean found) {
  /// Refuses missing parts.
  public Looked {
    Objects.requireNonNull(relation, "relation");
    Objects.requireNonNull(power, "power");
  }
}
