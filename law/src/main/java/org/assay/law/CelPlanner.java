package org.assay.law;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelProtoAbstractSyntaxTree;
import dev.cel.expr.CheckedExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelStandardFunctions.StandardFunction;
import dev.cel.runtime.Program;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assay.law.facts.FactValue;

/// Turns checked CEL expressions into programs, with the planner runtime. It has the functions
/// that conditions need and no others, so that it is ready at once.
final class CelPlanner {

  static final CelOptions OPTIONS = CelOptions.current()
      .enableUnknownTracking(true)
      .enableHeterogeneousNumericComparisons(true)
      .build();

  private static final StandardFunction[] FUNCTIONS = {
    StandardFunction.LOGICAL_NOT,
    StandardFunction.NOT_STRICTLY_FALSE,
    StandardFunction.EQUALS,
    StandardFunction.NOT_EQUALS,
    StandardFunction.IN,
    StandardFunction.LESS,
    StandardFunction.LESS_EQUALS,
    StandardFunction.GREATER,
    StandardFunction.GREATER_EQUALS,
    StandardFunction.ADD,
    StandardFunction.SUBTRACT,
    StandardFunction.SIZE,
    StandardFunction.STARTS_WITH,
    StandardFunction.ENDS_WITH,
    StandardFunction.CONTAINS,
    StandardFunction.MATCHES,
  };

  private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
      .setOptions(OPTIONS)
      .setStandardFunctions(
          CelStandardFunctions.newBuilder().includeFunctions(FUNCTIONS).build())
      .addFunctionBindings(
          CelFunctionBinding.from(
              "date_text", String.class, text -> FactValue.Single.asInstant(LocalDate.parse(text))),
          CelFunctionBinding.from(
              "last_day_of_years", Instant.class, Long.class, CelPlanner::lastDayOfYears))
      .build();

  private CelPlanner() {}

  private static Instant lastDayOfYears(Instant first, long years) {
    var day = LocalDate.ofInstant(first, ZoneOffset.UTC);
    return FactValue.Single.asInstant(LegalPeriod.lastDayOfYears(day, years));
  }

  /// The program of a checked expression.
  ///
  /// @throws IllegalStateException when it uses a function that conditions do not have
  static Program program(CelAbstractSyntaxTree checked) {
    try {
      return RUNTIME.createProgram(checked);
    } catch (CelEvaluationException unplanned) {
      throw new IllegalStateException(
          "checked, yet cannot be planned: " + unplanned.getMessage(), unplanned);
    }
  }

  /// The bytes of a checked expression, in CEL's own form (`cel.expr.CheckedExpr`).
  static byte[] packed(CelAbstractSyntaxTree checked) {
    return CelProtoAbstractSyntaxTree.fromCelAst(checked).toCheckedExpr().toByteArray();
  }

  /// The checked expression in these bytes.
  static CelAbstractSyntaxTree unpacked(byte[] bytes) {
    try {
      return CelProtoAbstractSyntaxTree.fromCheckedExpr(CheckedExpr.parseFrom(bytes))
          .getAst();
    } catch (InvalidProtocolBufferException damaged) {
      throw new IllegalStateException("the compiled law is damaged", damaged);
    }
  }
}
