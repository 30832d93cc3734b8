package org.assay.supportperiod;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what a sentence promises: `security updates`, `software and security patches`, `new
/// features`. Looks at no more than some eight words.
final class Topics {

  /// What is promised, and the place behind it. A `single` update ("the March security update")
  /// is one of many.
  record Found(Updates updates, int next, boolean single) {}

  private static final int FURTHEST = 8;
  private static final Set<String> SECURITY = Set.of(
      "security", "cybersecurity", "vulnerability", "vulnerabilities", "cyber", "cve", "cves");
  private static final Set<String> OTHER = Set.of(
      "software",
      "firmware",
      "system",
      "app",
      "quality",
      "bug",
      "safety",
      "product",
      "cloud",
      "critical",
      "regular",
      "essential",
      "important",
      "device",
      "privacy",
      "stability",
      "performance",
      "maintenance",
      "technical",
      "ongoing",
      "related",
      "online");
  private static final Set<String> FEATURE_WORDS =
      Set.of("feature", "functional", "os", "android", "ios", "version", "functionality");
  private static final Set<String> NOUNS = Set.of(
      "update",
      "updates",
      "updating",
      "patch",
      "patches",
      "fix",
      "fixes",
      "support",
      "upgrade",
      "upgrades",
      "supported",
      "updated",
      "patched",
      "patching",
      "maintenance",
      "maintained",
      "backports",
      "bulletins");
  private static final Set<String> FEATURE_NOUNS = Set.of("features", "improvements", "versions");
  private static final Set<String> AFTER_NOUN =
      Set.of("period", "support", "update", "updates", "lifecycle", "coverage", "maintenance");
  private static final Set<String> MENDING = Set.of(
      "fix", "fixing", "mend", "mending", "patch", "patching", "remedy", "address", "repair");
  private static final Set<String> WEAKNESSES = Set.of(
      "vulnerability",
      "vulnerabilities",
      "weakness",
      "weaknesses",
      "flaw",
      "flaws",
      "hole",
      "holes",
      "problem",
      "problems",
      "issue",
      "issues",
      "bug",
      "bugs",
      "gap",
      "gaps");
  private static final String[] BEING = {
    "be", "is", "are", "been", "being", "keep", "kept", "get", "gets", "stay", "stays", "it"
  };
  private static final String[] SAFE = {"safe", "secure"};
  /// Nouns that mean updates only where security stands before them.
  private static final Set<String> SECURITY_NOUNS = Set.of("cover", "coverage", "protection");
  /// What is called after security, and is none.
  private static final Set<String> NAMED_AFTER_SECURITY = Set.of(
      "camera",
      "cameras",
      "system",
      "systems",
      "alarm",
      "alarms",
      "light",
      "lights",
      "lock",
      "locks",
      "door",
      "doors",
      "product",
      "products",
      "device",
      "devices",
      "kit",
      "sensor",
      "sensors",
      "guard",
      "number",
      "code",
      "screw",
      "tag",
      "certificate",
      "key",
      "keys");
  private static final int KEPT_SECURE = 6;
  private static final Set<String> JOINING = Set.of("and", "or", "&", "/", ",");

  private final Line line;

  Topics(Line line) {
    this.line = line;
  }

  @Nullable
  Found read(int at) {
    if (MENDING.contains(line.at(at).text())) {
      var mended = mended(at);
      if (mended != null) return mended;
    }
    var about = aboutSecurity(at);
    if (about != null) return about;
    int safe = safe(at);
    if (safe > at) return new Found(Updates.GENERAL, safe, false);
    boolean security = false;
    boolean features = false;
    for (int place = at; place < at + FURTHEST; place++) {
      var word = line.at(place).text();
      if (FEATURE_NOUNS.contains(word)) return found(security, true, place);
      if (isNoun(place, at)) return found(security, features, place);
      if (security && SECURITY_NOUNS.contains(word)) return found(true, false, place);
      security |= SECURITY.contains(word);
      features |= FEATURE_WORDS.contains(word);
      if (!isModifier(word) && !(place > at && joins(place))) return null;
    }
    return null;
  }

  /// "Is kept safe until": it may well mean security updates, and does not say so. The place
  /// behind it, or `at`.
  private int safe(int at) {
    if (line.isAny(at, SAFE) && line.is(at + 1, "until")) return at + 1;
    boolean kept = line.isAny(at, "kept", "stays", "stay", "remains") && line.isAny(at + 1, SAFE);
    return kept ? at + 2 : at;
  }

  /// "We will fix any security weakness": that is what a security update does.
  private @Nullable Found mended(int at) {
    for (int place = at + 1; place < at + FURTHEST; place++) {
      var word = line.at(place).text();
      if (WEAKNESSES.contains(word)) {
        boolean vulnerable = word.startsWith("vulnerabilit") || line.is(place - 1, "security");
        return vulnerable ? new Found(Updates.SECURITY, place + 1, false) : null;
      }
      if (line.at(place).kind() != Word.Kind.WORD || NOUNS.contains(word)) return null;
    }
    return null;
  }

  /// Security and updates parted by other words: "secure with free updates", "the security of
  /// your product is maintained by updates", "security until 31 May 2031".
  private @Nullable Found aboutSecurity(int at) {
    if (line.is(at, "secure") && line.is(at + 1, "with")) return updatesWithin(at + 2);
    if (!line.is(at, "security")) return null;
    if (line.isAny(at + 1, "until", "till")) return new Found(Updates.SECURITY, at + 1, false);
    return line.is(at + 1, "of") ? updatesWithin(at + 2) : null;
  }

  private @Nullable Found updatesWithin(int from) {
    for (int place = from; place < from + KEPT_SECURE; place++) {
      if (line.at(place).kind() != Word.Kind.WORD) return null;
      if (NOUNS.contains(line.at(place).text())) {
        return new Found(Updates.SECURITY, place + 1, false);
      }
    }
    return null;
  }

  private boolean isNoun(int place, int at) {
    var word = line.at(place).text();
    boolean modifierToo = word.equals("maintenance") && place == at;
    boolean active = word.equals("updated") && !line.isAny(place - 1, BEING);
    return NOUNS.contains(word) && !modifierToo && !active;
  }

  private static boolean isModifier(String word) {
    return SECURITY.contains(word) || OTHER.contains(word) || FEATURE_WORDS.contains(word);
  }

  private boolean joins(int place) {
    var next = line.at(place + 1).text();
    return JOINING.contains(line.at(place).text())
        && (isModifier(next) || (NOUNS.contains(next) && !next.equals("supported")));
  }

  /// "Support for security", "updates of security", "support the security of this product": the
  /// place behind it, or the same place.
  private int behindSecurity(int at) {
    int place = line.isAny(at, "for", "of", "the", "against") ? at + 1 : at;
    place = place > at && line.is(place, "the") ? place + 1 : place;
    boolean named = NAMED_AFTER_SECURITY.contains(line.at(place + 1).text())
        || isModifier(line.at(place + 1).text())
        || NOUNS.contains(line.at(place + 1).text());
    return place > at && line.is(place, "security") && !named ? place + 1 : at;
  }

  private Found found(boolean security, boolean features, int noun) {
    int next = noun + 1;
    while (next < noun + 4 && AFTER_NOUN.contains(line.at(next).text())) next++;
    boolean single = line.is(noun, "update") && next == noun + 1;
    int behind = behindSecurity(next);
    if (behind > next) return new Found(Updates.SECURITY, behind, single);
    var updates = security ? Updates.SECURITY : features ? Updates.FEATURES : Updates.GENERAL;
    return new Found(updates, next, single);
  }
}
