package org.assay.passwords;

/// What the audit can say about one ground.
public enum Outcome {
  /// A finding proves it.
  FOUND,
  /// Looked for with the stated power and not found.
  NOT_FOUND,
  /// The lot has too few rows to tell.
  TOO_FEW_ROWS
}
