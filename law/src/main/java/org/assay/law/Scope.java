package org.assay.law;

import dev.cel.runtime.CelVariableResolver;
import java.util.Optional;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactValue;
import org.jspecify.annotations.Nullable;

/// The variables that a condition may use where it stands: the top-level facts, the day and
/// territory asked about, and the elements bound by `every` and `some` around it. An absent value
/// is unknown.
public final class Scope implements CelVariableResolver {

  private final Scope outer;
  private final String variable;
  private final @Nullable FactValue value;
  private final FactPath path;

  private Scope(@Nullable Scope outer, String variable, @Nullable FactValue value, FactPath path) {
    this.outer = outer == null ? this : outer;
    this.variable = variable;
    this.value = value;
    this.path = path;
  }

  /// The outermost scope, in which nothing is bound.
  public static Scope empty() {
    return new Scope(null, "", null, new FactPath(""));
  }

  /// This scope with one variable more. `path` is where its value stands in the dossier:
  /// `credentials[2]`.
  public Scope with(String variable, Optional<FactValue> value, FactPath path) {
    return new Scope(this, variable, value.orElse(null), path);
  }

  /// Follows a reference as far as facts are known.
  public Found follow(FactReference reference) {
    var binding = binding(reference.variable());
    var value = binding.value;
    var path = binding.path;
    for (int step = 0; step < reference.fields().size(); step++) {
      if (!(value instanceof FactValue.Fields group)) {
        return new Found(null, complete(path, reference, step), step);
      }
      var field = reference.fields().get(step);
      value = group.known().get(field);
      path = path.field(field);
    }
    return new Found(value, path, reference.fields().size());
  }

  private static FactPath complete(FactPath path, FactReference reference, int from) {
    for (var field : reference.fields().subList(from, reference.fields().size())) {
      path = path.field(field);
    }
    return path;
  }

  /// Where the element of a variable stands in the dossier.
  public FactPath pathOf(String variable) {
    return binding(variable).path;
  }

  private Scope binding(String wanted) {
    for (var scope = this; ; scope = scope.outer) {
      if (scope.variable.equals(wanted)) {
        return scope;
      }
      if (scope.outer == scope) {
        throw new IllegalStateException(
            "'" + wanted + "' is not bound here; the pack was not checked at load");
      }
    }
  }

  @Override
  public Optional<Object> find(String name) {
    var value = binding(name).value;
    return value == null ? Optional.empty() : Optional.of(value.seenByConditions());
  }

  /// What a reference led to: the value, or (when `value` is null) the path of the unknown fact
  /// and how many fields of the reference lead to the first that is absent.
  public record Found(@Nullable FactValue value, FactPath path, int depth) {}
}
