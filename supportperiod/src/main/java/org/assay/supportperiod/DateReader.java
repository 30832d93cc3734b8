package org.assay.supportperiod;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Set;
import org.assay.supportperiod.WrittenDate.Day;
import org.assay.supportperiod.WrittenDate.Either;
import org.assay.supportperiod.WrittenDate.InMonth;
import org.assay.supportperiod.WrittenDate.InQuarter;
import org.assay.supportperiod.WrittenDate.InYear;
import org.assay.supportperiod.WrittenDate.NoSuchDay;
import org.assay.supportperiod.WrittenDate.Vague;
import org.jspecify.annotations.Nullable;

/// Reads a date at a place, in the British, American, ISO and East Asian ways of writing. Looks
/// at no more than a dozen words.
final class DateReader {

  /// In which order figures stand, where they can only be read in one way.
  enum Order {
    UNKNOWN,
    DAY_FIRST,
    MONTH_FIRST
  }

  /// A date, the place behind it, and the order of its figures.
  record Found(WrittenDate date, int next, Order order) {
    Found(WrittenDate date, int next) {
      this(date, next, Order.UNKNOWN);
    }

    Found in(Order shown) {
      return new Found(date, next, shown);
    }
  }

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2150;
  private static final int CENTURY = 2000;
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int DEEPEST = 4;

  private static final Set<String> WEEKDAYS = Set.of(
      "monday",
      "tuesday",
      "wednesday",
      "thursday",
      "friday",
      "saturday",
      "sunday",
      "mon",
      "tue",
      "wed",
      "thu",
      "fri",
      "sat",
      "sun");
  private static final Set<String> SEASONS =
      Set.of("spring", "summer", "autumn", "winter", "christmas");
  private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");
  private static final Set<String> PART_WORDS = Set.of("mid", "early", "late", "middle");

  private final Line line;

  DateReader(Line line) {
    this.line = line;
  }

  /// The date that begins at a place, or null. A bare year is no date; see [#year].
  @Nullable
  Found read(int at) {
    return read(at, 0);
  }

  /// A bare year at a place, or null; `the year 2029` too.
  @Nullable
  Found year(int at) {
    int start = line.is(at, "the") ? at + 1 : at;
    int place = line.isAny(start, "year", "calendar") ? start + 1 : start;
    place = line.is(place, "year") ? place + 1 : place;
    int year = fullYear(place);
    return year < 0 || partOfFigure(place) ? null : new Found(new InYear(year), place + 1);
  }

  private boolean partOfFigure(int at) {
    var after = line.at(at + 1);
    boolean joined = after.glued() && (after.isNumber() || after.kind() == Word.Kind.WORD);
    boolean longer = after.glued()
        && line.isAny(at + 1, "-", "/", ".", ",")
        && line.at(at + 2).glued()
        && line.at(at + 2).isNumber();
    return joined || longer;
  }

  private @Nullable Found read(int at, int depth) {
    var word = line.at(at);
    if (depth > DEEPEST) return null;
    if (line.is(at, "the")) return read(at + 1, depth + 1);
    if (WEEKDAYS.contains(word.text())) return afterWeekday(at, depth);
    if (word.isNumber()) return figures(at);
    var month = Months.of(word);
    if (month.isPresent()) return monthFirst(at, month.get());
    return inWords(at, depth);
  }

  private @Nullable Found afterWeekday(int at, int depth) {
    int next = line.isAny(at + 1, ",", ".") ? at + 2 : at + 1;
    return read(line.is(next, "the") ? next + 1 : next, depth + 1);
  }

  private @Nullable Found inWords(int at, int depth) {
    if (line.is(at, "end") || line.is(at, "close")) return edge(at + 1, depth, true);
    if (line.isAny(at, "start", "beginning")) return edge(at + 1, depth, false);
    if (PART_WORDS.contains(line.at(at).text())) return part(at);
    if (SEASONS.contains(line.at(at).text())) return season(at);
    if (line.is(at, "q")) return quarter(at, at + 1, at + 2);
    if (line.is(at, "h")) return half(at);
    if (line.is(at, "fy") || line.is(at + 1, "year")) return fiscal(at);
    return quarterInWords(at);
  }

  // ---- the end of, the start of

  private @Nullable Found edge(int at, int depth, boolean end) {
    int place = line.is(at, "of") ? at + 1 : at;
    place = line.is(place, "the") ? place + 1 : place;
    place = line.isAny(place, "month", "year") && line.is(place + 1, "of") ? place + 2 : place;
    var inner = read(place, depth + 1);
    var found = inner == null ? year(place) : inner;
    return found == null ? null : new Found(edgeOf(found, at - 1, end), found.next());
  }

  private WrittenDate edgeOf(Found found, int from, boolean end) {
    return switch (found.date()) {
      case InYear(var year) -> new Day(LocalDate.of(year, end ? 12 : 1, end ? 31 : 1));
      case InMonth(var month) -> new Day(end ? month.atEndOfMonth() : month.atDay(1));
      case InQuarter(var year, var quarter) ->
        new Day(
            end
                ? YearMonth.of(year, quarter * MONTHS_OF_QUARTER).atEndOfMonth()
                : LocalDate.of(year, quarter * MONTHS_OF_QUARTER - 2, 1));
      case Vague(var about, var _) -> new Vague(about, quoted(from, found.next()));
      case Day day -> day;
      case Either either -> either;
      case NoSuchDay none -> none;
    };
  }

  // ---- figures first

  private @Nullable Found figures(int at) {
    int value = line.at(at).value();
    if (line.at(at).text().length() == 8) return compact(at);
    if (fullYear(at) >= 0) return yearFirst(at, value);
    if (line.is(at + 1, "q") && line.at(at + 1).glued()) return quarter(at + 1, at, at + 2);
    return dayFirst(at, value);
  }

  private @Nullable Found compact(int at) {
    var text = line.at(at).text();
    int year = Integer.parseInt(text.substring(0, 4));
    int month = Integer.parseInt(text.substring(4, 6));
    boolean plausible = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
    return plausible ? day(year, month, Integer.parseInt(text.substring(6)), at, at + 1) : null;
  }

  private @Nullable Found yearFirst(int at, int year) {
    var sign = line.at(at + 1);
    if (sign.is("年")) return eastAsian(at, year);
    if (sign.is("q")) return quarter(at + 1, at + 2, at);
    boolean joined = sign.glued() && (sign.is("-") || sign.is("/") || sign.is("."));
    int month = line.at(at + 2).value();
    if (!joined || !line.at(at + 2).glued() || month < 1) return null;
    if (line.is(at + 3, sign.text())
        && line.at(at + 4).isNumber()
        && line.at(at + 4).glued()) {
      return day(year, month, line.at(at + 4).value(), at, at + 5);
    }
    return sign.is("-") && month <= 12 && line.at(at + 2).text().length() == 2
        ? new Found(new InMonth(YearMonth.of(year, month)), at + 3)
        : null;
  }

  private @Nullable Found eastAsian(int at, int year) {
    int month = line.at(at + 2).value();
    if (month < 1 || month > 12 || !line.is(at + 3, "月")) return null;
    boolean withDay = line.at(at + 4).isNumber() && line.is(at + 5, "日");
    return withDay
        ? day(year, month, line.at(at + 4).value(), at, at + 6)
        : new Found(new InMonth(YearMonth.of(year, month)), at + 4);
  }

  private @Nullable Found dayFirst(int at, int day) {
    var sign = line.at(at + 1);
    boolean joined = sign.glued() && (sign.is("-") || sign.is("/") || sign.is("."));
    if (joined && line.at(at + 2).glued()) return joined(at, day, sign.text());
    int place = ORDINAL_ENDS.contains(sign.text()) && sign.glued() ? at + 2 : at + 1;
    place = line.is(place, "day") ? place + 1 : place;
    place = line.is(place, "of") ? place + 1 : place;
    var month = Months.of(line.at(place));
    if (month.isEmpty()) return null;
    int behind = skipStops(place + 1);
    int year = yearAt(behind);
    return year < 0
        ? null
        : day(year, month.get().getValue(), day, at, behind + yearLength(behind));
  }

  private @Nullable Found joined(int at, int first, String sign) {
    var month = Months.of(line.at(at + 2));
    if (month.isPresent()) {
      int year = shortYear(at + 4);
      return line.is(at + 3, sign) && year >= 0
          ? day(year, month.get().getValue(), first, at, at + 5)
          : null;
    }
    int second = line.at(at + 2).value();
    if (second < 0) return null;
    if (line.is(at + 3, sign) && line.at(at + 4).glued()) {
      int year = shortYear(at + 4);
      return year < 0 ? null : numeric(first, second, year, sign.equals("."), at);
    }
    boolean monthYear = sign.equals("/") && first >= 1 && first <= 12 && fullYear(at + 2) >= 0;
    return monthYear ? new Found(new InMonth(YearMonth.of(second, first)), at + 3) : null;
  }

  private Found numeric(int first, int second, int year, boolean dots, int at) {
    int next = at + 5;
    boolean british = second >= 1 && second <= 12;
    boolean american = first >= 1 && first <= 12;
    if (british && (dots || !american || first == second)) {
      return day(year, second, first, at, next).in(american ? Order.UNKNOWN : Order.DAY_FIRST);
    }
    if (american && !british) return day(year, first, second, at, next).in(Order.MONTH_FIRST);
    if (!british) return new Found(new NoSuchDay(quoted(at, next)), next);
    return new Found(
        new Either(LocalDate.of(year, second, first), LocalDate.of(year, first, second)), next);
  }

  // ---- a month first

  private @Nullable Found monthFirst(int at, Month month) {
    int place = line.is(at + 1, ".") ? at + 2 : at + 1;
    var word = line.at(place);
    if (word.isNumber() && fullYear(place) < 0) {
      int behind = place + 1;
      behind = ORDINAL_ENDS.contains(line.at(behind).text()) ? behind + 1 : behind;
      behind = skipStops(behind);
      int year = fullYear(behind);
      return year < 0 ? null : day(year, month.getValue(), word.value(), at, behind + 1);
    }
    place = line.isAny(place, ",", "of", "-") ? place + 1 : place;
    int year = yearAt(place);
    return year < 0
        ? null
        : new Found(new InMonth(YearMonth.of(year, month)), place + yearLength(place));
  }

  // ---- quarters, halves, seasons, business years

  private @Nullable Found quarter(int sign, int figure, int yearPlace) {
    int quarter = line.at(figure).value();
    boolean yearBehind = yearPlace > sign;
    boolean parted = yearBehind && !line.at(Math.max(sign, figure)).glued();
    if (quarter < 1 || quarter > 4 || parted) return null;
    int place =
        yearBehind && line.isAny(yearPlace, "of", ",", "/", "-") ? yearPlace + 1 : yearPlace;
    if (yearBehind && line.is(place, "fy")) return fiscal(place);
    int year = figure < sign ? shortYear(place) : yearAt(place);
    int next = Math.max(figure + 1, yearBehind ? place + yearLength(place) : 0);
    return year < 0 ? null : new Found(new InQuarter(year, quarter), next);
  }

  private @Nullable Found quarterInWords(int at) {
    int quarter = switch (line.at(at).text()) {
      case "first" -> 1;
      case "second" -> 2;
      case "third" -> 3;
      case "fourth", "last", "final" -> 4;
      default -> 0;
    };
    if (quarter == 0) return null;
    int place = line.isAny(at + 2, "of", "in") ? at + 3 : at + 2;
    place = line.is(place, "the") || line.is(place, "year") ? place + 1 : place;
    int year = fullYear(place);
    if (year < 0) return null;
    if (line.is(at + 1, "half")) return vague(year, at, place + 1);
    return line.is(at + 1, "quarter") ? new Found(new InQuarter(year, quarter), place + 1) : null;
  }

  private @Nullable Found half(int at) {
    int half = line.at(at + 1).value();
    int year = yearAt(at + 2);
    return (half == 1 || half == 2) && line.at(at + 1).glued() && year >= 0
        ? vague(year, at, at + 2 + yearLength(at + 2))
        : null;
  }

  private @Nullable Found part(int at) {
    int place = line.isAny(at + 1, "of", "-", "in") ? at + 2 : at + 1;
    place = line.is(place, "the") ? place + 1 : place;
    if (fullYear(place) >= 0) return vague(fullYear(place), at, place + 1);
    var month = Months.of(line.at(place));
    int year = month.isPresent() ? fullYear(place + 1) : -1;
    return year < 0 ? null : vague(year, at, place + 2);
  }

  private @Nullable Found season(int at) {
    int place = line.isAny(at + 1, "of", ",") ? at + 2 : at + 1;
    int year = fullYear(place);
    return year < 0 ? null : vague(year, at, place + 1);
  }

  private @Nullable Found fiscal(int at) {
    boolean spelt = line.isAny(at, "fiscal", "financial") && line.is(at + 1, "year");
    if (!spelt && !line.is(at, "fy")) return null;
    int place = spelt ? at + 2 : at + 1;
    place = line.is(place, "'") ? place + 1 : place;
    int year = shortYear(place);
    if (year < 0) return null;
    int next = place + 1;
    next = line.is(next, "q") && line.at(next + 1).isNumber() ? next + 2 : next;
    return new Found(new Vague("FY" + year, quoted(at, next)), next);
  }

  private Found vague(int year, int from, int next) {
    return new Found(new Vague(Integer.toString(year), quoted(from, next)), next);
  }

  // ---- years

  private int skipStops(int at) {
    int place = line.isAny(at, ",", ".") ? at + 1 : at;
    return line.isAny(place, "in", "of") ? place + 1 : place;
  }

  /// A year of four digits, or -1.
  private int fullYear(int at) {
    var word = line.at(at);
    int value = word.text().length() == 4 ? word.value() : -1;
    return value >= FIRST_YEAR && value <= LAST_YEAR ? value : -1;
  }

  /// A year of four digits, or of two behind an apostrophe, or -1.
  private int yearAt(int at) {
    if (line.is(at, "'") && line.at(at + 1).text().length() == 2) return shortYear(at + 1);
    return fullYear(at);
  }

  private int yearLength(int at) {
    return line.is(at, "'") ? 2 : 1;
  }

  /// A year of four or two digits, or -1.
  private int shortYear(int at) {
    var word = line.at(at);
    return word.isNumber() && word.text().length() == 2 ? CENTURY + word.value() : fullYear(at);
  }

  private Found day(int year, int month, int day, int from, int next) {
    try {
      return new Found(new Day(LocalDate.of(year, month, day)), next);
    } catch (DateTimeException noSuchDay) {
      return new Found(new NoSuchDay(quoted(from, next)), next);
    }
  }

  private String quoted(int from, int next) {
    var quoted = new StringBuilder();
    for (int place = from; place < next; place++) {
      var word = line.at(place);
      quoted.append(quoted.isEmpty() || word.glued() ? "" : " ").append(word.text());
    }
    return quoted.toString();
  }
}
