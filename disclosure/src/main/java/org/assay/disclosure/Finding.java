package org.assay.disclosure;

import java.util.List;
import java.util.Optional;

/// What the page shows on one limb.
///
/// @param limb the limb
/// @param verdict the verdict
/// @param reason one sentence that says why
/// @param quotes the words of the page that show it, the telling one first
/// @param time the time that is stated, normalised; empty where the limb asks for none or none is
///     stated
public record Finding(
    Limb limb, Verdict verdict, String reason, List<Quote> quotes, Optional<StatedTime> time) {

  public Finding {
    quotes = List.copyOf(quotes);
  }

  static Finding of(Limb limb, Verdict verdict, String reason) {
    return new Finding(limb, verdict, reason, List.of(), Optional.empty());
  }

  static Finding of(Limb limb, Verdict verdict, String reason, Quote quote) {
    return new Finding(limb, verdict, reason, List.of(quote), Optional.empty());
  }
}
