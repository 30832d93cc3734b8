package org.assay.law;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.FactType;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlScalar;

/// Reads CEL leaves: parses them, checks them against the fact vocabulary and the variables in
/// scope, and lints what CEL does not look at (words of choices, dates, macros).
final class CelReader {

  private final CelVocabulary vocabulary;
  private final Map<Map<String, FactType>, CelCompiler> compilers = new HashMap<>();

  CelReader(FactSchema schema) {
    this.vocabulary = new CelVocabulary(schema);
  }

  /// The expression, or nothing where problems were reported.
  Optional<CelExpression> read(
      YamlScalar source, Map<String, FactType> variables, Problems problems) {
    var compiler = compilers.computeIfAbsent(Map.copyOf(variables), this::compiler);
    var validated = compiler.compile(source.text());
    if (validated.hasError()) {
      validated.getErrors().forEach(issue -> report(source, issue, problems));
      return Optional.empty();
    }
    try {
      return linted(source, validated.getAst(), new CelLint(source, variables, problems));
    } catch (CelValidationException impossible) {
      throw new IllegalStateException("validated, yet not valid: " + source.text(), impossible);
    }
  }

  private static Optional<CelExpression> linted(
      YamlScalar source, CelAbstractSyntaxTree checked, CelLint lint) {
    return lint.sound(checked)
        ? Optional.of(new CelExpression(
            source.text(), lint.references(), () -> CelFlattening.of(checked, lint.references())))
        : Optional.empty();
  }

  private CelCompiler compiler(Map<String, FactType> variables) {
    var builder = CelCompilerFactory.standardCelCompilerBuilder()
        .setOptions(CelPlanner.OPTIONS)
        .setTypeProvider(vocabulary)
        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
        .setResultType(SimpleType.BOOL)
        .addFunctionDeclarations(
            CelFunctionDecl.newFunctionDeclaration(
                "date",
                CelOverloadDecl.newGlobalOverload(
                    "date_text", SimpleType.TIMESTAMP, SimpleType.STRING)),
            CelFunctionDecl.newFunctionDeclaration(
                "lastDayOfYears",
                CelOverloadDecl.newGlobalOverload(
                    "last_day_of_years",
                    SimpleType.TIMESTAMP,
                    SimpleType.TIMESTAMP,
                    SimpleType.INT)));
    variables.forEach((name, type) -> builder.addVar(name, CelVocabulary.of(type)));
    return builder.build();
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
