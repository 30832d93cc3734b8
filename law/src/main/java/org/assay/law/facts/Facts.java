package org.assay.law.facts;

import java.util.Optional;
import java.util.regex.Pattern;

/// The facts that are known of one product. What is absent is unknown, never false.
public record Facts(FactSchema schema, FactValue.Fields root) {

  private static final Pattern STEPS = Pattern.compile("\\.|(?=\\[)");

  /// The value at a path such as `credentials[2].lot`, if it is known.
  public Optional<FactValue> at(String path) {
    Optional<FactValue> value = Optional.of(root);
    for (String step : STEPS.split(path, -1)) {
      value = value.flatMap(from -> step(from, step));
    }
    return value;
  }

  /// The value at a path, if it is known.
  public Optional<FactValue> at(FactPath path) {
    return at(path.text());
  }

  /// The single value at a path, as a person wrote it, if it is known.
  public Optional<String> textAt(FactPath path) {
    return at(path)
        .filter(FactValue.Single.class::isInstance)
        .map(value -> ((FactValue.Single) value).text());
  }

  private static Optional<FactValue> step(FactValue from, String step) {
    return switch (from) {
      case FactValue.Fields fields -> fields.field(step);
      case FactValue.Items items when step.matches("\\[[0-9]{1,9}]") -> element(items, step);
      case FactValue.Items items -> Optional.empty();
      case FactValue.Single single -> Optional.empty();
    };
  }

  private static Optional<FactValue> element(FactValue.Items items, String step) {
    int index = Integer.parseInt(step.substring(1, step.length() - 1), 10);
    return index < items.items().size() ? Optional.of(items.items().get(index)) : Optional.empty();
  }
}
