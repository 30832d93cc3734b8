package org.assay.disclosure;

import java.util.regex.Pattern;

/// Words that say that something goes on until an issue is resolved.
final class Ending {

  /// Words for the end of an issue.
  static final Pattern IS_RESOLVED = Pattern.compile(
      "\\b(?:resol(?:ve|ved|ution)|fix(?:ed)?|clos(?:e|ed|ing|ure)|remed\\w*|mitigat\\w*|solv(?:e|ed)|solution|complet\\w*"
          + "|releas\\w*|shipped|sorted|dealt with|put right|eliminat\\w*|remov(?:ed|al)|publi(?:shed|cation)|announced|repaired|is open|remains open|case|finish\\w*|settled|unresolved|unfixed|outstanding|mended|cured|concluded|correct(?:ed|ion)"
          + "|put (?:\\w+ ){0,3}right|patch(?:ed)?|available)\\b");

  private static final Pattern UNTIL_RESOLVED = Pattern.compile(
      "\\b(?:until|till|til|up to|up until|through|throughout|for the life of)\\b[^.;|]{0,90}?"
          + IS_RESOLVED.pattern()
          + "(?: (?:is|are|has been|have been|was|were) \\w+)?"
          + "|\\b(?:for as long as|as long as|while)\\b[^.,;|]{0,60}?"
          + IS_RESOLVED.pattern()
          + "|\\b(?:ends?|stops?|ceases?) (?:only )?(?:when|once|after|with)\\b[^.,;|]{0,60}?"
          + IS_RESOLVED.pattern());

  private Ending() {}

  /// Whether the text says that something goes on until an issue is resolved.
  static boolean isIn(String plain) {
    return IS_RESOLVED.matcher(plain).find() && UNTIL_RESOLVED.matcher(plain).find();
  }

  /// The text with such words blanked out.
  static String blankedOut(String plain) {
    if (!isIn(plain)) return plain;
    var text = new StringBuilder(plain);
    var until = UNTIL_RESOLVED.matcher(plain);
    while (until.find()) {
      for (int i = until.start(); i < until.end(); i++) text.setCharAt(i, ' ');
    }
    return text.toString();
  }
}
