package org.assay.passwords;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A rule that says what the password of a row is, in whole or at some places.
sealed interface Formula
    permits Spelled,
        Arithmetic,
        Cells,
        BitSums,
        Stream,
        Seeded,
        RunningSeeded,
        WeightedSums,
        WholeSum,
        Worded,
        Progression,
        Property {
  /// Stands for a place about which the formula says nothing.
  char UNKNOWN = '\0';

  /// The password of a row with {@link #UNKNOWN} at places left open, or null where the formula
  /// says nothing at all.
  @Nullable
  String predict(Lot lot, int row);

  /// True where the formula holds for a row: what it predicts agrees.
  default boolean explains(Lot lot, int row) {
    return agrees(predict(lot, row), lot.secret(row));
  }

  /// False where it says of a password only whether it belongs, or of the lot as a whole.
  default boolean predicts() {
    return true;
  }

  /// True where the formula holds for a row, or would if it went on: what a later lot is held
  /// against.
  default boolean goesOn(Lot lot, int row) {
    return explains(lot, row);
  }

  /// Rows before this one can be predicted; later ones are out of reach.
  default long reach() {
    return Long.MAX_VALUE;
  }

  /// In readable form.
  String readable();

  /// As a program that can be run again on another lot.
  Map<String, Object> program();

  /// The columns it depends on.
  Set<Column> columns();

  /// True where every place that is predicted agrees and at least one place is predicted.
  static boolean agrees(@Nullable String predicted, String secret) {
    if (predicted == null || predicted.length() != secret.length()) return false;
    boolean any = false;
    for (int j = 0; j < secret.length(); j++) {
      char c = predicted.charAt(j);
      if (c == UNKNOWN) continue;
      if (c != secret.charAt(j)) return false;
      any = true;
    }
    return any;
  }

  /// Reads a program, as {@link Finding#program} gives it, against the columns of a lot.
  ///
  /// @throws IllegalArgumentException where the program is not one of ours or does not fit the
  /// lot
  static Formula of(String program, Lot lot) {
    if (!(Json.read(program) instanceof Map<?, ?> map))
      throw new IllegalArgumentException("a formula is a JSON object");
    Map<String, Object> object = new LinkedHashMap<>();
    map.forEach((key, value) -> {
      if (value != null) object.put(String.valueOf(key), value);
    });
    return of(object, lot);
  }

  /// Reads a program against the columns of a lot.
  ///
  /// @throws IllegalArgumentException where the program is not one of ours or does not fit the
  /// lot
  static Formula of(Map<String, ?> program, Lot lot) {
    String kind = Program.string(program, "formula");
    return switch (kind) {
      case "spelled" -> Spelled.of(program, lot);
      case "arithmetic" -> Arithmetic.of(program, lot);
      case "cells" -> Cells.of(program, lot);
      case "bit-sums" -> BitSums.of(program, lot);
      case "stream" -> Stream.of(program);
      case "seeded" -> Seeded.of(program, lot);
      case "running-seeded" -> RunningSeeded.of(program);
      case "weighted-sums" -> WeightedSums.of(program, lot);
      case "whole-sum" -> WholeSum.of(program, lot);
      case "worded" -> Worded.of(program, lot);
      case "progression" -> Progression.of(program);
      case "property" -> Property.of(program);
      default -> throw new IllegalArgumentException("'" + kind + "' is not a kind of formula");
    };
  }
}
