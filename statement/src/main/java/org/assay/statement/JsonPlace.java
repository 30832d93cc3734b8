package org.assay.statement;

import java.util.regex.Pattern;
import org.assay.law.input.Position;
import org.assay.statement.JsonValue.JsonList;
import org.assay.statement.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/// Where an item such as `products[0].batches` stands in a JSON file; for what is absent, where the
/// nearest thing around it starts.
final class JsonPlace {

  private static final Pattern STEP = Pattern.compile("\\w+");

  private JsonPlace() {}

  static Position of(JsonValue root, String item) {
    var place = root;
    var steps = STEP.matcher(item);
    while (steps.find()) {
      var next = step(place, steps.group());
      if (next == null) {
        return place.at();
      }
      place = next;
    }
    return place.at();
  }

  private static @Nullable JsonValue step(JsonValue from, String step) {
    return switch (from) {
      case JsonObject(var _, var members) -> members.get(step);
      case JsonList(var _, var elements) ->
        Character.isDigit(step.charAt(0)) && Integer.parseInt(step) < elements.size()
            ? elements.get(Integer.parseInt(step))
            : null;
      case JsonValue.JsonText _, JsonValue.JsonOther _ -> null;
    };
  }
}
