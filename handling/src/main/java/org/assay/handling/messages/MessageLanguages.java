package org.assay.handling.messages;

import java.util.List;
import java.util.Locale;

/// What there are drafts for, and in which languages.
final class MessageLanguages {

  static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);
  static final List<String> TO_WRITE = List.of("ask", "update", "resolve", "close");

  private MessageLanguages() {}
}
