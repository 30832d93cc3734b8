package org.assay.law.evaluation;

import org.assay.law.CheckName;
import org.assay.law.facts.FactPath;

/// Answers what the checks observed. The same question must always get the same answer during one
/// evaluation.
@FunctionalInterface
public interface Observations {

  /// What the check observed on the element at that path; the empty path stands for the whole
  /// product.
  Observation of(CheckName check, FactPath element);
}
