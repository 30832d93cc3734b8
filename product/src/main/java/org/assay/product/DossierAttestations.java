package org.assay.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.assay.law.ClauseId;
import org.assay.law.evaluation.Attestation;
import org.assay.law.evaluation.Attestations;
import org.assay.law.facts.FactPath;

/// What named persons signed off: on any day at most one judgement on a clause about one element
/// of a list, and at most one on the clause as a whole.
public final class DossierAttestations implements Attestations {

  /// A clause and what the judgement is about; the empty path is the whole product.
  record Subject(ClauseId clause, FactPath of) {}

  private static final FactPath WHOLE_PRODUCT = new FactPath("");

  private final Map<Subject, NavigableMap<LocalDate, Attestation>> bySubject;
  private final List<Attestation> all;

  DossierAttestations(
      Map<Subject, NavigableMap<LocalDate, Attestation>> bySubject, List<Attestation> all) {
    this.bySubject = Map.copyOf(bySubject);
    this.all = List.copyOf(all);
  }

  /// The judgement about that element or, where nobody judged the element by itself, about the
  /// clause as a whole.
  @Override
  public Optional<Attestation> of(ClauseId clause, FactPath element, LocalDate on) {
    return of(new Subject(clause, element), on)
        .or(() -> of(new Subject(clause, WHOLE_PRODUCT), on));
  }

  private Optional<Attestation> of(Subject subject, LocalDate on) {
    return Optional.ofNullable(bySubject.get(subject))
        .map(given -> given.floorEntry(on) == null ? given.firstEntry() : given.floorEntry(on))
        .map(Map.Entry::getValue);
  }

  /// All of them, in the order of `product.yaml`.
  public List<Attestation> all() {
    return all;
  }
}
