package org.assay.assessment.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.law.evaluation.EvidenceReference;
import org.assay.law.evaluation.Observation;
import org.assay.law.facts.FactPath;
import org.assay.pages.Page;
import org.assay.pages.PageSource;
import org.assay.product.Dossier;
import org.assay.product.Evidence;

/// The captured pages of dossiers, each read once however many checks look at it.
final class PageEvidence {

  /// A page with the file that shows it.
  record Captured(Page page, EvidenceReference reference) {

    List<EvidenceReference> evidence() {
      return List.of(reference);
    }
  }

  private final Map<String, Page> read = new HashMap<>();

  /// The page that a fact names. Empty when the fact is not known.
  ///
  /// @throws org.assay.pages.UnreadablePageException when the file is no page
  Optional<Captured> of(Dossier dossier, FactPath fact) {
    return dossier.evidence(fact).map(evidence -> captured(dossier, evidence));
  }

  private Captured captured(Dossier dossier, Evidence evidence) {
    var page = read.computeIfAbsent(
        evidence.sha256() + " " + evidence.path(), _ -> PageSource.read(dossier.locate(evidence)));
    return new Captured(page, evidence.reference());
  }

  /// What to say where there is no page: nothing is fetched by a check.
  static Observation missing(Dossier dossier, FactPath page, FactPath address) {
    return new Observation.CannotTell(dossier
        .facts()
        .textAt(address)
        .map(at -> "there is no captured page of %s; save it and name the file as %s, or let it be "
                .formatted(at, page)
            + "fetched")
        .orElseGet(() -> "there is no captured page; name one as " + page));
  }
}
