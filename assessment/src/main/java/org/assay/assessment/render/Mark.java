package org.assay.assessment.render;

import org.assay.law.Truth;
import org.assay.law.evaluation.Verdict;

/// The mark before a line: whether what the line says is so.
enum Mark {
  SO("✓", "so"),
  NOT_SO("✗", "not so"),
  NOT_KNOWN("?", "not known"),
  NOT_ASKED("–", "not asked");

  private final String glyph;
  private final String word;

  Mark(String glyph, String word) {
    this.glyph = glyph;
    this.word = word;
  }

  String glyph() {
    return glyph;
  }

  String word() {
    return word;
  }

  static Mark of(Truth truth) {
    return switch (truth) {
      case TRUE -> SO;
      case FALSE -> NOT_SO;
      case UNKNOWN -> NOT_KNOWN;
    };
  }

  static Mark of(Verdict verdict) {
    return switch (verdict) {
      case MET -> SO;
      case NOT_MET -> NOT_SO;
      case UNDETERMINED -> NOT_KNOWN;
      case NOT_APPLICABLE -> NOT_ASKED;
    };
  }
}
