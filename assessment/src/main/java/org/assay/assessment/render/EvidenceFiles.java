package org.assay.assessment.render;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.assessment.Assessment;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.EvidenceReference;
import org.assay.law.evaluation.Proof;
import org.assay.law.facts.FactPath;
import org.assay.product.Dossier;
import org.assay.product.Evidence;

/// The files that stand behind an assessment, each once, in order of their paths: those that the
/// dossier names and those that checks looked at.
final class EvidenceFiles {

  private final Dossier dossier;
  private final Map<String, EvidenceReference> files = new TreeMap<>();

  EvidenceFiles(Assessment assessment) {
    this.dossier = assessment.dossier();
    dossier.evidence().stream().map(Evidence::reference).forEach(this::add);
    assessment.evaluation().reached().values().forEach(this::addAll);
  }

  private void addAll(ClauseFinding finding) {
    for (var leaf : Leaves.within(finding)) {
      if (leaf.proof() instanceof Proof.Measured measured) {
        measured.observation().evidence().forEach(this::add);
      }
    }
  }

  private void add(EvidenceReference file) {
    files.put(file.file(), file);
  }

  Collection<EvidenceReference> all() {
    return files.values();
  }

  /// The file that a fact names, if it names one.
  List<EvidenceReference> of(FactPath fact) {
    return dossier.evidence(fact).map(Evidence::reference).stream().toList();
  }
}
