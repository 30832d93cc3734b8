package org.assay.statement;

import java.text.Normalizer;

/// Names that are spelt alike.
public final class Spelling {

  private Spelling() {}

  /// Whether two names are one: upper and lower case, blanks and composed accents make no other.
  public static boolean same(String one, String other) {
    return plain(one).equalsIgnoreCase(plain(other));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
  }
}
