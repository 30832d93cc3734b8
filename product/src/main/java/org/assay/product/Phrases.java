package org.assay.product;

import java.util.Locale;

/// Turns the names and half-sentences of fact files into what people read.
final class Phrases {

  private Phrases() {}

  /// `which lot it is` becomes `Which lot it is.`
  static String sentence(String says) {
    var text = says.strip();
    return text.substring(0, 1).toUpperCase(Locale.ROOT)
        + text.substring(1)
        + (text.matches("(?s).*[.?!]") ? "" : ".");
  }

  /// `firstPublished` becomes `First published`.
  static String title(String key) {
    var spaced = key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('-', ' ');
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT)
        + spaced.substring(1).toLowerCase(Locale.ROOT);
  }
}
