package org.assay.handling.promise;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What each member of a promise may be. Each rule answers whether a value keeps it; what it
/// expects stands beside it in words.
final class PromiseRules {

  static final String LINE = "words on one line, at most 200 characters";
  static final String WORDS = "words, at most 2,000 characters";
  static final String OFFICE =
      "an address that starts with https:// and ends with '/', without '?' and '#'";
  static final String PAGE = "an address that starts with https://";
  static final String CONTACT =
      "an address that starts with https://, mailto: or tel:, as in 'mailto:security@example.org'";
  static final String CONTACTS = "from 1 to 20 contacts, each once";
  static final String KEY =
      "an address of a key: https://…, dns:… or openpgp4fpr: with 40 or 64 hexadecimal digits (RFC"
          + " 9116 2.5.4)";
  static final String LANGUAGE = "a language tag (BCP 47), as in 'en' or 'de-AT'";
  static final String LANGUAGES = "from 1 to 20 language tags, each once";

  private static final int MOST = 20;
  private static final Pattern MAIL = Pattern.compile(
      "[A-Za-z0-9.!#$&'*+/=^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-Fa-f]{40}(?:[0-9A-Fa-f]{24})?");
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  private PromiseRules() {}

  static List<String> wrong(
      String maker,
      URI office,
      List<URI> contacts,
      List<String> languages,
      URI policy,
      Optional<URI> encryptionKey,
      Optional<URI> acknowledgements,
      String coverage) {
    var wrong = new ArrayList<String>();
    note(wrong, isLine(maker), "maker", LINE);
    note(wrong, isOffice(office), "office", OFFICE);
    note(wrong, isSet(contacts), "contacts", CONTACTS);
    for (var contact : contacts) note(wrong, isContact(contact), "contacts", CONTACT);
    note(wrong, isSet(languages), "languages", LANGUAGES);
    for (var language : languages) note(wrong, isLanguage(language), "languages", LANGUAGE);
    note(wrong, isPage(policy), "policy", PAGE);
    note(wrong, encryptionKey.map(PromiseRules::isKey).orElse(true), "encryptionKey", KEY);
    note(wrong, acknowledgements.map(PromiseRules::isPage).orElse(true), "acknowledgements", PAGE);
    note(wrong, isWords(coverage), "coverage", WORDS);
    return wrong;
  }

  private static void note(List<String> wrong, boolean kept, String member, String expected) {
    if (!kept) wrong.add("%s: expected %s".formatted(member, expected));
  }

  static boolean isLine(String text) {
    return !text.isBlank()
        && text.length() <= 200
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  static boolean isWords(String text) {
    return !text.isBlank()
        && text.length() <= 2_000
        && text.codePoints().noneMatch(each -> each != '\n' && Character.isISOControl(each));
  }

  static boolean isOffice(URI address) {
    return isPage(address)
        && address.getRawPath().endsWith("/")
        && address.getRawQuery() == null
        && address.getRawFragment() == null;
  }

  static boolean isPage(URI address) {
    return "https".equals(address.getScheme())
        && address.getHost() != null
        && address.getUserInfo() == null;
  }

  static boolean isContact(URI address) {
    return switch (scheme(address)) {
      case "https" -> isPage(address);
      case "mailto" -> MAIL.matcher(address.getSchemeSpecificPart()).matches();
      case "tel" -> address.getRawSchemeSpecificPart().matches("\\+[0-9][0-9().-]{4,24}");
      default -> false;
    };
  }

  static boolean isKey(URI address) {
    return switch (scheme(address)) {
      case "https" -> isPage(address);
      case "dns" -> true;
      case "openpgp4fpr" -> FINGERPRINT.matcher(address.getSchemeSpecificPart()).matches();
      default -> false;
    };
  }

  private static String scheme(URI address) {
    return address.getScheme() == null ? "" : address.getScheme();
  }

  static boolean isLanguage(String tag) {
    try {
      var language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
      return language.length() == 3 || TWO_LETTERS.contains(language);
    } catch (IllformedLocaleException illFormed) {
      return false;
    }
  }

  static boolean isSet(List<?> values) {
    Set<?> distinct = new HashSet<>(values);
    return !values.isEmpty() && values.size() <= MOST && distinct.size() == values.size();
  }
}
