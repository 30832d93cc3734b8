package org.assay.server.published;

import org.assay.server.pages.Language;

/// The language of an answer.
///
/// @param chosen whether the address names the language, so that links keep it
public record Voice(Language language, boolean chosen) {

  /// What is in no language, or in English because nobody asked for another.
  public static final Voice PLAIN = new Voice(Language.ENGLISH, false);
}
