package org.assay.passwords;

/// How long the audit may look. More effort means more hypotheses, never a weaker bar for a
/// finding.
public enum Effort {
  /// A second or two: single columns, the common digests and generators.
  QUICK,
  /// About ten seconds for 5,000 rows when nothing is found: pairs of columns, all digests.
  NORMAL,
  /// Minutes: triples of columns, exhaustive seeds.
  DEEP
}
