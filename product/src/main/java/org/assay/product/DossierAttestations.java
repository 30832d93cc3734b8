package org.assay.product;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.law.ClauseId;
import org.assay.law.evaluation.Attestation;
import org.assay.law.evaluation.Attestations;
import org.assay.law.facts.FactPath;

/// What named persons signed off: at most one judgement on a clause about one element of a list,
/// and at most one on the clause as a whole.
public final class DossierAttestations implements Attestations {

  /// A clause and what the judgement is about; the empty path is the whole product.
  record Subject(ClauseId clause, FactPath of) {}

  private static final FactPath WHOLE_PRODUCT = new FactPath("");

  private final Map<Subject, Attestation> bySubject;

  DossierAttestations(Map<Subject, Attestation> bySubject) {
    this.bySubject = Collections.unmodifiableMap(new LinkedHashMap<>(bySubject));
  }

  /// The judgement about that element or, where nobody judged the element by itself, about the
  /// clause as a whole.
  @Override
  public Optional<Attestation> of(ClauseId clause, FactPath element) {
    return Optional.ofNullable(bySubject.get(new Subject(clause, element)))
        .or(() -> Optional.ofNullable(bySubject.get(new Subject(clause, WHOLE_PRODUCT))));
  }

  /// All of them, in the order of `product.yaml`.
  public List<Attestation> all() {
    return List.copyOf(bySubject.values());
  }
}
