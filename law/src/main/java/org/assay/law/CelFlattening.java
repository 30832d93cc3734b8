package org.assay.law;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Replaces each fact that a checked expression names (`credential.scheme`) by a variable of its
/// own (`f0`, the first of its references), so that evaluating it needs that one value, and not
/// the whole group, made ready for CEL.
final class CelFlattening {

  private final List<FactReference> references;
  private final Map<Long, CelReference> names;

  private CelFlattening(List<FactReference> references, Map<Long, CelReference> names) {
    this.references = references;
    this.names = names;
  }

  /// The name of the variable that stands for a reference.
  static String variable(int reference) {
    return "f" + reference;
  }

  /// Which reference a variable stands for.
  static int reference(String variable) {
    return Integer.parseInt(variable, 1, variable.length(), 10);
  }

  static CelAbstractSyntaxTree of(CelAbstractSyntaxTree checked, List<FactReference> references) {
    var flattening = new CelFlattening(references, new HashMap<>(checked.getReferenceMap()));
    var expression = flattening.flat(checked.getExpr());
    return CelAbstractSyntaxTree.newCheckedAst(
        expression, checked.getSource(), flattening.names, checked.getTypeMap());
  }

  private CelExpr flat(CelExpr expression) {
    return switch (expression.getKind()) {
      case IDENT, SELECT -> fact(expression);
      case CALL -> call(expression);
      case LIST ->
        CelExpr.ofList(
            expression.id(),
            flat(expression.list().elements()),
            expression.list().optionalIndices());
      case CONSTANT -> expression;
      case NOT_SET, STRUCT, MAP, COMPREHENSION ->
        throw new IllegalStateException("the lint lets no " + expression.getKind() + " pass");
    };
  }

  private CelExpr fact(CelExpr expression) {
    var reference = CelLint.reference(expression)
        .orElseThrow(() -> new IllegalStateException("the lint lets no computed selection pass"));
    var variable = variable(references.indexOf(reference));
    names.put(expression.id(), CelReference.newBuilder().setName(variable).build());
    return CelExpr.ofIdent(expression.id(), variable);
  }

  private CelExpr call(CelExpr expression) {
    var call = expression.call();
    return CelExpr.ofCall(
        expression.id(), call.target().map(this::flat), call.function(), flat(call.args()));
  }

  private ImmutableList<CelExpr> flat(List<CelExpr> expressions) {
    return expressions.stream().map(this::flat).collect(ImmutableList.toImmutableList());
  }
}
