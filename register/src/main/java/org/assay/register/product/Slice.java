package org.assay.register.product;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A part of a long list.
///
/// @param next where the rest begins, if there is more: give it to the same question as `after`
public record Slice<T>(List<T> items, Optional<String> next) {

  public Slice {
    items = List.copyOf(items);
  }

  /// The first `most` of one more than so many, which shows whether there is more.
  public static <T> Slice<T> of(List<T> oneMore, int most, Function<T, String> place) {
    return oneMore.size() <= most
        ? new Slice<>(oneMore, Optional.empty())
        : new Slice<>(oneMore.subList(0, most), Optional.of(place.apply(oneMore.get(most - 1))));
  }
}
