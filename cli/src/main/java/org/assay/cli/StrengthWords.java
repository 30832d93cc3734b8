package org.assay.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.assay.passwords.EntropyEstimate;
import org.assay.passwords.Strength;

/// How hard the passwords of a lot are to guess, in sentences that all reports share.
final class StrengthWords {

  private StrengthWords() {}

  static String guesses(Strength strength) {
    return String.format(
        Locale.ROOT,
        "Guesses tried on every device until the first is expected to fall: about 2^%.0f; until half have: about 2^%.0f.",
        strength.firstDeviceBits(),
        strength.medianDeviceBits());
  }

  static String estimates(Strength strength) {
    var said = strength.estimates().stream()
        .filter(EntropyEstimate::applies)
        .map(estimate ->
            String.format(Locale.ROOT, "%s: %.2f", estimate.method(), estimate.bitsPerSymbol()))
        .collect(Collectors.joining("; "));
    return said.isEmpty()
        ? "Too few symbols for the methods of NIST SP 800-90B."
        : "Bits of min-entropy in one character by NIST SP 800-90B, from %,d characters where the standard asks for a million, so that these only indicate: %s."
            .formatted(strength.estimates().getFirst().symbols(), said);
  }
}
