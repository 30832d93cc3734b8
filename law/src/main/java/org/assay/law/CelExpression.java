package org.assay.law;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelAttribute.Qualifier;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactReading;
import org.jspecify.annotations.Nullable;

/// A CEL expression over typed facts, checked at load. It is immutable and may be evaluated by
/// many threads.
public final class CelExpression {

  private final String text;
  private final List<FactReference> references;
  private final Supplier<CelAbstractSyntaxTree> checked;
  private volatile @Nullable Program program;

  CelExpression(
      String text, List<FactReference> references, Supplier<CelAbstractSyntaxTree> checked) {
    this.text = text;
    this.references = List.copyOf(references);
    this.checked = checked;
  }

  /// The expression as the pack writes it.
  public String text() {
    return text;
  }

  /// The facts that it names, in order of appearance.
  public List<FactReference> references() {
    return references;
  }

  /// The outcome, the facts that were read and the facts that were not known.
  ///
  /// @throws IllegalStateException when the expression fails for known facts: a defect of the
  /// pack
  public Result evaluate(Scope scope) {
    var read = new ArrayList<FactReading>(references.size());
    var missing = new ArrayList<FactPath>();
    var unknown = new ArrayList<CelAttributePattern>();
    for (var reference : references) {
      var found = scope.follow(reference);
      if (found.value() == null) {
        missing.add(found.path());
        unknown.add(pattern(reference, found.depth()));
      } else {
        read.add(new FactReading(found.path(), found.value()));
      }
    }
    return new Result(truth(scope, unknown), read, missing);
  }

  private Truth truth(Scope scope, List<CelAttributePattern> unknown) {
    try {
      var value = unknown.isEmpty()
          ? program().eval(scope)
          : program().eval(PartialVars.of(scope, ImmutableList.copyOf(unknown)));
      return value instanceof CelUnknownSet ? Truth.UNKNOWN : Truth.of((Boolean) value);
    } catch (CelEvaluationException failed) {
      throw new IllegalStateException(
          "'%s' cannot be evaluated: %s".formatted(text, failed.getMessage()), failed);
    }
  }

  /// The program, planned when it is first needed. Threads that race plan the same program twice.
  private Program program() {
    var planned = program;
    if (planned == null) {
      planned = CelPlanner.program(checked.get());
      program = planned;
    }
    return planned;
  }

  CelAbstractSyntaxTree checked() {
    return checked.get();
  }

  private static CelAttributePattern pattern(FactReference reference, int depth) {
    var pattern = CelAttributePattern.create(reference.variable());
    for (var field : reference.fields().subList(0, depth)) {
      pattern = pattern.qualify(Qualifier.ofString(field));
    }
    return pattern;
  }

  @Override
  public String toString() {
    return text + " " + references;
  }

  /// What evaluating gave: a truth value, what was read and what was missing.
  public record Result(Truth truth, List<FactReading> read, List<FactPath> missing) {}
}
