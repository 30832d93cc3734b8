package org.assay.supportperiod;

import java.time.Period;
import java.util.Optional;

/// A length of time as a page writes it: five years, 18 months, three to five years.
///
/// @param least the length, or the shorter one of a range
/// @param most the longer one of a range; empty where the page gives no range
public record Length(Period least, Optional<Period> most) {

  public Length {
    if (least.isNegative() || least.isZero()) {
      throw new IllegalArgumentException("a length of time is longer than nothing");
    }
  }

  /// One length, no range.
  public static Length of(Period length) {
    return new Length(length, Optional.empty());
  }

  /// The length in the form of ISO 8601, a range as `P3Y..P5Y`.
  public String code() {
    return least + most.map(longer -> ".." + longer).orElse("");
  }

  /// The length in words, as in `5 years` or `2 years and 6 months`.
  public String words() {
    return words(least) + most.map(longer -> " to " + words(longer)).orElse("");
  }

  private static String words(Period length) {
    var parts = new StringBuilder();
    add(parts, length.getYears(), "year");
    add(parts, length.getMonths(), "month");
    add(parts, length.getDays(), "day");
    return parts.toString();
  }

  private static void add(StringBuilder parts, int count, String unit) {
    if (count > 0) {
      parts.append(parts.isEmpty() ? "" : " and ").append(count).append(' ').append(unit);
      parts.append(count == 1 ? "" : "s");
    }
  }
}
