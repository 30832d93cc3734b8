package org.assay.law.facts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.assay.law.input.Problems;
import org.assay.law.input.Spelling;
import org.assay.law.input.Wording;
import org.assay.law.input.YamlScalar;
import org.assay.law.input.YamlValue;

/// Reads single values: checks how they are written and turns them into facts.
final class SingleValues {

  private static final Map<String, String> COMMON_SLIPS = Map.of(
      "UK",
      "GB",
      "EL",
      "GR",
      "ENGLAND",
      "GB",
      "SCOTLAND",
      "GB",
      "WALES",
      "GB",
      "NORTHERN IRELAND",
      "GB",
      "GREAT BRITAIN",
      "GB",
      "XI",
      "GB",
      "USA",
      "US");

  private final Problems problems;

  SingleValues(Problems problems) {
    this.problems = problems;
  }

  Optional<FactValue> read(FactType.Scalar type, YamlValue value) {
    return switch (type) {
      case TEXT -> value.asText(problems).map(text -> single(type, text, value));
      case BOOLEAN -> value.asTruth(problems).map(truth -> single(type, truth, value));
      case WHOLE_NUMBER -> value.asWholeNumber(problems).map(number -> single(type, number, value));
      case DATE -> value.asDate(problems).map(date -> FactValue.Single.date(date, value.at()));
      case FILE -> written(type, value, WrittenForm::isFile);
      case WEB_ADDRESS -> written(type, value, WrittenForm::isWebAddress);
      case COUNTRY -> written(type, value, WrittenForm::isCountry);
      case PERIOD -> written(type, value, WrittenForm::isPeriod);
    };
  }

  private static FactValue single(FactType type, Object seen, YamlValue value) {
    return new FactValue.Single(type, seen, value.at());
  }

  private Optional<FactValue> written(
      FactType.Scalar type, YamlValue value, Predicate<String> isWell) {
    var text = value.asText(problems);
    text.filter(isWell.negate()).ifPresent(bad -> reportForm(type, value, bad));
    return text.filter(isWell).map(well -> single(type, well, value));
  }

  private void reportForm(FactType.Scalar type, YamlValue value, String text) {
    problems.add(value.at(), Wording.quoted(text), expected(type), advice(type, text));
  }

  private static String expected(FactType.Scalar type) {
    return switch (type) {
      case FILE -> "a file inside the dossier's folder, such as evidence/lot.csv";
      case WEB_ADDRESS -> "a web address, such as https://www.example.com/security";
      case COUNTRY -> "a country code of two capital letters, such as GB";
      case PERIOD -> "a period, such as P5Y (years), P18M (months), P14D (days) or PT48H (hours)";
      case TEXT, BOOLEAN, WHOLE_NUMBER, DATE -> type.term();
    };
  }

  private static String advice(FactType.Scalar type, String text) {
    return switch (type) {
      case FILE -> adviceForFile(text);
      case WEB_ADDRESS -> adviceForAddress(text);
      case COUNTRY -> adviceForCountry(text);
      case PERIOD -> "Write P, then numbers with Y, M, W or D; hours and minutes go after a T.";
      case TEXT, BOOLEAN, WHOLE_NUMBER, DATE -> "Correct it.";
    };
  }

  private static String adviceForFile(String text) {
    if (text.contains("://")) {
      return "Save the page as a file in the folder and name that file.";
    }
    if (text.contains("\\")) {
      return "Write / between the names of folders and file.";
    }
    return text.length() > WrittenForm.LONGEST_PATH
        ? "Shorten it to " + WrittenForm.LONGEST_PATH + " characters."
        : "Copy the file into the folder and write its path from there, without . and ..";
  }

  private static String adviceForAddress(String text) {
    if (text.contains(" ")) {
      return "Write %20 for a space.";
    }
    return text.contains("://") || text.length() > WrittenForm.LONGEST_PATH
        ? "Copy the address from the browser: it begins with https:// or http://."
        : "Write the whole address, with https:// in front.";
  }

  private static String adviceForCountry(String text) {
    return meantCountry(text.strip().toUpperCase(Locale.ROOT))
        .map(code -> "Did you mean '" + code + "'?")
        .orElse("Use the code of ISO 3166-1 (GB, DE, CN, …).");
  }

  private static Optional<String> meantCountry(String text) {
    return Optional.ofNullable(COMMON_SLIPS.get(text))
        .or(() -> WrittenForm.countries().stream()
            .filter(code -> code.equals(text) || hasName(code, text))
            .findFirst());
  }

  private static boolean hasName(String code, String text) {
    var locale = Locale.of("", code);
    return locale.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(text)
        || locale.getISO3Country().equals(text);
  }

  Optional<FactValue> read(FactType.Choice type, YamlValue value) {
    if (value instanceof YamlScalar scalar && type.words().containsKey(scalar.text())) {
      return value.asText(problems).map(word -> single(type, word, value));
    }
    problems.add(
        value.at(), value.inWords(), Wording.oneOf(type.words().keySet()), advice(type, value));
    return Optional.empty();
  }

  private static String advice(FactType.Choice type, YamlValue value) {
    var otherwise = "Use one of these words, or remove the key if unknown.";
    return value instanceof YamlScalar scalar
        ? Spelling.didYouMean(scalar.text(), type.words().keySet(), otherwise)
        : otherwise;
  }
}
