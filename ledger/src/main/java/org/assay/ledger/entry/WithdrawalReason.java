package org.assay.ledger.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a statement was withdrawn. A closed list: free text could hold personal data, and nothing is
/// ever taken out of a ledger.
public enum WithdrawalReason {
  /// It was logged, but could not be signed afterwards.
  SIGNING_FAILED,
  /// It should not have been issued.
  ISSUED_IN_ERROR,
  /// A requirement turned out not to be met.
  REQUIREMENT_NOT_MET,
  /// The product was changed, so that the statement fits it no longer.
  PRODUCT_CHANGED,
  /// A label that it rested on ended or was revoked.
  LABEL_ENDED,
  /// The key that it was signed with cannot be trusted.
  KEY_COMPROMISED,
  /// Anything else.
  OTHER;

  /// The reason as entries carry it, such as `issued-in-error`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The reason of a code.
  public static Optional<WithdrawalReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
