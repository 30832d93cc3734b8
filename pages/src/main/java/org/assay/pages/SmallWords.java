package org.assay.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells languages apart by the small words that every text is full of. Light, and good for short
/// texts too; it names a language only where that language clearly leads.
final class SmallWords {

  static final String ENGLISH = "eng";
  /// Of a text in an alphabet that none of these languages is written in.
  static final String OTHER_SCRIPT = "und";

  private static final int SAMPLE = 5_000;

  private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
      ENGLISH,
      Set.of(
          "the",
          "of",
          "and",
          "to",
          "for",
          "your",
          "you",
          "is",
          "are",
          "will",
          "with",
          "from",
          "this",
          "our",
          "we",
          "until",
          "product",
          "by",
          "at",
          "on",
          "updates",
          "security",
          "years",
          "be",
          "it",
          "that",
          "or",
          "support"),
      "deu",
      Set.of(
          "der",
          "die",
          "das",
          "und",
          "bis",
          "für",
          "mit",
          "wird",
          "werden",
          "mindestens",
          "sicherheitsupdates",
          "von",
          "ab",
          "ein",
          "eine",
          "nicht",
          "sie",
          "zum",
          "jahre",
          "produkt",
          "ist",
          "auf",
          "dieses"),
      "fra",
      Set.of(
          "le",
          "la",
          "les",
          "des",
          "et",
          "pour",
          "jusqu'au",
          "jusqu'à",
          "du",
          "de",
          "sécurité",
          "mises",
          "jour",
          "ce",
          "cette",
          "produit",
          "ans",
          "vous",
          "est",
          "au",
          "une",
          "à"),
      "spa",
      Set.of(
          "el",
          "los",
          "las",
          "hasta",
          "para",
          "este",
          "seguridad",
          "actualizaciones",
          "años",
          "del",
          "y",
          "un",
          "una",
          "de",
          "la",
          "en",
          "con"),
      "ita",
      Set.of(
          "il",
          "lo",
          "gli",
          "fino",
          "di",
          "sicurezza",
          "aggiornamenti",
          "al",
          "per",
          "questo",
          "anni",
          "prodotto",
          "della",
          "del",
          "garantiti",
          "con",
          "e"),
      "nld",
      Set.of(
          "het",
          "een",
          "en",
          "tot",
          "met",
          "voor",
          "dit",
          "beveiligingsupdates",
          "apparaat",
          "van",
          "jaar",
          "wij",
          "de",
          "ten",
          "minste",
          "op"),
      "por",
      Set.of(
          "o",
          "os",
          "até",
          "para",
          "atualizações",
          "segurança",
          "este",
          "produto",
          "anos",
          "do",
          "da",
          "de",
          "com",
          "e"),
      "pol",
      Set.of(
          "do",
          "aktualizacje",
          "zabezpieczeń",
          "dla",
          "na",
          "produktu",
          "lat",
          "oraz",
          "nie",
          "jest",
          "tego",
          "przez",
          "bezpieczeństwa"),
      "swe",
      Set.of(
          "och",
          "till",
          "för",
          "säkerhetsuppdateringar",
          "med",
          "den",
          "det",
          "år",
          "som",
          "denna",
          "produkt"));

  private final Map<String, Integer> counts = new HashMap<>();
  private int words;
  private int otherScript;

  private SmallWords() {}

  /// Counts the first words of a text, in small letters.
  static SmallWords in(List<String> text) {
    var counted = new SmallWords();
    text.subList(0, Math.min(text.size(), SAMPLE)).forEach(counted::count);
    return counted;
  }

  private void count(String word) {
    if (word.isEmpty() || !Character.isLetter(word.codePointAt(0))) return;
    words++;
    if (!isLatin(word)) otherScript++;
    SMALL_WORDS.forEach((code, known) -> {
      if (known.contains(word)) counts.merge(code, 1, Integer::sum);
    });
  }

  private static boolean isLatin(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }

  private int of(String code) {
    return counts.getOrDefault(code, 0);
  }

  /// The language where it is plainly not English; empty for English and where nobody can tell.
  Optional<String> foreign() {
    if (otherScript * 2 > words) return Optional.of(OTHER_SCRIPT);
    var best = counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey()));
    return best.filter(entry -> entry.getValue() > of(ENGLISH) + 1).map(Map.Entry::getKey);
  }

  /// Whether English leads so clearly that no finer look is needed: an eighth of the words are
  /// small English words, and twice as many as of any other language.
  boolean plainlyEnglish() {
    int others = counts.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(ENGLISH))
        .mapToInt(Map.Entry::getValue)
        .max()
        .orElse(0);
    return words >= 8 && of(ENGLISH) * 8 >= words && of(ENGLISH) >= 2 * others && otherScript == 0;
  }
}
