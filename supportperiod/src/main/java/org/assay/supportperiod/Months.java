package org.assay.supportperiod;

import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The names of months in English, whole and shortened.
final class Months {

  private static final int SHORT = 3;
  private static final Map<String, Month> NAMES = names();

  private Months() {}

  private static Map<String, Month> names() {
    var names = new HashMap<String, Month>();
    for (var month : Month.values()) {
      var name = month.name().toLowerCase(Locale.ROOT);
      names.put(name, month);
      names.put(name.substring(0, SHORT), month);
    }
    names.put("sept", Month.SEPTEMBER);
    return Map.copyOf(names);
  }

  static Optional<Month> of(Word word) {
    return Optional.ofNullable(NAMES.get(word.text()));
  }

  static boolean isShort(String text) {
    return text.length() <= "sept".length() && NAMES.containsKey(text);
  }
}
