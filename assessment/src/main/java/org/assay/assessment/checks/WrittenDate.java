package org.assay.assessment.checks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The ways in which a page in English writes a date.
final class WrittenDate {

  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)\\b");

  private static final String[] PATTERNS = {
    "d MMMM uuuu",
    "dd MMMM uuuu",
    "d MMM uuuu",
    "dd MMM uuuu",
    "MMMM d, uuuu",
    "MMM d, uuuu",
    "MMMM d uuuu",
    "uuuu-MM-dd",
    "dd/MM/uuuu",
    "d/M/uuuu",
    "dd.MM.uuuu",
  };

  private WrittenDate() {}

  /// Whether a text gives that date in full: day, month and year.
  static boolean standsIn(String text, LocalDate date) {
    var plain = ORDINAL.matcher(text).replaceAll("$1").toLowerCase(Locale.ROOT);
    return forms(date).anyMatch(form -> standsAlone(plain, form));
  }

  private static Stream<String> forms(LocalDate date) {
    return Stream.of(PATTERNS)
        .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
            .format(date)
            .toLowerCase(Locale.ROOT));
  }

  private static boolean standsAlone(String text, String form) {
    return Pattern.compile("(?<![\\d/])" + Pattern.quote(form) + "(?![\\d/])")
        .matcher(text)
        .find();
  }
}
