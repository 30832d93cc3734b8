package org.assay.law;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactValue;
import org.jspecify.annotations.Nullable;

/// The variables that a condition may use where it stands: the top-level facts, the day and
/// territory asked about, and the elements bound by `every` and `some` around it. An absent value
/// is unknown.
public final class Scope {

  private final Map<String, Binding> outermost;
  private final @Nullable Scope outer;
  private final @Nullable Binding bound;

  private record Binding(String variable, @Nullable FactValue value, FactPath path) {}

  private Scope(Map<String, Binding> outermost, @Nullable Scope outer, @Nullable Binding bound) {
    this.outermost = outermost;
    this.outer = outer;
    this.bound = bound;
  }

  /// The outermost scope: top-level facts, each at the path of its name.
  public static Scope outermost(Map<String, Optional<FactValue>> variables) {
    var bindings = new HashMap<String, Binding>();
    variables.forEach((name, value) ->
        bindings.put(name, new Binding(name, value.orElse(null), new FactPath(name))));
    return new Scope(bindings, null, null);
  }

  /// This scope with one variable more. `path` is where its value stands in the dossier:
  /// `credentials[2]`.
  public Scope with(String variable, FactValue value, FactPath path) {
    return new Scope(outermost, this, new Binding(variable, value, path));
  }

  /// Follows a reference to the value that it names, if that is known.
  public Found follow(FactReference reference) {
    var binding = binding(reference.variable());
    var value = binding.value();
    for (var field : reference.fields()) {
      value = value instanceof FactValue.Fields group ? group.known().get(field) : null;
    }
    return new Found(value, path(binding, reference));
  }

  private static FactPath path(Binding binding, FactReference reference) {
    return reference.suffix().isEmpty()
        ? binding.path()
        : new FactPath(binding.path().text() + reference.suffix());
  }

  /// Where the element of a variable stands in the dossier.
  public FactPath pathOf(String variable) {
    return binding(variable).path();
  }

  private Binding binding(String wanted) {
    for (var scope = this; scope != null; scope = scope.outer) {
      if (scope.bound != null && scope.bound.variable().equals(wanted)) {
        return scope.bound;
      }
    }
    var binding = outermost.get(wanted);
    if (binding == null) {
      throw new IllegalStateException(
          "'" + wanted + "' is not bound here; the pack was not checked at load");
    }
    return binding;
  }

  /// What a reference led to: the value, or null where it is unknown, and the path of the fact.
  public record Found(@Nullable FactValue value, FactPath path) {}
}
