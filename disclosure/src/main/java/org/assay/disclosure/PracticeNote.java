package org.assay.disclosure;

import java.util.Optional;

/// Advice that is practice and not law: it changes no verdict.
///
/// @param text the advice
/// @param quote the words of the page that it is about, if it is about some
public record PracticeNote(String text, Optional<Quote> quote) {

  static PracticeNote of(String text) {
    return new PracticeNote(text, Optional.empty());
  }

  static PracticeNote of(String text, Quote quote) {
    return new PracticeNote(text, Optional.of(quote));
  }
}
