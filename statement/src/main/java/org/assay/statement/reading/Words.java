package org.assay.statement.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Forms of words that statements have: dates, addresses, names of firms and of functions.
final class Words {

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  static final Pattern DATE = Pattern.compile(
      "(?<![\\d.])(?:\\d{1,2}(?:st|nd|rd|th)?[ .,-]+(?:of )?" + MONTH + "[ .,-]+\\d{4}"
          + "|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? +\\d{4}"
          + "|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}"
          + "|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4})(?![\\d])",
      Pattern.CASE_INSENSITIVE);

  private static final Pattern UK_POSTCODE =
      Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b");
  private static final Pattern OTHER_POSTCODE =
      Pattern.compile("\\b(?:[A-Z]{1,2}-)?(?:\\d{4,6}|\\d{3} \\d{2})\\b");
  private static final Pattern HOUSE =
      Pattern.compile("\\p{L}{3,} \\d{1,4}[a-z]?(?:,|\n|$)|(?:^|[,\n] ?)\\d{1,4}[a-z]? \\p{L}{3,}");
  private static final Pattern STREET = Pattern.compile(
      "\\b(?:street|st\\.|road|rd\\.?|lane|avenue|ave\\.?|way|drive|park|estate|house|building|floor|unit|suite|room|block|district|industrial|stra(?:ss|ß)e|weg|platz|rue|via|plaza|tower|boulevard|blvd)\\b|stra(?:ss|ß)e\\b|weg\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern FIRM = Pattern.compile(
      "\\b(?:ltd|limited|inc|llc|llp|plc|gmbh|ag|b\\.?v|a/s|ab|oy|s\\.?a|s\\.?l|s\\.?p\\.?a|s\\.?r\\.?l|co|corp(?:oration)?|company|sas|kg|kk|pte|pty|group|technolog(?:y|ies)|electronics)\\b\\.?",
      Pattern.CASE_INSENSITIVE);
  static final Pattern FUNCTION = Pattern.compile(
      "\\b(?:managers?|director|head|officer|engineer|lead|president|ceo|cto|coo|cfo|ciso|secretary|counsel|supervisor|executive|owner|partner|proprietor|specialist|chief|founder|representative|leader|gm|vp)\\b",
      Pattern.CASE_INSENSITIVE);
  static final Pattern PERSON = Pattern.compile(
      "(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Ing)\\.? )?\\p{Lu}[\\p{L}'’.-]*(?: (?:de|van|der|von|den|da|bin|al))*(?: \\p{Lu}[\\p{L}'’.-]*){1,3}");
  private static final Pattern PLACEHOLDER = Pattern.compile(
      "(?:n\\.?/?a\\.?|none|-+|–|—|_+|\\.{2,}|tb[cd]|to be (?:confirmed|completed|defined|advised)|see (?:the )?(?:product )?(?:label|rating plate|packaging|below|above|annex.*)|x{2,}|\\[.*\\]|<.*>|\\?+|blank)?\\.?",
      Pattern.CASE_INSENSITIVE);
  private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
      .map(code -> Locale.of("", code).getDisplayCountry(Locale.UK).toLowerCase(Locale.ROOT))
      .collect(Collectors.toSet());
  private static final Set<String> ALSO_COUNTRIES = Set.of(
      "uk",
      "u.k.",
      "england",
      "scotland",
      "wales",
      "great britain",
      "usa",
      "u.s.a.",
      "p.r.c.",
      "prc",
      "p.r. china",
      "pr china",
      "korea",
      "republic of korea",
      "hong kong",
      "taiwan",
      "the netherlands",
      "czech republic",
      "deutschland",
      "r.o.c.");

  private Words() {}

  static boolean isPlaceholder(String text) {
    return PLACEHOLDER.matcher(text.strip()).matches();
  }

  /// The part of a text that looks like a postal address, if any does.
  static boolean hasAddress(String text) {
    boolean parts = text.contains(",") || text.contains("\n");
    int signs = 0;
    signs += UK_POSTCODE.matcher(text).find() ? 2 : 0;
    signs += OTHER_POSTCODE.matcher(text).find() ? 1 : 0;
    signs += STREET.matcher(text).find() || HOUSE.matcher(text).find() ? 1 : 0;
    signs += country(text).isPresent() ? 1 : 0;
    return parts && signs >= 2;
  }

  static Optional<String> country(String text) {
    return Arrays.stream(text.split("[,\n;]"))
        .map(part ->
            part.strip().replaceFirst("\\.$", "").replaceAll("[^\\p{L}. ]", "").strip())
        .filter(part -> COUNTRIES.contains(part.toLowerCase(Locale.ROOT))
            || ALSO_COUNTRIES.contains(part.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  static boolean isFirm(String text) {
    return FIRM.matcher(text).find();
  }

  /// The first date in a text.
  static Optional<String> date(String text) {
    var date = DATE.matcher(text);
    return date.find() ? Optional.of(date.group()) : Optional.empty();
  }

  /// What is left of a text when its dates are taken out.
  static String withoutDates(String text) {
    return DATE.matcher(text)
        .replaceAll("")
        .replaceAll("(?i)\\b(?:on|the|of|date|dated|place|and)\\b", " ")
        .replaceAll("[\\s,:;()/.-]+", " ")
        .strip();
  }

  static Optional<Matcher> in(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? Optional.of(found) : Optional.empty();
  }
}
