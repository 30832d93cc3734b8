package org.assay.statement.verification;

import java.time.LocalDate;
import java.util.List;

/// What is asked about a statement.
///
/// @param on the day for which it has to hold
/// @param batches the batches in hand; none if nobody asks about one
/// @param trust who is trusted to say whose key is whose
/// @param log what is known of the log
public record VerificationQuestion(LocalDate on, List<String> batches, Trust trust, KnownLog log) {

  public VerificationQuestion {
    batches = List.copyOf(batches);
  }
}
