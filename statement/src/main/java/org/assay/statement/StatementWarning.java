package org.assay.statement;

import org.assay.law.ClauseId;

/// Something the signatory should know before signing, which does not make the statement wrong.
///
/// @param message one or more whole sentences
/// @param clause the clause concerned, such as `psti.reg.2.etsi`
public record StatementWarning(String message, ClauseId clause) {

  /// The message with the clause in brackets after it.
  @Override
  public String toString() {
    return "%s [%s]".formatted(message, clause);
  }
}
