package org.assay.law.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.assay.law.ClauseId;
import org.assay.law.facts.FactPath;

/// The attestations that a dossier brings.
@FunctionalInterface
public interface Attestations {

  /// The attestation for a clause about the element at that path (empty: the whole product), if
  /// there is one: the newest that was given by that day, else the first that was given later.
  Optional<Attestation> of(ClauseId clause, FactPath element, LocalDate on);
}
