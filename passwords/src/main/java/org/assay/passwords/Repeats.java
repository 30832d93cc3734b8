package org.assay.passwords;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Counts devices that share a password. Needs no statistics: two equal passwords are a fact.
final class Repeats {
  private static final int SEEN = 1;

  private Repeats() {}

  /// @param sharing devices whose password another device has too
  /// @param values passwords that are shared
  /// @param largest devices with the commonest password
  /// @param caseOnly further passwords that differ from another in letter case only
  /// @param sameDevice rows that repeat another row in every column
  record Count(long sharing, long values, long largest, long caseOnly, long sameDevice) {}

  static Count count(Lot lot) {
    Map<String, Integer> counts = new HashMap<>(lot.size() * 2);
    for (int row = 0; row < lot.size(); row++) counts.merge(lot.secret(row), SEEN, Integer::sum);
    long same = counts.size() < lot.size() ? dropSameDevice(lot, counts) : 0;
    long sharing = 0;
    long values = 0;
    long largest = 0;
    for (int count : counts.values()) {
      largest = Math.max(largest, count);
      if (count < 2) continue;
      values++;
      sharing += count;
    }
    return new Count(sharing, values, largest, caseOnly(counts.keySet()), same);
  }

  /// Rows that repeat another row in every column tell nothing about the passwords.
  private static long dropSameDevice(Lot lot, Map<String, Integer> counts) {
    if (lot.identifiers().isEmpty()) return 0;
    Set<String> wholeRows = new HashSet<>();
    long same = 0;
    for (int row = 0; row < lot.size(); row++) {
      String secret = lot.secret(row);
      if (counts.getOrDefault(secret, 0) < 2) continue;
      if (wholeRows.add(wholeRow(lot, row))) continue;
      counts.merge(secret, -SEEN, Integer::sum);
      same++;
    }
    return same;
  }

  private static long caseOnly(Set<String> secrets) {
    boolean lower = false;
    boolean upper = false;
    for (String secret : secrets) {
      lower |= secret.chars().anyMatch(Character::isLowerCase);
      upper |= secret.chars().anyMatch(Character::isUpperCase);
      if (lower && upper) break;
    }
    if (!lower || !upper) return 0;
    Set<String> folded = new HashSet<>(secrets.size() * 2);
    for (String secret : secrets) folded.add(secret.toLowerCase(Locale.ROOT));
    return (long) secrets.size() - folded.size();
  }

  private static String wholeRow(Lot lot, int row) {
    String[] cells = new String[lot.columns().size()];
    Arrays.setAll(cells, column -> lot.cell(row, column));
    return String.join("\0", cells);
  }
}
