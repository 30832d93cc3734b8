package org.assay.product;

import org.assay.law.evaluation.EvidenceReference;
import org.assay.law.facts.FactPath;
import org.assay.law.input.Position;

/// A file of the dossier that a fact names, as it was when the dossier was read.
///
/// @param fact the fact that names it, such as `credentials[2].lot`
/// @param path its path relative to the dossier's folder, with `/` between names
/// @param size its length in bytes, never 0
/// @param sha256 the SHA-256 of its bytes in lower-case hexadecimal
/// @param at where `product.yaml` names it
public record Evidence(FactPath fact, String path, long size, String sha256, Position at) {

  /// What a proof cites.
  public EvidenceReference reference() {
    return new EvidenceReference(path, sha256);
  }
}
