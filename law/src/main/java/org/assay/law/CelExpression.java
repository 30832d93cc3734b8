package org.assay.law;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactReading;
import org.assay.law.facts.FactType;
import org.assay.law.facts.FactValue;
import org.jspecify.annotations.Nullable;

/// A CEL expression over typed facts, checked at load. It is immutable and may be evaluated by
/// many threads.
public final class CelExpression {

  /// The unknowns of the first references: making one takes longer than most expressions.
  private static final List<CelAttributePattern> UNKNOWN =
      IntStream.range(0, 16).mapToObj(CelExpression::unknownAt).toList();

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
    var values = new Values(references.size());
    for (int index = 0; index < references.size(); index++) {
      values.take(index, scope.follow(references.get(index)));
    }
    return new Result(truth(values), values.read, values.missing);
  }

  private Truth truth(Values values) {
    try {
      var value = values.unknown.isEmpty()
          ? program().eval(values)
          : program().eval(PartialVars.of(values, values.unknown));
      return value instanceof CelUnknownSet ? Truth.UNKNOWN : Truth.of((Boolean) value);
    } catch (CelEvaluationException failed) {
      throw new IllegalStateException(
          "'%s' cannot be evaluated: %s".formatted(text, failed.getMessage()), failed);
    }
  }

  private static CelAttributePattern unknownAt(int index) {
    return CelAttributePattern.create(CelFlattening.variable(index));
  }

  /// The values of the references, under the names that [CelFlattening] gave them.
  private static final class Values implements CelVariableResolver {
    private final List<Optional<Object>> seen;
    private final List<FactReading> read;
    private final List<FactPath> missing = new ArrayList<>(0);
    private final List<CelAttributePattern> unknown = new ArrayList<>(0);

    Values(int count) {
      seen = new ArrayList<>(count);
      read = new ArrayList<>(count);
    }

    void take(int index, Scope.Found found) {
      var value = found.value();
      if (value == null) {
        seen.add(Optional.empty());
        missing.add(found.path());
        unknown.add(index < UNKNOWN.size() ? UNKNOWN.get(index) : unknownAt(index));
      } else {
        seen.add(Optional.of(seenByCel(value)));
        read.add(new FactReading(found.path(), value));
      }
    }

    /// Expressions cannot look into the elements of a list of groups: how many there are is
    /// enough.
    private static Object seenByCel(FactValue value) {
      return value instanceof FactValue.Items items
              && items.type().element() instanceof FactType.Group
          ? Collections.nCopies(items.items().size(), true)
          : value.seenByConditions();
    }

    @Override
    public Optional<Object> find(String name) {
      return seen.get(CelFlattening.reference(name));
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

  @Override
  public String toString() {
    return text + " " + references;
  }

  /// What evaluating gave: a truth value, what was read and what was missing.
  public record Result(Truth truth, List<FactReading> read, List<FactPath> missing) {}
}
