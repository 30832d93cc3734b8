package org.assay.supportperiod;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// A date as a page writes it, as exact as the page is and no more.
///
/// Example: `31 May 2031` is a [Day], `May 2031` an [InMonth], `07/08/2029` an [Either].
public sealed interface WrittenDate {

  /// The last day that the words surely cover; empty where nobody can tell.
  Optional<LocalDate> lastDay();

  /// The date in figures, as in `2031-05-31`, `2031-05`, `2029-Q3`, `2031`, `~2029`.
  String code();

  /// The date in words for a person.
  String words();

  /// One day. The end of a month, quarter or year is a day too.
  record Day(LocalDate day) implements WrittenDate {
    private static final DateTimeFormatter WORDS =
        DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    @Override
    public Optional<LocalDate> lastDay() {
      return Optional.of(day);
    }

    @Override
    public String code() {
      return day.toString();
    }

    @Override
    public String words() {
      return WORDS.format(day);
    }
  }

  /// A month with its year. Read as covering the whole month.
  record InMonth(YearMonth month) implements WrittenDate {
    private static final DateTimeFormatter WORDS =
        DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    @Override
    public Optional<LocalDate> lastDay() {
      return Optional.of(month.atEndOfMonth());
    }

    @Override
    public String code() {
      return month.toString();
    }

    @Override
    public String words() {
      return WORDS.format(month);
    }
  }

  /// A quarter of a year, 1 to 4, without saying whether its first or last day is meant.
  record InQuarter(int year, int quarter) implements WrittenDate {
    public InQuarter {
      if (quarter < 1 || quarter > 4) {
        throw new IllegalArgumentException("a quarter is 1 to 4, not " + quarter);
      }
    }

    @Override
    public Optional<LocalDate> lastDay() {
      return Optional.empty();
    }

    @Override
    public String code() {
      return year + "-Q" + quarter;
    }

    @Override
    public String words() {
      return "quarter " + quarter + " of " + year;
    }
  }

  /// A bare year, without saying whether its first or last day is meant.
  record InYear(int year) implements WrittenDate {
    @Override
    public Optional<LocalDate> lastDay() {
      return Optional.empty();
    }

    @Override
    public String code() {
      return Integer.toString(year);
    }

    @Override
    public String words() {
      return Integer.toString(year);
    }
  }

  /// A time that only the maker can pin down: `mid-2029`, `summer 2030`, `FY2030`.
  record Vague(String about, String quoted) implements WrittenDate {
    @Override
    public Optional<LocalDate> lastDay() {
      return Optional.empty();
    }

    @Override
    public String code() {
      return "~" + about;
    }

    @Override
    public String words() {
      return quoted;
    }
  }

  /// Figures that are one day read in the British way and another read in the American way.
  record Either(LocalDate dayFirst, LocalDate monthFirst) implements WrittenDate {
    @Override
    public Optional<LocalDate> lastDay() {
      return Optional.empty();
    }

    @Override
    public String code() {
      return earlier() + " or " + later();
    }

    @Override
    public String words() {
      return new Day(dayFirst).words() + " (British) or " + new Day(monthFirst).words()
          + " (American)";
    }

    private LocalDate earlier() {
      return dayFirst.isBefore(monthFirst) ? dayFirst : monthFirst;
    }

    private LocalDate later() {
      return dayFirst.isBefore(monthFirst) ? monthFirst : dayFirst;
    }
  }

  /// A day that no calendar has, such as 31 June.
  record NoSuchDay(String quoted) implements WrittenDate {
    @Override
    public Optional<LocalDate> lastDay() {
      return Optional.empty();
    }

    @Override
    public String code() {
      return "?";
    }

    @Override
    public String words() {
      return quoted;
    }
  }
}
