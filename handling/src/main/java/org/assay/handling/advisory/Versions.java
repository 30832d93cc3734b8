package org.assay.handling.advisory;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Versions of products: single ones and ranges (CSAF 2.0 3.1.2.2 and 6.1.31).
final class Versions {

  static final String EXPECTED =
      "a single version, as in 1.4.2, or a range, as in <1.5.0 or" + " vers:semver/>=1.0.0|<1.5.0";

  private static final Pattern LINE = Pattern.compile("\\S(?:[^\\p{Cntrl}]*\\S)?");
  private static final List<String> WORDS =
      List.of("after", "all", "before", "earlier", "later", "prior", "versions");

  private Versions() {}

  static boolean isRange(String version) {
    return version.startsWith("vers:")
        || version.chars().anyMatch(letter -> letter == '<' || letter == '>');
  }

  static boolean isOne(String version) {
    if (!LINE.matcher(version).matches()) return false;
    return isRange(version) || saysNoRange(version);
  }

  private static boolean saysNoRange(String version) {
    return List.of(version.toLowerCase(Locale.ROOT).split("\\s", -1)).stream()
        .noneMatch(WORDS::contains);
  }
}
