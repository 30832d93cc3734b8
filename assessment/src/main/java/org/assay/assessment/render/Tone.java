package org.assay.assessment.render;

import org.assay.law.Truth;
import org.assay.law.evaluation.Verdict;

/// What a line means for the answer. It is never shown by colour alone: the mark and the words say
/// the same.
enum Tone {
  /// As the law wants it.
  GOOD,
  /// Not as the law wants it.
  BAD,
  /// Not known.
  OPEN,
  /// Says nothing for or against.
  QUIET;

  static Tone of(Truth truth, Truth wanted) {
    if (truth == Truth.UNKNOWN) {
      return OPEN;
    }
    return truth == wanted ? GOOD : BAD;
  }

  static Tone of(Verdict verdict) {
    return switch (verdict) {
      case MET -> GOOD;
      case NOT_MET -> BAD;
      case UNDETERMINED -> OPEN;
      case NOT_APPLICABLE -> QUIET;
    };
  }
}
