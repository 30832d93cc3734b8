package org.assay.passwords;

/// A relation that held where it was tried; it becomes a finding if its evidence survives the
/// correction for all hypotheses of the audit.
///
/// @param ground the statutory ground
/// @param formula the relation
/// @param log2 bound on chance alone, not yet corrected
/// @param order simpler explanations have lower numbers and lead where several explain the same
/// rows
/// @param where the rows it was found on
/// @param why in plain words
record Candidate(
    Ground ground, Formula formula, double log2, int order, Selection where, String why) {
  /// Order of what holds for all rows without predicting any, such as numbers in a short range.
  static final int PROPERTY = 52;

  /// True for what holds without predicting, but shows how the passwords were made.
  boolean isStructure() {
    return order >= PROPERTY && order < PARTIAL;
  }

  /// True for a formula that says most of what there is to say about each password.
  boolean predicts() {
    if (order < PROPERTY) return true;
    return formula.predicts() && -log2 >= where.chance.whole() * where.size() / 2;
  }

  /// Order of formulas that leave places open.
  static final int PARTIAL = 57;
  /// Order of what shows how easily passwords are guessed, but not how they were made.
  static final int WHOLE_LOT = PARTIAL + 4;
}
