package org.assay.register.secrets;

import java.security.SecureRandom;
import java.util.Optional;

/// The code that a finder is shown once, and follows the report with: 16 digits.
///
/// @param digits sixteen, without spaces
public record ReceiptCode(String digits) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /// @throws IllegalArgumentException if it is not 16 digits
  public ReceiptCode {
    if (!digits.matches("[0-9]{16}")) throw new IllegalArgumentException("no receipt code");
  }

  /// A new code; each of the 10^16 is as likely.
  public static ReceiptCode random() {
    return new ReceiptCode("%016d".formatted(RANDOM.nextLong(10_000_000_000_000_000L)));
  }

  /// Reads what somebody typed: spaces and hyphens between the digits do not matter.
  public static Optional<ReceiptCode> read(String typed) {
    var digits = typed.replaceAll("[\\s\\u00a0-]", "");
    return digits.matches("[0-9]{16}") ? Optional.of(new ReceiptCode(digits)) : Optional.empty();
  }

  /// As it is shown: four groups of four.
  public String shown() {
    return digits.replaceAll("(.{4})(?=.)", "$1 ");
  }

  @Override
  public String toString() {
    return "a receipt code";
  }
}
