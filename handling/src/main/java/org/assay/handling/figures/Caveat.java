package org.assay.handling.figures;

import java.util.Locale;
import org.assay.handling.words.Texts;

/// Something that the figures cannot show. It is published with them.
///
/// @param kind what
/// @param number how many, where it is about a number of reports
public record Caveat(Kind kind, int number) {

  /// What figures cannot show.
  public enum Kind {
    /// No report came in in the period, so that there is nothing to show.
    NOTHING_TO_COUNT,
    /// So few reports that a share of them says little.
    FEW,
    /// Reports whose time is not over count neither as kept nor as broken.
    NOT_YET_DUE,
    /// Answers to reports whose receipt is not in the entries that were counted.
    RECEIPT_MISSING,
    /// What was answered, and whether it helped, is not in the ledger.
    CONTENT_NOT_SEEN,
    /// Reports that came in by mail or telephone and were not entered are not in the ledger.
    ENTERED_ONLY
  }

  /// One sentence about it.
  public String text(Locale language) {
    return Texts.beside(Caveat.class, "caveats", language).get(kind.name(), number);
  }
}
