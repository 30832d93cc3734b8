package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.assay.passwords.picture.DependencyMap;
import org.assay.passwords.picture.DependencyMap.Group;
import org.assay.passwords.picture.DependencyMap.Kind;

/// Measures which characters of the identifiers go with which of the password: mutual
/// information, less what the same rows show after shuffling. It sees what one character alone
/// decides; a sum of several stays in the dark here and is a matter for the relations.
final class Dependencies {

  private static final int MOST_ROWS = 3000;
  private static final int MOST_COLUMNS = 5;
  private static final int MOST_CHARACTERS = 20;
  private static final int SHUFFLES = 3;
  private static final long SEED = 1623;

  private final Selection rows;
  private final List<int[]> shuffles = new ArrayList<>();

  private Dependencies(Selection rows) {
    this.rows = rows;
    for (int i = 0; i < SHUFFLES; i++) shuffles.add(shuffled(rows.size(), SEED + i));
  }

  /// Empty where no identifier varies.
  static Optional<DependencyMap> between(Selection all) {
    return new Dependencies(all.sample(MOST_ROWS, SEED)).map();
  }

  private record Input(Group group, List<int[]> symbols) {}

  private Optional<DependencyMap> map() {
    var inputs = rows.lot.identifiers().stream()
        .map(this::input)
        .flatMap(Optional::stream)
        .limit(MOST_COLUMNS)
        .toList();
    if (inputs.isEmpty()) return Optional.empty();
    List<String> outputs = new ArrayList<>();
    List<List<Double>> strengths = new ArrayList<>();
    for (int place : rows.varying) {
      outputs.add("character " + (place + 1));
      int[] output = symbols(rows.secrets, place);
      strengths.add(inputs.stream()
          .flatMap(input -> input.symbols().stream())
          .map(input -> strength(input, output))
          .toList());
    }
    return Optional.of(new DependencyMap(
        Kind.CHARACTERS, inputs.stream().map(Input::group).toList(), outputs, strengths));
  }

  /// The last characters of a column, those of the usual length; the first ones seldom vary.
  private Optional<Input> input(Column column) {
    var texts = new String[rows.size()];
    for (int i = 0; i < texts.length; i++) {
      var cell = rows.lot.cell(rows.rows[i], column.index());
      texts[i] = Objects.requireNonNullElse(Change.PLAIN.apply(cell), "");
    }
    int length = Arrays.stream(texts).mapToInt(String::length).max().orElse(0);
    List<int[]> symbols = new ArrayList<>();
    for (int place = Math.max(0, length - MOST_CHARACTERS); place < length; place++)
      symbols.add(symbols(texts, place));
    return symbols.stream().allMatch(Dependencies::isConstant)
        ? Optional.empty()
        : Optional.of(new Input(new Group(column.name(), symbols.size()), symbols));
  }

  private static boolean isConstant(int... symbols) {
    return Arrays.stream(symbols).distinct().limit(2).count() < 2;
  }

  /// The symbols at a place, numbered as they come; one number for texts that end before it.
  private static int[] symbols(String[] texts, int place) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] symbols = new int[texts.length];
    for (int i = 0; i < texts.length; i++) {
      int symbol = place < texts[i].length() ? texts[i].charAt(place) : -1;
      symbols[i] = numbers.computeIfAbsent(symbol, _ -> numbers.size());
    }
    return symbols;
  }

  private double strength(int[] input, int[] output) {
    if (isConstant(input)) return 0;
    double whole = information(output, output, null);
    double chance = 0;
    for (int[] order : shuffles) chance = Math.max(chance, information(input, output, order));
    double room = whole - chance;
    if (room < whole / 5) return 0;
    double beyond = information(input, output, null) - chance * 1.1;
    return Math.clamp(beyond / room, 0, 1);
  }

  /// Mutual information in bits, as counted.
  private static double information(
      int[] input, int[] output, int @org.jspecify.annotations.Nullable [] order) {
    int width = Arrays.stream(output).max().orElse(0) + 1;
    int height = Arrays.stream(input).max().orElse(0) + 1;
    int[] joint = new int[width * height];
    int[] inputs = new int[height];
    int[] outputs = new int[width];
    for (int i = 0; i < output.length; i++) {
      int from = input[order == null ? i : order[i]];
      joint[from * width + output[i]]++;
      inputs[from]++;
      outputs[output[i]]++;
    }
    double sum = 0;
    for (int from = 0; from < height; from++) {
      for (int to = 0; to < width; to++) {
        double count = joint[from * width + to];
        if (count > 0)
          sum += count * Evidence.log2(count * output.length / inputs[from] / outputs[to]);
      }
    }
    return sum / output.length;
  }

  private static int[] shuffled(int size, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) order.add(i);
    Collections.shuffle(order, new Random(seed));
    return Selection.ints(order);
  }
}
