package org.assay.law.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.law.input.BlankText;

/// How single values are written: the one place for the reader of dossiers and for the JSON Schema.
///
/// The patterns mean the same in Java and in ECMAScript (which JSON Schema prescribes).
public final class WrittenForm {

  /// The longest file path or web address, in characters.
  public static final int LONGEST_PATH = 1_000;

  private static final String NOT_DOTS = "(?!\\.{1,2}(?:/|$))";
  private static final String NAME = NOT_DOTS + "[^/\\\\\\u0000-\\u001f\\u007f]+";
  private static final String FILE =
      "^(?![A-Za-z]:)(?=.*" + BlankText.SOMETHING_VISIBLE + ")" + NAME + "(?:/" + NAME + ")*$";

  private static final String LABEL = "[^\\u0000-\\u002c./:-@\\[-`{-\\u00a0]+";
  private static final String HOST =
      "(?:" + LABEL + "(?:\\." + LABEL + ")*\\.?|\\[[0-9A-Fa-f:.]+\\])";
  private static final String WEB_ADDRESS = "^https?://" + HOST
      + "(?::[0-9]{1,5})?(?:[/?#][^\\u0000-\\u0020\"<>\\\\^`{|}\\u007f-\\u00a0]*)?$";

  private static final String N = "[0-9]{1,6}";
  private static final String DATE_PART = "(?:%1$sY)?(?:%1$sM)?(?:%1$sW)?(?:%1$sD)?".formatted(N);
  private static final String TIME_PART =
      "(?:T(?=[0-9])(?:%1$sH)?(?:%1$sM)?(?:%1$sS)?)?".formatted(N);
  private static final String PERIOD = "^P(?=[0-9T])" + DATE_PART + TIME_PART + "$";

  private static final Pattern FILE_PATTERN = Pattern.compile(FILE);
  private static final Pattern WEB_ADDRESS_PATTERN = Pattern.compile(WEB_ADDRESS);
  private static final Pattern PERIOD_PATTERN = Pattern.compile(PERIOD);

  private WrittenForm() {}

  /// The regular expression that a text of this type has to match, if the type has one.
  public static Optional<String> patternOf(FactType.Scalar type) {
    return switch (type) {
      case TEXT -> Optional.of(BlankText.SOMETHING_VISIBLE);
      case FILE -> Optional.of(FILE);
      case WEB_ADDRESS -> Optional.of(WEB_ADDRESS);
      case PERIOD -> Optional.of(PERIOD);
      case BOOLEAN, WHOLE_NUMBER, DATE, COUNTRY -> Optional.empty();
    };
  }

  /// The ISO 3166-1 alpha-2 codes, in alphabetical order.
  public static List<String> countries() {
    return Countries.CODES;
  }

  static boolean isFile(String text) {
    return isShort(text) && FILE_PATTERN.matcher(text).matches();
  }

  static boolean isWebAddress(String text) {
    return isShort(text) && WEB_ADDRESS_PATTERN.matcher(text).matches();
  }

  /// Counted in characters, as JSON Schema counts, not in UTF-16 units.
  private static boolean isShort(String text) {
    return text.length() <= 2 * LONGEST_PATH
        && text.codePointCount(0, text.length()) <= LONGEST_PATH;
  }

  static boolean isPeriod(String text) {
    return PERIOD_PATTERN.matcher(text).matches();
  }

  static boolean isCountry(String text) {
    return Countries.CODES.contains(text);
  }

  /// Built when the first country is read, not before.
  private static final class Countries {
    static final List<String> CODES =
        List.of(Locale.getISOCountries()).stream().sorted().toList();
  }
}
