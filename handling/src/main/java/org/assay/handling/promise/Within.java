package org.assay.handling.promise;

import java.util.Optional;
import java.util.regex.Pattern;

/// A length of time that a maker promises, in whole days: `5 working days`.
///
/// @param count how many days, from 1 to 366
/// @param kind which days count
public record Within(int count, DayKind kind) {

  /// The longest promise that is read; a longer one is taken for a slip of the pen.
  public static final int LONGEST = 366;

  /// What a text has to look like.
  static final String EXPECTED =
      "a number of days from 1 to 366, as in '5 working days' or '14 calendar days'";

  private static final Pattern TEXT =
      Pattern.compile("([1-9][0-9]{0,2})(?: (working|calendar))? days?");

  public Within {
    if (count < 1 || count > LONGEST) {
      throw new IllegalArgumentException("%d days; expected %s".formatted(count, EXPECTED));
    }
  }

  public static Within workingDays(int count) {
    return new Within(count, DayKind.WORKING);
  }

  public static Within calendarDays(int count) {
    return new Within(count, DayKind.CALENDAR);
  }

  /// What a text says, or nothing if it says no such time. Days without a word before them are
  /// calendar days.
  public static Optional<Within> find(String text) {
    var matcher = TEXT.matcher(text);
    if (!matcher.matches()) return Optional.empty();
    int count = Integer.parseInt(matcher.group(1));
    if (count > LONGEST) return Optional.empty();
    var kind = "working".equals(matcher.group(2)) ? DayKind.WORKING : DayKind.CALENDAR;
    return Optional.of(new Within(count, kind));
  }

  /// What a text says.
  ///
  /// @throws IllegalArgumentException if it says no such time
  public static Within parse(String text) {
    return find(text)
        .orElseThrow(() ->
            new IllegalArgumentException("found '%s'; expected %s".formatted(text, EXPECTED)));
  }

  /// The words, which [#parse] reads again: `1 working day`, `14 calendar days`.
  public String text() {
    return "%d %s %s".formatted(count, kind.word(), count == 1 ? "day" : "days");
  }

  @Override
  public String toString() {
    return text();
  }
}
