package org.assay.law.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The whole vocabulary: the group of top-level facts, and every named group and choice.
///
/// The vocabulary is open: it knows no regime. Adding a fact is adding lines to a fact file.
public record FactSchema(FactType.Group root, Map<String, FactType> named) {

  public FactSchema {
    named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
  }

  /// The named type, if the fact files declare it.
  public Optional<FactType> type(String name) {
    return Optional.ofNullable(named.get(name));
  }
}
