package org.assay.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.law.facts.FactType;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlFields;
import org.assay.law.input.YamlScalar;
import org.assay.law.input.YamlValue;

/// Reads conditions, with the variables that are in scope where each stands. Problems are
/// reported, nothing is thrown.
final class ConditionReader {

  private static final List<String> FORMS =
      List.of("cel", "check", "attest", "clause", "all", "any", "not", "if", "every", "some");

  private final CelReader cel;
  private final Problems problems;

  ConditionReader(CelReader cel, Problems problems) {
    this.cel = cel;
    this.problems = problems;
  }

  Optional<Condition> read(YamlValue value, Map<String, FactType> variables) {
    return value.asFields("a condition", problems).flatMap(fields -> read(fields, variables));
  }

  private Optional<Condition> read(YamlFields fields, Map<String, FactType> variables) {
    var forms = FORMS.stream().filter(fields::has).toList();
    if (forms.size() != 1) {
      problems.add(
          fields.at(),
          forms.isEmpty()
              ? "a condition of no known form"
              : "a condition with " + String.join(" and ", forms),
          "exactly one of: " + String.join(", ", FORMS),
          "See docs/law-data.md for the forms of a condition.");
      return Optional.empty();
    }
    return switch (forms.getFirst()) {
      case "cel" -> declared(fields, variables);
      case "check" -> measured(fields, variables);
      case "attest" -> attested(fields);
      case "clause" -> reference(fields);
      case "all" ->
        parts(fields, "all", variables)
            .map(parts -> new Condition.All(saysOf(fields), parts, fields.at()));
      case "any" ->
        parts(fields, "any", variables)
            .map(parts -> new Condition.Any(saysOf(fields), parts, fields.at()));
      case "not" ->
        part(fields, "not", variables)
            .flatMap(
                part -> fields.made(() -> new Condition.Not(saysOf(fields), part, fields.at())));
      case "if" -> when(fields, variables);
      case String quantifier -> quantified(fields, quantifier, variables);
    };
  }

  private static String saysOf(YamlFields fields) {
    return fields.optionalText("says").orElse("");
  }

  private Optional<Condition> declared(YamlFields fields, Map<String, FactType> variables) {
    var says = fields.text("says");
    var expression = fields.required("cel").flatMap(value -> expression(value, variables));
    return fields.made(() -> new Condition.Declared(says, expression.orElseThrow(), fields.at()));
  }

  private Optional<Condition> measured(YamlFields fields, Map<String, FactType> variables) {
    var says = fields.text("says");
    var check = fields.text("check");
    var of = fields.optionalText("of");
    boolean attestable = fields.truth("attestable", false);
    of.filter(variable -> !variables.containsKey(variable))
        .ifPresent(variable -> unknownVariable(fields, "of", variable, variables));
    return fields.made(
        () -> new Condition.Measured(says, new CheckName(check), of, attestable, fields.at()));
  }

  private Optional<Condition> attested(YamlFields fields) {
    var says = fields.text("says");
    if (!fields.truth("attest", false)) {
      fields.problem(
          "attest", "false", "true", "Write `attest: true`, or use another form of condition.");
    }
    return fields.made(() -> new Condition.Attested(says, fields.at()));
  }

  private Optional<Condition> reference(YamlFields fields) {
    var says = saysOf(fields);
    var clause = clauseId(fields, "clause");
    return fields.made(
        () -> new Condition.Reference(says, clause.orElseThrow(), fields.at("clause")));
  }

  static Optional<ClauseId> clauseId(YamlFields fields, String key) {
    var text = fields.text(key);
    if (text.isEmpty() || ClauseId.isWellFormed(text)) {
      return text.isEmpty() ? Optional.empty() : Optional.of(new ClauseId(text));
    }
    fields.problem(key, "'" + text + "'", "a clause id such as psti.sch1.1.3.c", "Correct the id.");
    return Optional.empty();
  }

  private Optional<List<Condition>> parts(
      YamlFields fields, String key, Map<String, FactType> variables) {
    saysOf(fields);
    var parts = new ArrayList<Condition>();
    var values = fields.list(key);
    values.forEach(value -> read(value, variables).ifPresent(parts::add));
    if (values.isEmpty() && fields.sound()) {
      fields.problem(
          key, "no parts", "at least one condition", "Add a condition or drop `" + key + ":`.");
    }
    return fields.made(() -> parts);
  }

  private Optional<Condition> part(YamlFields fields, String key, Map<String, FactType> variables) {
    saysOf(fields);
    return fields.required(key).flatMap(value -> read(value, variables));
  }

  private Optional<Condition> when(YamlFields fields, Map<String, FactType> variables) {
    var given = part(fields, "if", variables);
    var then = part(fields, "then", variables);
    return fields.made(() ->
        new Condition.When(saysOf(fields), given.orElseThrow(), then.orElseThrow(), fields.at()));
  }

  private Optional<Condition> quantified(
      YamlFields fields, String key, Map<String, FactType> variables) {
    var says = saysOf(fields);
    var list = reference(fields.text(key));
    var variable = fields.text("as");
    var inner = new LinkedHashMap<>(variables);
    elementType(fields, key, list, variables).ifPresent(element -> inner.put(variable, element));
    if (variables.containsKey(variable)) {
      fields.problem(
          "as",
          "'" + variable + "'",
          "a name that is not taken",
          "Choose another name for the element.");
    }
    if (!inner.containsKey(variable)) {
      fields.optional("where");
      fields.optional("holds");
      fields.done();
      return Optional.empty();
    }
    var where = fields.optional("where").flatMap(value -> filter(value, inner));
    var holds = fields.required("holds").flatMap(value -> read(value, inner));
    var quantifier = key.equals("every") ? Condition.Quantifier.EVERY : Condition.Quantifier.SOME;
    return fields.made(() -> new Condition.Quantified(
        says, quantifier, list, variable, where, holds.orElseThrow(), fields.at()));
  }

  private Optional<Condition> filter(YamlValue value, Map<String, FactType> variables) {
    return expression(value, variables)
        .map(expression -> new Condition.Declared(expression.text(), expression, value.at()));
  }

  private Optional<CelExpression> expression(YamlValue value, Map<String, FactType> variables) {
    return value.asText(problems).isPresent() && value instanceof YamlScalar scalar
        ? cel.read(scalar, variables, problems)
        : Optional.empty();
  }

  private static FactReference reference(String path) {
    var names = Arrays.asList(path.split("\\.", -1));
    return new FactReference(names.getFirst(), names.subList(1, names.size()));
  }

  private Optional<FactType> elementType(
      YamlFields fields, String key, FactReference list, Map<String, FactType> variables) {
    var type = FactTypes.follow(variables, list);
    if (type.orElse(null) instanceof FactType.ListOf listOf) {
      return Optional.of(listOf.element());
    }
    if (type.isPresent()) {
      fields.problem(
          key,
          "'%s', which is a %s".formatted(list, type.get().term()),
          "a list of facts",
          "Name a list.");
    } else {
      unknownVariable(fields, key, list.toString(), variables);
    }
    return Optional.empty();
  }

  private static void unknownVariable(
      YamlFields fields, String key, String name, Map<String, FactType> variables) {
    fields.problem(
        key,
        "'" + name + "', which is no declared fact",
        "a fact in scope: "
            + String.join(", ", variables.keySet().stream().sorted().toList()),
        "Correct the name, or declare the fact in packs/facts.");
  }
}
