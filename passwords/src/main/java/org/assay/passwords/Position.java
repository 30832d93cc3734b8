package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a text lies among texts of its kind, from 0 to 1: the places that vary, read as digits
/// in the characters that occur there, the leftmost first.
final class Position {

  private final int length;
  private final int[] places;
  private final Alphabet alphabet;

  /// @param texts of which those of the usual length count
  Position(String... texts) {
    this.length = usualLength(texts);
    List<String> usual =
        Stream.of(texts).filter(text -> text.length() == length).toList();
    List<Integer> varying = new ArrayList<>();
    var symbols = new StringBuilder();
    for (int place = 0; place < length; place++) {
      int at = place;
      var seen = Alphabet.observed(
          usual.stream().map(text -> text.substring(at, at + 1)).toList());
      if (seen.size() < 2) continue;
      varying.add(place);
      symbols.append(seen.symbols());
    }
    this.places = Selection.ints(varying);
    this.alphabet =
        symbols.isEmpty() ? Alphabet.DECIMAL : Alphabet.observed(List.of(symbols.toString()));
  }

  /// From 0 to 1; no number for a text of another length, or with a character never seen.
  double of(String text) {
    if (text.length() != length) return Double.NaN;
    double part = 0;
    double share = 1;
    for (int place : places) {
      int digit = alphabet.symbols().indexOf(text.charAt(place));
      if (digit < 0) return Double.NaN;
      share /= alphabet.size();
      part += digit * share;
    }
    return part;
  }

  /// The place of each text among all, by position, from 0 to 1; equal texts have one place.
  static double[] ranks(String... texts) {
    var position = new Position(texts);
    double[] parts = Stream.of(texts).mapToDouble(position::of).toArray();
    double[] order = Arrays.stream(parts)
        .filter(part -> !Double.isNaN(part))
        .sorted()
        .distinct()
        .toArray();
    return Arrays.stream(parts)
        .map(part -> Double.isNaN(part)
            ? Double.NaN
            : (double) Arrays.binarySearch(order, part) / order.length)
        .toArray();
  }

  private static int usualLength(String... texts) {
    Map<Integer, Long> lengths = Arrays.stream(texts)
        .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting()));
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
