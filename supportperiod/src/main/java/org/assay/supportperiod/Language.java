package org.assay.supportperiod;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells English from other languages by the small words that every text is full of. Made for
/// short texts about support; it names a language only where that language clearly leads.
final class Language {

  private static final String ENGLISH = "en";
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
      "de",
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
      "fr",
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
      "es",
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
      "it",
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
      "nl",
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
      "pt",
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
      "pl",
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
      "sv",
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

  private Language() {}

  /// The code of the language when it is not English, `und` for another script; empty for English
  /// and where nobody can tell.
  static Optional<String> foreign(List<Word> words, Steps steps) {
    var sample = words.subList(0, Math.min(words.size(), SAMPLE));
    var counts = new HashMap<String, Integer>();
    int letters = 0;
    int otherScript = 0;
    for (var word : sample) {
      steps.one();
      if (word.kind() != Word.Kind.WORD) continue;
      letters++;
      otherScript += isLatin(word) ? 0 : 1;
      SMALL_WORDS.forEach((code, known) -> {
        if (known.contains(word.text())) counts.merge(code, 1, Integer::sum);
      });
    }
    if (otherScript * 2 > letters) return Optional.of("und");
    var best = counts.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey()));
    int english = counts.getOrDefault(ENGLISH, 0);
    return best.filter(entry -> entry.getValue() > english + 1).map(Map.Entry::getKey);
  }

  private static boolean isLatin(Word word) {
    return Character.UnicodeScript.of(word.text().codePointAt(0)) == Character.UnicodeScript.LATIN;
  }
}
