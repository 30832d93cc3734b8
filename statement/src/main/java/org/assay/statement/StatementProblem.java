package org.assay.statement;

import org.assay.law.ClauseId;

/// One thing that stands in the way of a statement: what is missing, or what contradicts what.
///
/// @param item the part of the statement, such as `products[0].batches`
/// @param found what is there, such as `no batch`
/// @param expected what there should be
/// @param clause the clause that asks for it, such as `psti.sch4.1.a`
public record StatementProblem(String item, String found, String expected, ClauseId clause) {

  /// Such as `products[0].batches: found no batch; expected at least one batch of the type.
  /// [psti.sch4.1.a]`.
  @Override
  public String toString() {
    return "%s: found %s; expected %s. [%s]".formatted(item, found, expected, clause);
  }
}
