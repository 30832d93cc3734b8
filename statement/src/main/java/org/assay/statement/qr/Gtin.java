package org.assay.statement.qr;

import java.util.regex.Pattern;

/// A Global Trade Item Number of 8, 12, 13 or 14 digits, the last of which is a check digit (GS1
/// General Specifications section 7.9).
public record Gtin(String digits) {

  private static final Pattern FORM = Pattern.compile("[0-9]{8}|[0-9]{12,14}");
  private static final int LONGEST = 14;
  private static final int WEIGHT = 3;
  private static final int TEN = 10;

  public Gtin {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException(
          "'%s' is not a GTIN: 8, 12, 13 or 14 digits".formatted(digits));
    }
    if (checkDigit(digits) != digits.charAt(digits.length() - 1) - '0') {
      throw new IllegalArgumentException(
          "'%s' is not a GTIN: its last digit would be %d".formatted(digits, checkDigit(digits)));
    }
  }

  // From the right, the digits before the last count three times and once in turn.
  private static int checkDigit(String digits) {
    int sum = 0;
    for (int i = digits.length() - 2, weight = WEIGHT; i >= 0; i--, weight = WEIGHT + 1 - weight) {
      sum += (digits.charAt(i) - '0') * weight;
    }
    return (TEN - sum % TEN) % TEN;
  }

  /// The number with zeros before it, as Digital Links have it.
  String inFourteenDigits() {
    return "0".repeat(LONGEST - digits.length()) + digits;
  }
}
