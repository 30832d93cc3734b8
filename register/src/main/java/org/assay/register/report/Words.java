package org.assay.register.report;

import java.util.stream.Collectors;

/// Texts as people type them, in a form that can be kept and written out again.
final class Words {

  private Words() {}

  /// Lines end with a line feed; control characters, which no keyboard writes, are left out, and
  /// halves of letters are replaced.
  static String clean(String typed) {
    return typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(each -> each == '\n' || each == '\t' || !Character.isISOControl(each))
        .mapToObj(each -> isHalf(each) ? "\ufffd" : Character.toString(each))
        .collect(Collectors.joining())
        .strip();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /// The same, on one line.
  static String line(String typed) {
    return clean(typed).replaceAll("\\s+", " ");
  }
}
