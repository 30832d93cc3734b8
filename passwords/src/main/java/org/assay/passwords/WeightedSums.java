package org.assay.passwords;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Places of the password, read as digits, are weighted sums of digits of the row modulo the size
/// of the alphabet, some of them exclusive-or one more digit.
///
/// @param length length of the password
/// @param fixed characters that never vary, {@link Formula#UNKNOWN} elsewhere
/// @param places the places that follow
record WeightedSums(int length, String fixed, List<Place> places) implements Formula {
  /// One place.
  ///
  /// @param place where in the password
  /// @param alphabet the symbols, least first; their number is the modulus
  /// @param digits digits of the row with a weight other than zero
  /// @param weights their weights
  /// @param constant added to the sum
  /// @param mixed exclusive-or with this, or null
  record Place(
      int place,
      Alphabet alphabet,
      List<Digit> digits,
      List<Integer> weights,
      int constant,
      @Nullable Digit mixed) {
    public Place {
      digits = List.copyOf(digits);
      weights = List.copyOf(weights);
    }

    /// The digit of a row, or -1 where the row lacks one of the digits.
    int at(Lot lot, int row) {
      int sum = constant;
      for (int i = 0; i < digits.size(); i++) {
        int digit = digits.get(i).at(lot, row);
        if (digit < 0) return -1;
        sum += weights.get(i) * digit;
      }
      int value = Math.floorMod(sum, alphabet.size());
      if (mixed == null) return value;
      int other = mixed.at(lot, row);
      return other < 0 || (value ^ other) >= alphabet.size() ? -1 : value ^ other;
    }

    String readable() {
      Set<String> terms = new LinkedHashSet<>();
      for (int i = 0; i < digits.size(); i++) {
        int weight = weights.get(i);
        terms.add(
            digits.get(i) instanceof Digit.Is(Digit of, int _)
                ? "table[" + of.formula() + "]"
                : (weight == 1 ? "" : weight + " * ") + digits.get(i).formula());
      }
      if (constant != 0 || terms.isEmpty()) terms.add(String.valueOf(constant));
      String sum = String.join(" + ", terms) + " mod " + alphabet.size();
      return "character " + (place + 1) + " = " + sum
          + (mixed == null ? "" : ", exclusive-or " + mixed.formula());
    }

    Map<String, Object> program() {
      Map<String, Object> program = Text.entries(
          "place",
          (long) place,
          "digits",
          alphabet.symbols(),
          "terms",
          digits.stream().map(Digit::program).toList(),
          "weights",
          weights.stream().map(w -> (Object) (long) w).toList(),
          "constant",
          (long) constant);
      if (mixed != null) program.put("mixed", mixed.program());
      return program;
    }
  }

  public WeightedSums {
    places = List.copyOf(places);
  }

  @Override
  public @Nullable String predict(Lot lot, int row) {
    char[] out = fixed.toCharArray();
    boolean any = false;
    for (Place place : places) {
      int digit = place.at(lot, row);
      if (digit < 0) continue;
      out[place.place()] = place.alphabet().symbol(digit);
      any = true;
    }
    return any ? new String(out) : null;
  }

  @Override
  public String readable() {
    List<String> first = places.stream().limit(4).map(Place::readable).toList();
    return String.join("; ", first)
        + (places.size() > 4 ? "; and so on for " + places.size() + " of " + length : "");
  }

  @Override
  public Map<String, Object> program() {
    return Text.entries(
        "formula",
        "weighted-sums",
        "length",
        (long) length,
        "fixed",
        fixed,
        "places",
        places.stream().map(Place::program).toList());
  }

  @Override
  public Set<Column> columns() {
    Set<Column> all = new HashSet<>();
    for (Place place : places) {
      for (Digit digit : place.digits()) all.addAll(digit.columns());
      if (place.mixed() != null) all.addAll(place.mixed().columns());
    }
    return all;
  }

  static WeightedSums of(Map<String, ?> program, Lot lot) {
    List<Place> places = new ArrayList<>();
    for (Map<String, ?> place : Program.maps(program, "places")) {
      List<Digit> digits = new ArrayList<>();
      for (Map<String, ?> digit : Program.maps(place, "terms")) digits.add(Digit.of(digit, lot));
      List<Integer> weights = new ArrayList<>();
      for (int weight : Program.integers(place, "weights")) weights.add(weight);
      places.add(new Place(
          Program.integer(place, "place"),
          new Alphabet(Program.string(place, "digits")),
          digits,
          weights,
          Program.integer(place, "constant"),
          place.containsKey("mixed") ? Digit.of(Program.map(place, "mixed"), lot) : null));
    }
    return new WeightedSums(
        Program.integer(program, "length"), Program.string(program, "fixed"), places);
  }
}
