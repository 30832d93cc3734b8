package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Looks for a counter with gaps: numbers that grow, or fall, with the row or with an identifier. A
/// random order would do so once in n! times.
final class GrowingNumbers {
  /// Share of the rows that must grow together.
  private static final double ENOUGH = 0.6;

  private static final int FEWEST = 12;

  private final Selection sample;
  private final Selection rows;
  private final Search search;
  private final List<Order> orders = new ArrayList<>();

  /// @param sample the rows that are tried
  /// @param rows the rows that are counted where the sample grows
  GrowingNumbers(Selection sample, Selection rows, Search search) {
    this.sample = sample;
    this.rows = rows;
    this.search = search;
    orders.add(Order.of("the order of the rows", new Quantity.RowNumber(), sample));
    for (Quantity number : search.views.mainNumbers)
      orders.add(Order.of(number.formula(), number, sample));
  }

  /// Rows in the order of their numbers.
  ///
  /// @param name of the number
  /// @param places of the rows in the selection, those without a number left out
  @SuppressWarnings("ArrayRecordComponent") // never handed out
  private record Order(String name, Quantity number, int[] places) {
    static Order of(String name, Quantity number, Selection rows) {
      long[] numbers = number.values(rows.lot, rows.rows);
      int[] places = IntStream.range(0, numbers.length)
          .filter(i -> numbers[i] != Quantity.NONE)
          .boxed()
          .sorted((a, b) -> Long.compare(numbers[a], numbers[b]))
          .mapToInt(Integer::intValue)
          .toArray();
      return new Order(name, number, places);
    }
  }

  void search(Window window) {
    search.tried(orders.size() * 2L);
    for (Order order : orders) {
      Grown found = grown(window, order);
      if (found == null) continue;
      Grown all = sample == rows
          ? found
          : grown(window.over(rows), Order.of(order.name(), order.number(), rows));
      if (all != null) offer(all, order);
    }
  }

  private void offer(Grown grown, Order order) {
    String text = "as numbers the passwords " + (grown.falls() ? "fall" : "grow") + " with "
        + order.name() + " in " + grown.places().length + " of " + grown.all() + " rows";
    int[] where = IntStream.of(grown.places()).map(i -> rows.rows[i]).sorted().toArray();
    search.offer(
        new Candidate(
            Ground.INCREMENTAL_COUNTER,
            new Property("growing", text),
            grown.log2(),
            Candidate.PROPERTY,
            new Selection(rows.lot, rows.label, where),
            "the passwords count up in the order of manufacture, with gaps; those of the next devices lie just above"));
  }

  /// Numbers that grow in order.
  ///
  /// @param places of the rows that grow together
  /// @param all rows that have a number
  /// @param falls true where they fall
  @SuppressWarnings("ArrayRecordComponent") // never handed out
  private record Grown(int[] places, int all, boolean falls) {
    /// The expected number of rising subsequences of length k is choose(n, k) / k!.
    double log2() {
      return Evidence.choose(all, places.length) - Evidence.factorial(places.length) + 1;
    }
  }

  private static @Nullable Grown grown(Window window, Order order) {
    int[] places = IntStream.of(order.places()).filter(i -> !window.missing(i)).toArray();
    if (places.length < FEWEST) return null;
    long[] numbers = IntStream.of(places).mapToLong(i -> window.values()[i]).toArray();
    int[] rising = longestRising(numbers);
    int[] falling = longestRising(Arrays.stream(numbers).map(v -> -v).toArray());
    boolean falls = falling.length > rising.length;
    int[] longest = falls ? falling : rising;
    if (longest.length < places.length * ENOUGH) return null;
    return new Grown(IntStream.of(longest).map(i -> places[i]).toArray(), places.length, falls);
  }

  /// Places of the longest rising subsequence, or of fewer where it is too short to show anything.
  private static int[] longestRising(long... values) {
    long[] tails = new long[values.length];
    int[] ends = new int[values.length];
    int[] before = new int[values.length];
    int length = 0;
    for (int i = 0; i < values.length; i++) {
      if (length + values.length - i < values.length * ENOUGH) break;
      int at = Arrays.binarySearch(tails, 0, length, values[i]);
      if (at >= 0) continue;
      int place = -at - 1;
      tails[place] = values[i];
      ends[place] = i;
      before[i] = place == 0 ? -1 : ends[place - 1];
      if (place == length) length++;
    }
    int[] longest = new int[length];
    for (int k = length - 1, i = length == 0 ? -1 : ends[length - 1]; k >= 0; i = before[i])
      longest[k--] = i;
    return longest;
  }
}
