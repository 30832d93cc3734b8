package org.assay.statement.signing;

/// How much of what proves a signature is kept with it (ETSI EN 319 142-1, baseline levels).
public enum SignatureLevel {
  /// The signature alone.
  B,
  /// With a time-stamp on the signature.
  T,
  /// With certificates and what was known of their revocation.
  LT,
  /// With a time-stamp over all of that, which can be renewed: for keeping ten years and longer.
  LTA
}
