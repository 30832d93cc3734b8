package org.assay.register.product;

/// How large a dossier may be.
///
/// @param files how many files
/// @param fileBytes the largest file, in bytes
/// @param allBytes all files together, in bytes
public record DossierLimits(int files, long fileBytes, long allBytes) {

  /// 2,000 files of at most 32 MiB, 128 MiB together.
  public static final DossierLimits USUAL = new DossierLimits(2_000, 32L << 20, 128L << 20);
}
