package org.assay.passwords;

import java.util.Objects;

/// What one method of NIST SP 800-90B says about the symbols of a lot, which stand for a source
/// without being one: a million symbols, as the standard asks for, are never there.
///
/// @param method name of the method and its section
/// @param bitsPerSymbol min-entropy of one symbol; NaN where the method does not apply
/// @param symbols symbols that were looked at
/// @param note why it does not apply, or how it was applied; may be empty
public record EntropyEstimate(String method, double bitsPerSymbol, int symbols, String note) {
  /// Refuses what is not there.
  public EntropyEstimate {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(note, "note");
  }

  /// True where the method says something about this lot.
  public boolean applies() {
    return !Double.isNaN(bitsPerSymbol);
  }
}
