package org.assay.law.input;

import java.util.regex.Pattern;

/// What counts as text: at least one character that can be seen.
public final class BlankText {

  /// Matches somewhere in every text that is not blank. It is written out, not `\S`, so that Java
  /// and ECMAScript (the patterns of JSON Schema) agree.
  public static final String SOMETHING_VISIBLE =
      "[^\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2060\\u3000\\ufeff]";

  private static final Pattern VISIBLE = Pattern.compile(SOMETHING_VISIBLE);

  private BlankText() {}

  /// Whether nothing of the text can be seen.
  public static boolean isBlank(String text) {
    return !VISIBLE.matcher(text).find();
  }
}
