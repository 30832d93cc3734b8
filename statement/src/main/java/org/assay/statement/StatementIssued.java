package org.assay.statement;

import java.util.List;

/// Nothing stands in the way of the statement.
///
/// It has no signature yet: Sch. 4 para. 1(1)(f) is fulfilled when the signatory signs it.
///
/// @param warnings what the signatory should know before signing
public record StatementIssued(StatementOfCompliance statement, List<StatementWarning> warnings)
    implements StatementResult {

  public StatementIssued {
    warnings = List.copyOf(warnings);
  }
}
