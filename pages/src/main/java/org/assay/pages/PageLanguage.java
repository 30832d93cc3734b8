package org.assay.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Which language a text is in, measured from the text itself and not from what a page declares.
/// Told apart are the languages in which makers publish for Europe; of a text of another language
/// nothing is said.
///
/// Plain English is told by its small words at once. Only for other texts the language model is
/// loaded, which takes a second.
public final class PageLanguage {

  /// Fewer letters than this say too little.
  public static final int FEWEST_LETTERS = 40;

  private static final int ENOUGH = 4_000;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}']+");
  private static final Set<String> TOLD_APART = Set.of(
      "eng", "deu", "fra", "spa", "ita", "por", "nld", "swe", "dan", "nob", "fin", "pol", "ces",
      "hun", "ron", "ell", "bul", "tur", "rus", "ukr", "jpn", "kor", "cmn", "cym", "gle", "slk",
      "slv", "hrv", "est", "lav", "lit");

  private PageLanguage() {}

  /// A language with how sure the detector is, from 0 to 1.
  ///
  /// @param code the ISO 639-3 code, such as `eng`
  public record Detected(String code, double confidence) {}

  private static final class Model {
    private static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (var stream = PageLanguage.class.getResourceAsStream(NAME)) {
        if (stream == null) throw new IllegalStateException("the language model is missing");
        return new LanguageDetectorModel(stream);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  private static final String NAME = "/langdetect-183.bin";

  /// The language of a text; empty where it has too few letters to tell.
  public static Optional<Detected> of(String text) {
    var part = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    if (part.chars().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return Optional.empty();
    }
    if (SmallWords.in(words(part)).plainlyEnglish()) {
      return Optional.of(new Detected(SmallWords.ENGLISH, 1));
    }
    var found = new LanguageDetectorME(Model.MODEL).predictLanguages(part);
    return best(Arrays.asList(found));
  }

  private static List<String> words(String text) {
    return List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1));
  }

  /// The code of a language that is plainly not English, by its small words alone; `und` for
  /// another script; empty for English and where nobody can tell. Light, and good for short
  /// texts too.
  ///
  /// @param words the words of the text, in small letters
  public static Optional<String> notEnglish(List<String> words) {
    return SmallWords.in(words).foreign();
  }

  private static Optional<Detected> best(List<Language> found) {
    double sum = found.stream()
        .filter(one -> TOLD_APART.contains(one.getLang()))
        .mapToDouble(Language::getConfidence)
        .sum();
    return found.stream()
        .filter(one -> TOLD_APART.contains(one.getLang()))
        .findFirst()
        .map(one -> new Detected(one.getLang(), sum == 0 ? 0 : one.getConfidence() / sum));
  }
}
