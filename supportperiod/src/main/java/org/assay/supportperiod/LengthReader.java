package org.assay.supportperiod;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a length of time at a place: `5 years`, `5-year`, `five (5) yrs`, `two and a half
/// years`, `three to five years`, `a decade`. Looks at no more than a dozen words.
final class LengthReader {

  /// A length and the place behind it; `least` where a plus sign says "or more".
  record Found(Length length, int next, boolean least) {}

  private record Count(double value, int next) {}

  private static final Map<String, Integer> UNITS = Map.ofEntries(
      Map.entry("one", 1),
      Map.entry("two", 2),
      Map.entry("three", 3),
      Map.entry("four", 4),
      Map.entry("five", 5),
      Map.entry("six", 6),
      Map.entry("seven", 7),
      Map.entry("eight", 8),
      Map.entry("nine", 9),
      Map.entry("ten", 10),
      Map.entry("eleven", 11),
      Map.entry("twelve", 12),
      Map.entry("thirteen", 13),
      Map.entry("fourteen", 14),
      Map.entry("fifteen", 15),
      Map.entry("sixteen", 16),
      Map.entry("seventeen", 17),
      Map.entry("eighteen", 18),
      Map.entry("nineteen", 19));
  private static final Map<String, Integer> TENS = Map.of(
      "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty",
      80, "ninety", 90);
  /// The months of a unit; days are counted apart.
  private static final Map<String, Double> MONTHS = Map.ofEntries(
      Map.entry("year", 12.0),
      Map.entry("years", 12.0),
      Map.entry("yr", 12.0),
      Map.entry("yrs", 12.0),
      Map.entry("years'", 12.0),
      Map.entry("year's", 12.0),
      Map.entry("month", 1.0),
      Map.entry("months", 1.0),
      Map.entry("mth", 1.0),
      Map.entry("mths", 1.0),
      Map.entry("mos", 1.0),
      Map.entry("month's", 1.0),
      Map.entry("decade", 120.0),
      Map.entry("decades", 120.0));
  private static final Map<String, Integer> DAYS =
      Map.of("day", 1, "days", 1, "week", 7, "weeks", 7);
  private static final Set<String> BETWEEN = Set.of("to", "-", "or");
  private static final Set<String> BEFORE_UNIT =
      Set.of("full", "whole", "calendar", "more", "further", "additional", "long", "consecutive");
  private static final LocalDate EPOCH = LocalDate.of(2001, 1, 1);
  private static final int MOST = 100_000;

  private final Line line;

  LengthReader(Line line) {
    this.line = line;
  }

  /// The length that begins at a place, or null.
  @Nullable
  Found read(int at) {
    var half = half(at);
    if (half != null) return half;
    var first = count(at);
    if (first == null) return null;
    boolean plus = line.is(first.next(), "+");
    int place = plus ? first.next() + 1 : first.next();
    var range = range(first, place);
    return range != null ? range : single(first, place, plus);
  }

  private @Nullable Found half(int at) {
    boolean aHalf = line.is(at, "half") && line.isAny(at + 1, "a", "year");
    int unit = line.is(at + 1, "a") ? at + 2 : at + 1;
    return aHalf && line.isAny(unit, "year", "decade") ? made(0.5, unit, false) : null;
  }

  private @Nullable Found range(Count first, int at) {
    int behindUnit = isUnit(at) ? at + 1 : at;
    if (!BETWEEN.contains(line.at(behindUnit).text())) return null;
    var second = count(behindUnit + 1);
    if (second == null) return null;
    int unit = unitPlace(second.next());
    if (!isUnit(unit)) return null;
    var least = period(first.value(), behindUnit == at ? unit : at);
    var most = period(second.value(), unit);
    boolean rising = least != null && most != null && longer(most, least);
    return least != null && rising
        ? new Found(new Length(least, Optional.ofNullable(most)), unit + 1, false)
        : null;
  }

  private static boolean longer(Period one, Period other) {
    return EPOCH.plus(one).isAfter(EPOCH.plus(other));
  }

  private @Nullable Found single(Count count, int at, boolean plus) {
    int unit = unitPlace(at);
    if (!isUnit(unit)) return null;
    if (line.is(unit + 1, "and") && line.is(unit + 2, "a") && line.is(unit + 3, "half")) {
      var longer = made(count.value() + 0.5, unit, plus);
      return longer == null ? null : new Found(longer.length(), unit + 4, plus);
    }
    return made(count.value(), unit, plus);
  }

  private int unitPlace(int at) {
    int place = line.is(at, "-") ? at + 1 : at;
    return BEFORE_UNIT.contains(line.at(place).text()) ? place + 1 : place;
  }

  private boolean isUnit(int at) {
    var word = line.at(at).text();
    return MONTHS.containsKey(word) || DAYS.containsKey(word);
  }

  private @Nullable Found made(double count, int unit, boolean plus) {
    var period = period(count, unit);
    return period == null ? null : new Found(Length.of(period), unit + 1, plus);
  }

  private @Nullable Period period(double count, int unit) {
    var word = line.at(unit).text();
    var perUnit = MONTHS.get(word);
    long amount = Math.round(count * (perUnit == null ? DAYS.getOrDefault(word, 1) : perUnit));
    if (amount < 1 || amount > MOST) return null;
    if (perUnit == null) return Period.ofDays((int) amount);
    return amount % 12 == 0 ? Period.ofYears((int) amount / 12) : Period.ofMonths((int) amount);
  }

  private @Nullable Count count(int at) {
    var plain = plainCount(at);
    if (plain == null) return null;
    int next = plain.next();
    if (line.is(next, "(") && line.at(next + 1).isNumber() && line.is(next + 2, ")")) next += 3;
    if (line.is(next, "and") && line.is(next + 1, "a") && line.is(next + 2, "half")) {
      return new Count(plain.value() + 0.5, next + 3);
    }
    return new Count(plain.value(), next);
  }

  private @Nullable Count plainCount(int at) {
    var word = line.at(at);
    if (word.isNumber()) return decimal(at);
    if (UNITS.containsKey(word.text())) return new Count(UNITS.get(word.text()), at + 1);
    if (TENS.containsKey(word.text())) return tens(at);
    if (word.is("a") || word.is("an") || word.is("another")) return one(at);
    return null;
  }

  private @Nullable Count decimal(int at) {
    int whole = line.at(at).value();
    boolean point =
        line.is(at + 1, ".") && line.at(at + 1).glued() && line.at(at + 2).glued();
    if (point && line.at(at + 2).isNumber() && line.at(at + 2).text().length() == 1) {
      return new Count(whole + line.at(at + 2).value() / 10.0, at + 3);
    }
    return line.is(at + 1, "½") ? new Count(whole + 0.5, at + 2) : new Count(whole, at + 1);
  }

  private Count tens(int at) {
    var tens = TENS.getOrDefault(line.at(at).text(), 0);
    var units = UNITS.getOrDefault(line.at(at + 1).text(), 0);
    boolean both = units >= 1 && units <= 9;
    return new Count(tens + (both ? units : 0), both ? at + 2 : at + 1);
  }

  private @Nullable Count one(int at) {
    boolean decade = line.isAny(at + 1, "full", "whole") && line.is(at + 2, "decade");
    if (decade) return new Count(1, at + 2);
    if (line.isAny(at + 1, "further", "additional", "full", "whole", "minimum")) {
      var behind = line.at(at + 2);
      boolean counted = behind.isNumber() || UNITS.containsKey(behind.text());
      return counted ? null : new Count(1, at + 1);
    }
    return isUnit(at + 1) ? new Count(1, at + 1) : null;
  }
}
