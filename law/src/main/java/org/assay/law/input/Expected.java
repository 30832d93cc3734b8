package org.assay.law.input;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.assay.law.input.YamlScalar.Kind;

/// Reads a value as one kind of thing, and says what is wrong where it is another.
final class Expected {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern WHOLE_DECIMAL = Pattern.compile("([-+]?[0-9]+)\\.0*");
  private static final int MOST_DIGITS = 60;
  private static final BigInteger LARGEST = BigInteger.valueOf(YamlValue.LARGEST_WHOLE_NUMBER);
  private static final Set<String> WORDS_FOR_TRUE = Set.of("yes", "y", "on", "true");
  private static final Set<String> WORDS_FOR_FALSE = Set.of("no", "n", "off", "false");

  private Expected() {}

  static Optional<String> text(YamlValue value, Problems problems) {
    if (!(value instanceof YamlScalar scalar)) {
      return wrongKind(value, "text", "Write one text here.", problems);
    }
    if (scalar.kind() != Kind.TEXT) {
      return wrongKind(value, "text", inQuotes(scalar), problems);
    }
    if (BlankText.isBlank(scalar.text())) {
      problems.add(
          value.at(), "a blank text", "text", "Write the text, or remove the key if unknown.");
      return Optional.empty();
    }
    return Optional.of(scalar.text());
  }

  private static String inQuotes(YamlScalar scalar) {
    return "Put it in quotes if it is meant as text: " + Wording.quoted(scalar.text()) + ".";
  }

  static Optional<Boolean> truth(YamlValue value, Problems problems) {
    if (value instanceof YamlScalar scalar && scalar.kind() == Kind.TRUTH) {
      return Optional.of(Boolean.valueOf(scalar.text()));
    }
    return wrongKind(value, "true or false", adviceForTruth(value), problems);
  }

  private static String adviceForTruth(YamlValue value) {
    var written = value instanceof YamlScalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
    if (WORDS_FOR_TRUE.contains(written)) {
      return "Write true, without quotes.";
    }
    return WORDS_FOR_FALSE.contains(written)
        ? "Write false, without quotes."
        : "Write true or false, or remove the key if unknown.";
  }

  static Optional<Long> wholeNumber(YamlValue value, Problems problems) {
    var digits =
        value instanceof YamlScalar scalar ? wholeDigits(scalar) : Optional.<String>empty();
    if (digits.isEmpty()) {
      return wrongKind(value, "a whole number", adviceForNumber(value), problems);
    }
    var number = digits.flatMap(Expected::numberOf);
    if (number.isEmpty()) {
      return wrongKind(
          value,
          "a whole number of at most " + YamlValue.LARGEST_WHOLE_NUMBER,
          "Check the number of digits.",
          problems);
    }
    return number;
  }

  private static String adviceForNumber(YamlValue value) {
    return value instanceof YamlScalar scalar
            && scalar.quoted()
            && new YamlScalar(scalar.text(), false, scalar.at()).kind() == Kind.WHOLE_NUMBER
        ? "Remove the quotes."
        : "Write digits only, for example 3.";
  }

  private static Optional<String> wholeDigits(YamlScalar scalar) {
    return switch (scalar.kind()) {
      case WHOLE_NUMBER -> Optional.of(scalar.text());
      case DECIMAL ->
        Optional.of(WHOLE_DECIMAL.matcher(scalar.text()))
            .filter(matcher -> matcher.matches())
            .map(matcher -> matcher.group(1));
      case TEXT, TRUTH -> Optional.empty();
    };
  }

  private static Optional<Long> numberOf(String written) {
    if (written.startsWith("0x")) {
      return numberOf(written.substring(2), 16);
    }
    return written.startsWith("0o") ? numberOf(written.substring(2), 8) : numberOf(written, 10);
  }

  private static Optional<Long> numberOf(String written, int radix) {
    return Optional.of(written)
        .filter(digits -> digits.length() <= MOST_DIGITS)
        .map(digits -> new BigInteger(digits, radix))
        .filter(number -> number.abs().compareTo(LARGEST) <= 0)
        .map(BigInteger::longValueExact);
  }

  static Optional<LocalDate> date(YamlValue value, Problems problems) {
    if (!(value instanceof YamlScalar scalar && DATE.matcher(scalar.text()).matches())) {
      return wrongKind(
          value,
          "a date such as 2026-05-31",
          "Write year-month-day, with two digits each for the month and the day.",
          problems);
    }
    return dateOf(scalar, problems);
  }

  private static Optional<LocalDate> dateOf(YamlScalar scalar, Problems problems) {
    try {
      return Optional.of(LocalDate.parse(scalar.text()));
    } catch (DateTimeException impossible) {
      problems.add(
          scalar.at(),
          scalar.text() + ", which no calendar has",
          "a date such as 2026-05-31",
          whatTheCalendarHas(scalar.text()));
      return Optional.empty();
    }
  }

  private static String whatTheCalendarHas(String text) {
    int month = Integer.parseInt(text.substring(5, 7), 10);
    if (month < 1 || month > 12) {
      return "Months go from 01 to 12.";
    }
    var yearMonth = YearMonth.of(Integer.parseInt(text.substring(0, 4), 10), month);
    return "%s %s has %d days."
        .formatted(
            yearMonth.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
            text.substring(0, 4),
            yearMonth.lengthOfMonth());
  }

  static Optional<List<YamlValue>> list(YamlValue value, Problems problems) {
    return value instanceof YamlList list
        ? Optional.of(list.items())
        : wrongKind(
            value, "a list", "Start each element on a line of its own with '- '.", problems);
  }

  static Optional<YamlMap> map(YamlValue value, String what, Problems problems) {
    return value instanceof YamlMap map
        ? Optional.of(map)
        : wrongKind(value, "the keys of " + what, "Write one `key: value` on each line.", problems);
  }

  private static <T> Optional<T> wrongKind(
      YamlValue value, String expected, String advice, Problems problems) {
    problems.add(value.at(), value.inWords(), expected, advice);
    return Optional.empty();
  }
}
