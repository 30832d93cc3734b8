package org.assay.product;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.Facts;

/// What is claimed of one product, and the files that show it. Made by [DossierReader]; whoever
/// holds one knows that every fact fits the vocabulary and every file that it names is there.
public final class Dossier {

  private final Path folder;
  private final Facts facts;
  private final Map<FactPath, Evidence> evidence;
  private final DossierAttestations attestations;
  private final String sha256;

  Dossier(
      Path folder,
      Facts facts,
      List<Evidence> evidence,
      DossierAttestations attestations,
      String sha256) {
    this.folder = folder;
    this.facts = facts;
    this.evidence = new LinkedHashMap<>();
    evidence.forEach(each -> this.evidence.put(each.fact(), each));
    this.attestations = attestations;
    this.sha256 = sha256;
  }

  /// The folder, as it was named to the reader.
  public Path folder() {
    return folder;
  }

  public Facts facts() {
    return facts;
  }

  /// Every file that a fact names, in the order of `product.yaml`. A file that two facts name is
  /// there twice.
  public List<Evidence> evidence() {
    return List.copyOf(evidence.values());
  }

  /// The file that this fact names, if the fact is known.
  public Optional<Evidence> evidence(FactPath fact) {
    return Optional.ofNullable(evidence.get(fact));
  }

  /// The file that this fact names: `dossier.evidence("credentials[2].lot")`.
  public Optional<Evidence> evidence(String fact) {
    return evidence(new FactPath(fact));
  }

  /// Where the evidence lies on disk.
  public Path locate(Evidence evidence) {
    return folder.resolve(evidence.path());
  }

  /// What named persons signed off.
  public DossierAttestations attestations() {
    return attestations;
  }

  /// The SHA-256 of `product.yaml` in lower-case hexadecimal.
  public String sha256() {
    return sha256;
  }
}
