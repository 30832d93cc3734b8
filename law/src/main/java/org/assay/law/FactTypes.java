package org.assay.law;

import java.util.Map;
import java.util.Optional;
import org.assay.law.facts.FactType;

/// Follows references through types, as [Scope] follows them through values.
final class FactTypes {

  private FactTypes() {}

  /// The type that a reference leads to, if its variable is in scope and every field exists.
  static Optional<FactType> follow(Map<String, FactType> variables, FactReference reference) {
    var type = Optional.ofNullable(variables.get(reference.variable()));
    for (var field : reference.fields()) {
      type = type.flatMap(group -> fieldOf(group, field));
    }
    return type;
  }

  private static Optional<FactType> fieldOf(FactType type, String field) {
    return type instanceof FactType.Group group
        ? group.field(field).map(FactType.Field::type)
        : Optional.empty();
  }
}
