package org.assay.disclosure.securitytxt;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Rules on one field at a time.
final class FieldRules {

  static final List<String> KNOWN = List.of(
      "Acknowledgments",
      "Canonical",
      "Contact",
      "CSAF",
      "Encryption",
      "Expires",
      "Hiring",
      "Policy",
      "Preferred-Languages");
  private static final Map<String, String> OFTEN_MEANT = Map.of(
      "acknowledgements", "Acknowledgments",
      "acknowledgement", "Acknowledgments",
      "acknowledgment", "Acknowledgments",
      "languages", "Preferred-Languages",
      "language", "Preferred-Languages",
      "expiry", "Expires",
      "jobs", "Hiring",
      "disclosure", "Policy",
      "email", "Contact");
  private static final Pattern MAIL = Pattern.compile(
      "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,8}");
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-Fa-f]{40}(?:[0-9A-Fa-f]{24})?");
  private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9 ().-]{4,24}");
  private static final Pattern TEL = Pattern.compile(
      "\\+[0-9()./-]{3,30}(?:;[\\w=.+-]+)*|[0-9*#()./-]{2,30}(?:;[\\w=.+-]+)*;phone-context=[\\w.+-]+(?:;[\\w=.+-]+)*");
  private static final Pattern DATE_TIME = Pattern.compile(
      "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:[Zz]|[+-]\\d\\d:\\d\\d)");
  private static final Set<String> CONTACT_SCHEMES = Set.of("https", "mailto", "tel");
  private static final Set<String> KEY_SCHEMES = Set.of("https", "dns", "openpgp4fpr");
  private static final Set<String> ISO_639 = Set.of(Locale.getISOLanguages());
  private static final Duration YEAR = Duration.ofDays(366);
  private static final Duration MONTH = Duration.ofDays(30);

  private final Instant at;
  private final List<Remark> remarks = new ArrayList<>();

  private FieldRules(Instant at) {
    this.at = at;
  }

  static List<Remark> check(List<Field> fields, Instant at) {
    var rules = new FieldRules(at);
    fields.forEach(rules::check);
    return rules.remarks;
  }

  private void remark(Code code, Field field, String mend) {
    remarks.add(new Remark(code, field.line(), field.value(), mend));
  }

  private void check(Field field) {
    switch (field.name().toLowerCase(Locale.ROOT)) {
      case "contact" -> contact(field);
      case "expires" -> expires(field);
      case "preferred-languages" -> languages(field);
      case "encryption" -> encryption(field);
      case "csaf" -> csaf(field);
      case "acknowledgments", "canonical", "hiring", "policy" -> webPage(field);
      default -> unknown(field);
    }
  }

  // ---- addresses

  private void contact(Field field) {
    var value = field.value();
    if (MAIL.matcher(value).matches()) {
      remark(Code.BARE_MAIL_ADDRESS, field, "write mailto:" + value);
    } else if (NUMBER.matcher(value).matches()) {
      remark(Code.BARE_PHONE_NUMBER, field, "write tel:" + value.replaceAll("[ ().]", "-"));
    } else {
      uri(field, CONTACT_SCHEMES);
    }
  }

  private void webPage(Field field) {
    uri(field, Set.of("https"));
  }

  private void encryption(Field field) {
    var value = field.value();
    boolean key = value.contains("BEGIN PGP")
        || value.matches("(?:0x)?[0-9A-Fa-f ]{16,60}")
        || value.matches("[A-Za-z0-9+/=]{100,}");
    if (key) remark(Code.KEY_IN_FILE, field, "give the https address of the key");
    else uri(field, KEY_SCHEMES);
  }

  private void csaf(Field field) {
    uri(field, Set.of("https"));
    if (!field.value().endsWith("/provider-metadata.json")) {
      remark(
          Code.CSAF_NOT_PROVIDER_METADATA,
          field,
          "give the https address of your provider-metadata.json");
    }
  }

  private void uri(Field field, Set<String> usual) {
    URI uri;
    try {
      uri = new URI(field.value());
    } catch (URISyntaxException notUri) {
      remark(Code.NOT_A_URI, field, "write an address without blanks, such as https://…");
      return;
    }
    var scheme = uri.getScheme();
    if (scheme == null) {
      remark(Code.NOT_A_URI, field, "write the whole address, beginning with https://");
      return;
    }
    scheme(field, uri, scheme.toLowerCase(Locale.ROOT), usual);
  }

  private void scheme(Field field, URI uri, String scheme, Set<String> usual) {
    switch (scheme) {
      case "http" ->
        remark(
            Code.WEB_URI_NOT_HTTPS,
            field,
            "write " + field.value().replaceFirst("(?i)^http:", "https:"));
      case "https" -> {
        if (uri.getHost() == null) {
          remark(Code.NOT_A_URI, field, "name a host after https://");
        }
      }
      case "mailto" -> mailto(field, uri);
      case "tel" -> {
        if (!TEL.matcher(uri.getSchemeSpecificPart()).matches()) {
          remark(Code.BAD_TEL, field, "write it like tel:+44-1632-960123");
        }
      }
      case "openpgp4fpr" -> {
        if (!FINGERPRINT.matcher(uri.getSchemeSpecificPart()).matches()) {
          remark(Code.BAD_FINGERPRINT, field, "write openpgp4fpr: and the whole fingerprint");
        }
      }
      default -> {}
    }
    if (!usual.contains(scheme) && !scheme.equals("http")) {
      remark(
          Code.UNUSUAL_SCHEME,
          field,
          "give one of: " + String.join(", ", usual.stream().sorted().toList()));
    }
  }

  private void mailto(Field field, URI uri) {
    var address = uri.getSchemeSpecificPart().split("\\?", 2)[0];
    if (!MAIL.matcher(address).matches()) {
      remark(Code.BAD_MAILTO, field, "write it like mailto:security@larkfield.example");
    }
  }

  // ---- expiry

  private void expires(Field field) {
    var value = field.value();
    if (!DATE_TIME.matcher(value).matches()) {
      remark(Code.BAD_EXPIRES, field, "write it like 2027-03-31T00:00:00Z");
      return;
    }
    try {
      expires(
          field, OffsetDateTime.parse(leapless(value.toUpperCase(Locale.ROOT))).toInstant());
    } catch (DateTimeException noSuchDay) {
      remark(Code.BAD_EXPIRES, field, "there is no such day or time; write an existing one");
    }
  }

  /// A leap second counts as the second before it.
  private static String leapless(String value) {
    return value.startsWith("60", 17) ? value.substring(0, 17) + "59" + value.substring(19) : value;
  }

  private void expires(Field field, Instant end) {
    if (!end.isAfter(at)) {
      remark(Code.EXPIRED, field, "check the contents and set a new day, under a year ahead");
    } else if (end.isAfter(at.plus(YEAR))) {
      remark(Code.EXPIRES_FAR, field, "set a day under a year ahead");
    } else if (end.isBefore(at.plus(MONTH))) {
      remark(Code.EXPIRES_SOON, field, "check the contents and set a new day in time");
    }
  }

  // ---- languages

  private void languages(Field field) {
    var seen = new HashSet<String>();
    boolean english = false;
    for (var written : field.value().split(",", -1)) {
      var tag = written.strip();
      if (tag.isEmpty()) {
        remark(Code.EMPTY_LANGUAGE, field, "write tags with one comma between them: en, cy");
      } else if (!isTag(tag)) {
        remarks.add(new Remark(
            Code.BAD_LANGUAGE, field.line(), tag, "write a tag such as en, en-GB or cy"));
      } else if (!seen.add(tag.toLowerCase(Locale.ROOT))) {
        remarks.add(new Remark(Code.DUPLICATE_LANGUAGE, field.line(), tag, "name it once"));
      }
      english |= tag.toLowerCase(Locale.ROOT).matches("en(?:-.*)?");
    }
    if (!english) {
      remark(Code.NO_ENGLISH, field, "add en if you answer in English");
    }
  }

  private static boolean isTag(String tag) {
    try {
      var locale = new Locale.Builder().setLanguageTag(tag).build();
      var language = locale.getLanguage();
      return language.isEmpty()
          ? tag.toLowerCase(Locale.ROOT).startsWith("x-")
          : language.length() == 3 || ISO_639.contains(language);
    } catch (IllformedLocaleException wrong) {
      return false;
    }
  }

  // ---- other names

  private void unknown(Field field) {
    var meant = meant(field.name());
    if (meant.isEmpty()) {
      remarks.add(new Remark(
          Code.UNKNOWN_FIELD, field.line(), field.name(), "leave it in if your readers know it"));
    } else {
      remarks.add(new Remark(
          Code.MISSPELT_FIELD, field.line(), field.name(), "write " + meant + " if you mean that"));
    }
  }

  private static String meant(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    var often = OFTEN_MEANT.get(lower);
    if (often != null) return often;
    if (lower.length() > 40) return "";
    return KNOWN.stream()
        .filter(known -> known.length() > 4 && distance(known.toLowerCase(Locale.ROOT), lower) <= 2)
        .findFirst()
        .orElse("");
  }

  /// How many letters have to be put in, taken out or changed.
  static int distance(String one, String other) {
    var row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) row[j] = j;
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, Math.min(row[j - 1], row[j]) + 1);
      }
    }
    return row[other.length()];
  }
}
