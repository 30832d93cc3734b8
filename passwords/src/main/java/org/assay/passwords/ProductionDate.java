package org.assay.passwords;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the spellings of a date or date-time that factories use; day before month where both
/// could be meant.
final class ProductionDate {
  private static final String TIME =
      "(?:[T ](\\d{1,2}):?(\\d{2})(?::?(\\d{2}))?(?:\\.\\d+)?(?:Z|\\+00:?00)?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})" + TIME);
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})" + TIME);

  private ProductionDate() {}

  static Optional<LocalDateTime> parse(String text) {
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) return at(first, 1, 2, 3);
    Matcher last = DAY_FIRST.matcher(text);
    if (last.matches()) return at(last, 3, 2, 1);
    return Optional.empty();
  }

  private static Optional<LocalDateTime> at(Matcher match, int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(number(match, year), number(match, month), number(match, day));
      return Optional.of(date.atTime(number(match, 4), number(match, 5), number(match, 6)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static int number(Matcher match, int group) {
    return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
  }
}
