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
    Map<String, Integer> counts = new HashMap<>();
    Set<String> wholeRows = new HashSet<>();
    long same = 0;
    boolean identified = !lot.identifiers().isEmpty();
    for (int row = 0; row < lot.size(); row++) {
      if (identified && !wholeRows.add(wholeRow(lot, row))) {
        same++;
        continue;
      }
      counts.merge(lot.secret(row), SEEN, Integer::sum);
    }
    long sharing = 0;
    long values = 0;
    long largest = 0;
    Set<String> folded = new HashSet<>();
    for (var entry : counts.entrySet()) {
      folded.add(entry.getKey().toLowerCase(Locale.ROOT));
      largest = Math.max(largest, entry.getValue());
      if (entry.getValue() < 2) continue;
      values++;
      sharing += entry.getValue();
    }
    return new Count(sharing, values, largest, (long) counts.size() - folded.size(), same);
  }

  private static String wholeRow(Lot lot, int row) {
    String[] cells = new String[lot.columns().size()];
    Arrays.setAll(cells, column -> lot.cell(row, column));
    return String.join("\0", cells);
  }
}
