package org.assay.supportperiod;

import java.util.List;

/// The judgement on one limb.
///
/// @param basis whether it follows from the law's words or from our reading of them
/// @param reason one plain sentence, without its full stop
/// @param quotes the words that show it
public record LimbResult(
    Limb limb, Judgement judgement, Basis basis, String reason, List<Quote> quotes) {

  /// What a judgement rests on.
  public enum Basis {
    /// The words of the law leave no choice.
    STATUTE,
    /// Our stated reading, which a court need not share.
    PRACTICE
  }

  public LimbResult {
    quotes = List.copyOf(quotes);
  }
}
