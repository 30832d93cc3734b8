package org.assay.handling.promise;

import java.util.Map;
import java.util.Set;

/// What each member of a promise has to be, in words.
final class Expected {

  private static final Set<String> LISTS = Set.of("contacts", "languages");
  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("format", "'" + PromiseReader.FORMAT + "'"),
      Map.entry("maker", PromiseRules.LINE),
      Map.entry("office", PromiseRules.OFFICE),
      Map.entry("contacts", PromiseRules.CONTACT),
      Map.entry("languages", PromiseRules.LANGUAGE),
      Map.entry("acknowledgeWithin", Within.EXPECTED),
      Map.entry("statusUpdateEvery", Within.EXPECTED),
      Map.entry("policy", PromiseRules.PAGE),
      Map.entry("encryptionKey", PromiseRules.KEY),
      Map.entry("acknowledgements", PromiseRules.PAGE),
      Map.entry("coverage", PromiseRules.WORDS),
      Map.entry("validFrom", "a day as in '2026-12-01'"));

  private Expected() {}

  static boolean isList(String member) {
    return LISTS.contains(member);
  }

  static String of(String member) {
    var words = WORDS.get(member);
    if (words == null) throw new IllegalArgumentException("no member '" + member + "'");
    return words;
  }
}
