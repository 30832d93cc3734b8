package org.assay.register.product;

/// What became of a dossier that was handed in.
public sealed interface DossierResult {

  /// It is kept as a new version.
  record Kept(ProductView product) implements DossierResult {}

  /// It is the same as the newest version; nothing was kept.
  record Unchanged(ProductView product) implements DossierResult {}

  /// Somebody else kept a version meanwhile; nothing was kept.
  ///
  /// @param newest the number of the newest version
  record Outdated(int newest) implements DossierResult {}
}
