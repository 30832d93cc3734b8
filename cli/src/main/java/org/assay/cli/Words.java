package org.assay.cli;

import java.util.Locale;
import org.assay.law.evaluation.Verdict;

/// Verdicts and other closed sets in the words of messages.
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

  /// The name of a constant as JSON and options have it: `otherwise-guessable`.
  static String hyphened(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The name of a constant in a sentence: `not met`.
  static String spaced(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
