package org.assay.assessment.checks;

import java.util.Locale;

/// Whether two quotations are of the same words.
final class Overlap {

  private Overlap() {}

  /// Whether one holds the other, whatever the capitals, punctuation and white space.
  static boolean of(String one, String other) {
    var first = folded(one);
    var second = folded(other);
    return first.contains(second) || second.contains(first);
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
