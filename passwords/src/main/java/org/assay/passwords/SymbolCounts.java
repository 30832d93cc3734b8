package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assay.passwords.picture.SymbolMap;

/// Counts which character stands at which place.
final class SymbolCounts {

  private SymbolCounts() {}

  static SymbolMap of(Selection rows) {
    var alphabet = rows.alphabet(0, rows.length);
    List<List<Integer>> places = new ArrayList<>();
    for (int place = 0; place < rows.length; place++) {
      int[] counts = new int[alphabet.size()];
      for (String secret : rows.secrets) counts[alphabet.symbols().indexOf(secret.charAt(place))]++;
      places.add(Arrays.stream(counts).boxed().toList());
    }
    return new SymbolMap(alphabet.symbols(), rows.size(), places);
  }
}
