package org.assay.handling.words;

import java.text.ListFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.assay.handling.promise.DayKind;
import org.assay.handling.promise.Deadline;
import org.assay.handling.promise.UkDivision;
import org.assay.handling.promise.Within;

/// Times, days and languages in words.
///
/// ```java
/// Phrases.in(Locale.GERMAN).within(Within.workingDays(5)); // innerhalb von 5 Arbeitstagen
/// ```
public final class Phrases {

  private final Texts texts;

  private Phrases(Texts texts) {
    this.texts = texts;
  }

  /// The phrases of a language; in English where there are none in it.
  public static Phrases in(Locale language) {
    return new Phrases(Texts.beside(Phrases.class, "phrases", language));
  }

  /// "within 5 working days".
  public String within(Within time) {
    return counted("within", time);
  }

  /// "every 14 calendar days".
  public String every(Within time) {
    return counted("every", time);
  }

  private String counted(String phrase, Within time) {
    var kind = time.kind() == DayKind.WORKING ? "working" : "calendar";
    var number = time.count() == 1 ? "one" : "many";
    return texts.get(phrase + "." + kind + "." + number, Integer.toString(time.count()));
  }

  /// "Friday 4 December 2026".
  public String day(LocalDate day) {
    return written(day, "day");
  }

  /// "4 December 2026".
  public String date(LocalDate day) {
    return written(day, "date");
  }

  private String written(LocalDate day, String pattern) {
    return day.format(DateTimeFormatter.ofPattern(texts.get(pattern), texts.language()));
  }

  /// "by the end of Friday 4 December 2026".
  public String by(Deadline deadline) {
    return texts.get("by", day(deadline.lastDay()));
  }

  /// "England and Wales".
  public String division(UkDivision division) {
    return texts.get("division." + division.name());
  }

  /// "English or German".
  public String anyOf(List<String> languageTags) {
    var names = languageTags.stream()
        .map(tag -> Locale.forLanguageTag(tag).getDisplayName(texts.language()))
        .toList();
    return ListFormat.getInstance(texts.language(), ListFormat.Type.OR, ListFormat.Style.FULL)
        .format(names);
  }
}
