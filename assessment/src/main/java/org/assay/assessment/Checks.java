package org.assay.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.assay.law.CheckName;

/// The checks that are installed, each under its name.
public final class Checks {

  private final Map<CheckName, Check> byName;

  /// The given checks and no others.
  ///
  /// @throws IllegalArgumentException when two checks have one name
  public Checks(List<Check> checks) {
    var byName = new TreeMap<CheckName, Check>();
    for (var check : checks) {
      if (byName.put(check.name(), check) != null) {
        throw new IllegalArgumentException("two checks are called '" + check.name() + "'");
      }
    }
    this.byName = Collections.unmodifiableMap(byName);
  }

  /// All checks whose providers registered themselves.
  public static Checks installed() {
    return new Checks(ServiceLoader.load(CheckProvider.class).stream()
        .flatMap(provider -> provider.get().checks().stream())
        .toList());
  }

  public Optional<Check> named(CheckName name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Set<CheckName> names() {
    return byName.keySet();
  }
}
