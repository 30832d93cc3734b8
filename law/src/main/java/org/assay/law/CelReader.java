package org.assay.law;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.FactType;
import org.assay.law.facts.FactValue;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlScalar;

/// Reads CEL leaves: parses them, checks them against the fact vocabulary and the variables in
/// scope, and lints what CEL does not look at (words of choices, dates, macros).
final class CelReader {

  private static final CelOptions OPTIONS = CelOptions.current()
      .enableUnknownTracking(true)
      .enableHeterogeneousNumericComparisons(true)
      .build();

  private final CelVocabulary vocabulary;
  private final Map<Map<String, FactType>, Cel> environments = new HashMap<>();

  CelReader(FactSchema schema) {
    this.vocabulary = new CelVocabulary(schema);
  }

  /// The expression, or nothing where problems were reported.
  Optional<CelExpression> read(
      YamlScalar source, Map<String, FactType> variables, Problems problems) {
    var cel = environments.computeIfAbsent(Map.copyOf(variables), this::environment);
    var validated = cel.compile(source.text());
    if (validated.hasError()) {
      validated.getErrors().forEach(issue -> report(source, issue, problems));
      return Optional.empty();
    }
    try {
      var ast = validated.getAst();
      var lint = new CelLint(source, variables, problems);
      return lint.sound(ast)
          ? Optional.of(planned(source.text(), ast, lint, cel))
          : Optional.empty();
    } catch (CelValidationException impossible) {
      throw new IllegalStateException("validated, yet not valid: " + source.text(), impossible);
    }
  }

  private static CelExpression planned(
      String text, CelAbstractSyntaxTree ast, CelLint lint, Cel cel) {
    try {
      var program = cel.createProgram(ast);
      return new CelExpression(text, lint.references(), () -> program);
    } catch (CelEvaluationException failed) {
      throw new IllegalStateException("checked, yet cannot be planned: " + text, failed);
    }
  }

  private Cel environment(Map<String, FactType> variables) {
    var builder = CelFactory.plannerCelBuilder()
        .setOptions(OPTIONS)
        .setTypeProvider(vocabulary)
        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
        .setResultType(SimpleType.BOOL)
        .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
            "date",
            CelOverloadDecl.newGlobalOverload(
                "date_text", SimpleType.TIMESTAMP, SimpleType.STRING)))
        .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
            "lastDayOfYears",
            CelOverloadDecl.newGlobalOverload(
                "last_day_of_years", SimpleType.TIMESTAMP, SimpleType.TIMESTAMP, SimpleType.INT)))
        .addFunctionBindings(
            CelFunctionBinding.from(
                "date_text",
                String.class,
                text -> FactValue.Single.asInstant(LocalDate.parse(text))),
            CelFunctionBinding.from(
                "last_day_of_years", Instant.class, Long.class, CelReader::lastDayOfYears));
    variables.forEach((name, type) -> builder.addVar(name, CelVocabulary.of(type)));
    return builder.build();
  }

  private static Instant lastDayOfYears(Instant first, long years) {
    var day = LocalDate.ofInstant(first, ZoneOffset.UTC);
    return FactValue.Single.asInstant(LegalPeriod.lastDayOfYears(day, years));
  }

  private static void report(YamlScalar source, CelIssue issue, Problems problems) {
    var location = issue.getSourceLocation();
    problems.add(
        CelLint.placeIn(source, location.getLine(), location.getColumn()),
        "'%s' (%s)".formatted(source.text().strip(), issue.getMessage()),
        "a CEL expression of type bool over declared facts",
        "Correct the expression, or declare the fact in packs/facts.");
  }
}
