package org.assay.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Part of a list.
///
/// @param items of this part
/// @param next the cursor of the next part, to send as `after`; absent at the end
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /// A page of what was found, when one more was asked for than the page holds.
  ///
  /// @param found up to `limit + 1` items
  /// @param cursor what to go on from after an item, such as its id
  public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
    if (found.size() <= limit) return new Page<>(found, null);
    var items = found.subList(0, limit);
    return new Page<>(items, cursor.apply(items.getLast()));
  }
}
