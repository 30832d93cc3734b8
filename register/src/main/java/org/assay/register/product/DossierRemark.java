package org.assay.register.product;

/// Something in a version of a dossier that somebody has to look at.
///
/// @param kind a code: `evidence-older`
/// @param subject what it is about, such as the name of a file
/// @param says one sentence
public record DossierRemark(String product, int dossier, String kind, String subject, String says) {

  /// Evidence that was gathered before the firmware was changed.
  public static final String EVIDENCE_OLDER = "evidence-older";
}
