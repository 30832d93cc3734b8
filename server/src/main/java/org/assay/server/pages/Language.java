package org.assay.server.pages;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that the office's pages are written in. The texts stand in `messages/`.
public enum Language {
  ENGLISH("en", "English", Locale.UK, "d MMMM uuuu", "d MMMM uuuu, HH:mm z"),
  GERMAN("de", "Deutsch", Locale.GERMANY, "d. MMMM uuuu", "d. MMMM uuuu, HH:mm z");

  private final String tag;
  private final String ownName;
  private final Locale locale;
  private final DateTimeFormatter days;
  private final DateTimeFormatter moments;

  Language(String tag, String ownName, Locale locale, String days, String moments) {
    this.tag = tag;
    this.ownName = ownName;
    this.locale = locale;
    this.days = DateTimeFormatter.ofPattern(days, locale);
    this.moments =
        DateTimeFormatter.ofPattern(moments, locale).withZone(ZoneId.of("Europe/London"));
  }

  /// The tag as in `<html lang>` and in paths: `de`.
  public String tag() {
    return tag;
  }

  /// What its speakers call it.
  public String ownName() {
    return ownName;
  }

  /// For numbers and dates.
  public Locale locale() {
    return locale;
  }

  /// A day in words: `28 November 2026`.
  public String day(LocalDate day) {
    return days.format(day);
  }

  /// A moment in words, by the clocks of London: `28 November 2026, 10:05 GMT`.
  public String moment(Instant moment) {
    return moments.format(moment);
  }

  /// The texts of a message bundle in this language, for texts that are chosen in Java.
  public <T> T words(Class<T> bundle) {
    return this == ENGLISH
        ? MessageBundles.get(bundle)
        : MessageBundles.get(bundle, Localized.Literal.of(tag));
  }

  /// The language of that tag, or nothing where the office has no such pages.
  public static Optional<Language> tagged(String tag) {
    return Arrays.stream(values())
        .filter(language -> language.tag.equalsIgnoreCase(tag))
        .findFirst();
  }

  /// The first language of an `Accept-Language` header that the office has; English where it has
  /// none.
  public static Language accepted(String header) {
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> tagged(range.getRange().split("-", 2)[0]).stream())
          .findFirst()
          .orElse(ENGLISH);
    } catch (IllegalArgumentException unreadable) {
      return ENGLISH;
    }
  }
}
