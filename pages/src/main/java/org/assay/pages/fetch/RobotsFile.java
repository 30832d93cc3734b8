package org.assay.pages.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// What a robots file (RFC 9309) says about an address, to all programs.
final class RobotsFile {

  private static final int MOST_LINES = 5_000;

  private RobotsFile() {}

  /// The rule that speaks against fetching the address, if the longest rule that fits does.
  static Optional<String> whatSpeaksAgainst(String file, URI address) {
    var path = address.getRawPath() == null ? "/" : address.getRawPath();
    boolean forAll = false;
    boolean lastWasAgent = false;
    int longest = -1;
    Optional<String> against = Optional.empty();
    for (var written : file.lines().limit(MOST_LINES).toList()) {
      var line = written.split("#", 2)[0].strip();
      int colon = line.indexOf(':');
      if (colon < 0) continue;
      var name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      var value = line.substring(colon + 1).strip();
      if (name.equals("user-agent")) {
        forAll = (lastWasAgent && forAll) || value.equals("*");
      } else if (forAll && isRule(name) && !value.isEmpty() && fits(path, value)) {
        if (value.length() > longest) {
          longest = value.length();
          against = name.equals("disallow") ? Optional.of(line) : Optional.empty();
        }
      }
      lastWasAgent = name.equals("user-agent");
    }
    return against;
  }

  private static boolean isRule(String name) {
    return name.equals("allow") || name.equals("disallow");
  }

  /// Stars stand for anything, a dollar sign for the end.
  private static boolean fits(String path, String rule) {
    boolean whole = rule.endsWith("$");
    var parts = (whole ? rule.substring(0, rule.length() - 1) : rule).split("\\*", -1);
    int at = 0;
    for (int i = 0; i < parts.length; i++) {
      int found = i == 0 ? (path.startsWith(parts[0]) ? 0 : -1) : path.indexOf(parts[i], at);
      if (found < 0) return false;
      at = found + parts[i].length();
    }
    return !whole || at == path.length() || parts[parts.length - 1].isEmpty();
  }
}
