package org.assay.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts the text of a block into sentences, in one pass. An abbreviation, a number or an address
/// does not end a sentence; a line break that the author asked for does, unless the line before
/// it is plainly unfinished.
final class Sentences {

  private static final Set<String> ABBREVIATIONS = Set.of(
      "e.g", "i.e", "etc", "incl", "approx", "no", "nos", "vs", "mr", "mrs", "ms", "dr", "st", "co",
      "inc", "ltd", "corp", "art", "sec", "para", "fig", "ver", "v", "p", "pp", "tel", "max", "min",
      "hrs", "resp", "cf", "u.s", "u.k", "a.m", "p.m", "jan", "feb", "mar", "apr", "jun", "jul",
      "aug", "sep", "sept", "oct", "nov", "dec");
  private static final List<String> OPENERS =
      List.of("We ", "You ", "The ", "This ", "Our ", "If ", "Please ", "It ", "All ", "After ");
  private static final String CLOSERS = "\"')]\u201d\u2019\u00bb";

  private final Block block;
  private final String text;
  private final List<Sentence> found = new ArrayList<>();

  private Sentences(Block block) {
    this.block = block;
    this.text = block.text();
  }

  static List<Sentence> of(Block block) {
    return new Sentences(block).cut();
  }

  private List<Sentence> cut() {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      int end = endsAt(i);
      if (end > 0) {
        add(start, end);
        start = end;
        i = end - 1;
      }
    }
    add(start, text.length());
    return List.copyOf(found);
  }

  /// The end of the sentence that this character ends, or 0.
  private int endsAt(int i) {
    return switch (text.charAt(i)) {
      case '\u3002', '\uff01', '\uff1f' -> i + 1;
      case '!', '?' -> afterClosers(i + 1);
      case '.' -> isFullStop(i) ? afterClosers(i + 1) : 0;
      case '\n' -> isLineEnd(i) ? i + 1 : 0;
      default -> 0;
    };
  }

  private int afterClosers(int i) {
    int end = i;
    while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) end++;
    return end == text.length() || Character.isWhitespace(text.charAt(end)) ? end : 0;
  }

  private boolean isFullStop(int i) {
    int after = i + 1;
    while (after < text.length() && CLOSERS.indexOf(text.charAt(after)) >= 0) after++;
    if (after == text.length()) return true;
    if (!Character.isWhitespace(text.charAt(after))) return false;
    return !isAbbreviation(i) || startsAnew(after);
  }

  private boolean isAbbreviation(int stop) {
    int from = stop;
    while (from > 0
        && stop - from < 12
        && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) from--;
    var word = text.substring(from, stop).toLowerCase(Locale.ROOT);
    return ABBREVIATIONS.contains(word) || (word.length() == 1 && isCapital(from));
  }

  private boolean isCapital(int i) {
    return Character.isUpperCase(text.charAt(i));
  }

  /// After "etc." or "Inc." a new sentence may begin; we take it so when a word follows that
  /// commonly opens one.
  private boolean startsAnew(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    for (var opener : OPENERS) {
      if (text.startsWith(opener, at)) return true;
    }
    return false;
  }

  private boolean isLineEnd(int i) {
    int before = i - 1;
    while (before >= 0 && text.charAt(before) == ' ') before--;
    int after = i + 1;
    while (after < text.length() && Character.isWhitespace(text.charAt(after))) after++;
    if (before < 0 || after >= text.length()) return true;
    char next = text.charAt(after);
    return ".!?:;".indexOf(text.charAt(before)) >= 0
        || Character.isUpperCase(next)
        || (Character.isDigit(next) && !Character.isLetter(text.charAt(before)))
        || "-*\u2022\u00b7\u2013\u2014\u25cf\u25aa\u2713".indexOf(next) >= 0;
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) start++;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
    if (end > start) found.add(new Sentence(block, start, end));
  }
}
