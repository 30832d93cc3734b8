package org.assay.passwords;

import org.jspecify.annotations.Nullable;

/// What a family of relations could have found in a lot of this size.
final class Power {
  private Power() {}

  static Looked of(
      Relation relation, @Nullable Selection rows, long tried, long all, boolean found) {
    if (rows == null || rows.size() < relation.fewestRows()) {
      String text = "not tried: needs at least " + relation.fewestRows()
          + " rows with passwords of one length";
      return new Looked(relation.name(), tried, text, false, found);
    }
    double bits = relation.bitsPerRow(rows);
    double needed = 20 + Evidence.log2((double) all);
    int learn = relation.rowsToLearn(rows);
    int whole = learn + (int) Math.ceil(needed / Math.max(0.1, bits));
    if (whole > rows.size()) {
      String text = "too few rows to tell: %d rows are there, about %d would be needed"
          .formatted(rows.size(), whole);
      return new Looked(relation.name(), tried, text, false, found);
    }
    String text =
        "nothing found; it would have shown from about %d rows that all follow it".formatted(whole);
    if (relation.seesMinorities())
      text += ", or from " + minority(rows.size(), bits, needed, learn) + " among the others";
    text += relation.power(rows, rows.lot);
    return new Looked(relation.name(), tried, text, true, found);
  }

  /// Least number of derived rows among the others whose agreement cannot be chance.
  private static int minority(int rows, double bits, double needed, int learn) {
    for (int hits = 3; hits < rows; hits++) {
      if (Evidence.tail(rows, hits, bits) < -needed) return hits + learn;
    }
    return rows;
  }
}
