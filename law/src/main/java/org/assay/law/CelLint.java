package org.assay.law;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.law.facts.FactType;
import org.assay.law.input.Position;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlScalar;

/// Looks at what CEL's own type check does not: words compared with a choice must be words of
/// that choice, date literals must be dates, and macros (which would take absence for an answer)
/// are not allowed. Collects the facts that are named.
final class CelLint {

  private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in");

  private final YamlScalar source;
  private final Map<String, FactType> variables;
  private final Problems problems;
  private final Set<FactReference> references = new LinkedHashSet<>();
  private boolean sound = true;

  CelLint(YamlScalar source, Map<String, FactType> variables, Problems problems) {
    this.source = source;
    this.variables = variables;
    this.problems = problems;
  }

  /// Walks the tree; false where a problem was reported.
  boolean sound(CelAbstractSyntaxTree ast) {
    walk(ast.getExpr());
    return sound;
  }

  List<FactReference> references() {
    return List.copyOf(references);
  }

  private void walk(CelExpr expression) {
    switch (expression.getKind()) {
      case IDENT, SELECT -> fact(expression);
      case CALL -> call(expression);
      case LIST -> expression.list().elements().forEach(this::walk);
      case COMPREHENSION, STRUCT, MAP ->
        report(
            "a macro or a constructed value",
            "comparisons of facts",
            "Use `every:` and `some:` for lists; absent facts are unknown by themselves.");
      case CONSTANT, NOT_SET -> {}
    }
  }

  private void fact(CelExpr expression) {
    if (expression.getKind() == CelExpr.ExprKind.Kind.SELECT
        && expression.select().testOnly()) {
      report(
          "has(...)", "comparisons of facts", "Drop has(): an absent fact is unknown by itself.");
      return;
    }
    reference(expression)
        .ifPresentOrElse(
            references::add,
            () -> report(
                "a selection from a computed value",
                "facts by their names",
                "Use `every:` and `some:` for the elements of lists."));
  }

  private void call(CelExpr expression) {
    var call = expression.call();
    if (call.function().equals("_[_]")) {
      report(
          "an index",
          "facts by their names",
          "Use `every:` and `some:` for the elements of lists.");
    }
    if (COMPARISONS.contains(call.function()) && call.args().size() == 2) {
      compare(call.args().get(0), call.args().get(1));
      compare(call.args().get(1), call.args().get(0));
    }
    if (call.function().equals("date")) {
      call.args().forEach(this::dateLiteral);
    }
    call.target().ifPresent(this::walk);
    call.args().forEach(this::walk);
  }

  private void compare(CelExpr fact, CelExpr other) {
    reference(fact).flatMap(this::typeOf).ifPresent(type -> {
      if (elementary(type) instanceof FactType.Choice choice) {
        wordsIn(other)
            .filter(word -> !choice.words().containsKey(word))
            .forEach(word -> unknownWord(choice, word));
      }
    });
  }

  private static FactType elementary(FactType type) {
    return type instanceof FactType.ListOf list ? list.element() : type;
  }

  private static Stream<String> wordsIn(CelExpr expression) {
    return switch (expression.getKind()) {
      case CONSTANT -> word(expression.constant()).stream();
      case LIST -> expression.list().elements().stream().flatMap(CelLint::wordsIn);
      default -> Stream.empty();
    };
  }

  private static Optional<String> word(CelConstant constant) {
    return constant.getKind() == CelConstant.Kind.STRING_VALUE
        ? Optional.of(constant.stringValue())
        : Optional.empty();
  }

  private void unknownWord(FactType.Choice choice, String word) {
    report(
        "the word '" + word + "'",
        "a word of " + choice.term() + ": " + String.join(", ", choice.words().keySet()),
        "Use one of these words.");
  }

  private void dateLiteral(CelExpr argument) {
    if (argument.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      return;
    }
    var text = word(argument.constant()).orElse("");
    try {
      LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      report(
          "the date '" + text + "'",
          "a date of the calendar, written 2026-05-31",
          "Correct the date.");
    }
  }

  /// The fact that a chain of selects names, if it is one.
  static Optional<FactReference> reference(CelExpr expression) {
    var fields = new ArrayList<String>();
    var at = expression;
    while (at.getKind() == CelExpr.ExprKind.Kind.SELECT) {
      fields.addFirst(at.select().field());
      at = at.select().operand();
    }
    return at.getKind() == CelExpr.ExprKind.Kind.IDENT
        ? Optional.of(new FactReference(at.ident().name(), fields))
        : Optional.empty();
  }

  private Optional<FactType> typeOf(FactReference reference) {
    return FactTypes.follow(variables, reference);
  }

  private void report(String found, String expected, String advice) {
    sound = false;
    problems.add(source.at(), found + " in '" + source.text().strip() + "'", expected, advice);
  }

  /// The place in the file of a line and column of the expression (line from 1, column from 0).
  static Position placeIn(YamlScalar source, int line, int column) {
    boolean oneLine = !source.text().strip().contains("\n");
    return oneLine && line <= 1
        ? new Position(
            source.at().file(),
            source.at().line(),
            source.at().column() + Math.max(0, column) + (source.quoted() ? 1 : 0))
        : source.at();
  }
}
