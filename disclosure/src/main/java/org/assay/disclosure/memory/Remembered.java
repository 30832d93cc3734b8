package org.assay.disclosure.memory;

import java.util.Optional;
import org.assay.disclosure.Finding;
import org.assay.disclosure.Limb;
import org.assay.disclosure.Quote;
import org.assay.disclosure.StatedTime;
import org.assay.disclosure.Verdict;

/// One limb as a history keeps it.
///
/// @param time the time that was promised, where the limb has one
/// @param quote the words that showed it; empty where none did
public record Remembered(Limb limb, Verdict verdict, Optional<StatedTime> time, String quote) {

  private static final int LONGEST = 400;

  static Remembered of(Finding finding) {
    var words = finding.quotes().stream().findFirst().map(Quote::text).orElse("");
    return new Remembered(
        finding.limb(),
        finding.verdict(),
        finding.time(),
        words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words);
  }

  /// Nothing is said.
  static Remembered nothing(Limb limb) {
    return new Remembered(limb, Verdict.NOT_MET, Optional.empty(), "");
  }

  Optional<String> words() {
    return quote.isEmpty() ? Optional.empty() : Optional.of(quote);
  }
}
