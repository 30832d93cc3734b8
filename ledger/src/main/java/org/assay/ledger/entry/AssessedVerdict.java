package org.assay.ledger.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an assessment came to.
public enum AssessedVerdict {
  MET,
  NOT_MET,
  UNDETERMINED,
  NOT_APPLICABLE;

  /// The verdict as entries carry it, such as `not-met`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The verdict of a code.
  public static Optional<AssessedVerdict> of(String code) {
    return Arrays.stream(values())
        .filter(verdict -> verdict.code().equals(code))
        .findFirst();
  }
}
