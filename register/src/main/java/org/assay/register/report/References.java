package org.assay.register.report;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/// Short names of reports for talk, mail and search: `K7QMT-2XPDA`, without letters that look
/// like others. They open nothing.
final class References {

  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 10;
  /// How one looks, with or without its hyphen.
  static final Pattern FORM = Pattern.compile("[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}");

  private References() {}

  /// A new one, of about 10^15.
  static String random(SecureRandom random) {
    var text = new StringBuilder(LENGTH + 1);
    for (int i = 0; i < LENGTH; i++) {
      if (i == LENGTH / 2) text.append('-');
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
