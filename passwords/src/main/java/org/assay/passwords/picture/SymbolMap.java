package org.assay.passwords.picture;

import java.util.List;

/// How often each character stands at each place of the passwords.
///
/// @param characters the characters that occur, in code order
/// @param devices how many passwords were counted
/// @param places for each place from the left, how often each character stands there
public record SymbolMap(String characters, int devices, List<List<Integer>> places) {

  /// Copies the counts.
  public SymbolMap {
    places = places.stream().map(List::copyOf).toList();
  }

  /// How many different characters stand at a place, from 0.
  public int different(int place) {
    return (int) places.get(place).stream().filter(count -> count > 0).count();
  }

  /// How far a count is from an even share among the characters that occur at its place, in
  /// standard deviations; 0 at a place that never varies.
  public double excess(int place, int character) {
    int different = different(place);
    int count = places.get(place).get(character);
    if (different < 2 || count == 0) return 0;
    double share = 1.0 / different;
    return (count - devices * share) / Math.sqrt(devices * share * (1 - share));
  }
}
