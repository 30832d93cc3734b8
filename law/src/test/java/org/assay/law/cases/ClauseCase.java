package org.assay.law.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.law.ClauseId;
import org.assay.law.Territory;
import org.assay.law.evaluation.Attestation;
import org.assay.law.evaluation.Observation;
import org.assay.law.facts.Facts;

/// Facts and the verdict that a clause must give on them.
record ClauseCase(
    String name,
    ClauseId clause,
    LocalDate on,
    Territory territory,
    Facts facts,
    Map<String, Observation> observed,
    List<Attestation> attestations,
    Expectation expect,
    List<String> missing) {

  @Override
  public String toString() {
    return clause + ": " + name;
  }

  Optional<Attestation> attestation(ClauseId about) {
    return attestations.stream()
        .filter(attestation -> attestation.clause().equals(about))
        .findFirst();
  }
}
