package org.assay.law.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the word that somebody probably meant.
public final class Spelling {

  private static final int LONGEST_WORD = 60;

  private Spelling() {}

  /// The known word nearest to what was written, if one is near enough: the same but for capitals,
  /// hyphens, underscores and dots, or at most one slip for every three letters (a letter added,
  /// dropped, changed, or swapped with the next). Example: `schem` is near `scheme`.
  public static Optional<String> nearest(String written, Collection<String> known) {
    if (written.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    return known.stream()
        .filter(word -> slips(written, word) <= allowed(written))
        .min(Comparator.comparingInt(word -> slips(written, word)));
  }

  /// `Did you mean 'scheme'?`, or the other advice when no word is near.
  public static String didYouMean(String written, Collection<String> known, String otherwise) {
    return nearest(written, known).map(word -> "Did you mean '" + word + "'?").orElse(otherwise);
  }

  private static int allowed(String written) {
    return Math.max(1, written.length() / 3);
  }

  private static int slips(String written, String word) {
    return distance(bare(written), bare(word));
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
  }

  /// The optimal string alignment distance.
  private static int distance(String from, String to) {
    var rows = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        rows[i][j] = cell(rows, from, to, i, j);
      }
    }
    return rows[from.length()][to.length()];
  }

  private static int cell(int[][] rows, String from, String to, int i, int j) {
    if (i == 0 || j == 0) {
      return i + j;
    }
    int changed = rows[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int best = Math.min(changed, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
    return swapped(from, to, i, j) ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
  }

  private static boolean swapped(String from, String to, int i, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
