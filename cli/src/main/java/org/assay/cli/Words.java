package org.assay.cli;

import org.assay.law.evaluation.Verdict;

/// Verdicts in the words of messages.
final class Words {

  private Words() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case MET -> "every clause met";
      case NOT_MET -> "a clause is not met";
      case UNDETERMINED -> "undetermined";
      case NOT_APPLICABLE -> "out of scope";
    };
  }
}
