package org.assay.pages;

import java.util.Locale;
import java.util.regex.Pattern;

/// Text for comparing: small letters, plain quotation marks and dashes, runs of white space as
/// one blank.
final class PlainWords {

  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");

  private PlainWords() {}

  static String of(String text) {
    var plain = text.replace('\u2019', '\'')
        .replace('\u2018', '\'')
        .replace('\u201c', '"')
        .replace('\u201d', '"')
        .replace('\u2013', '-')
        .replace('\u2011', '-');
    return BLANKS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
