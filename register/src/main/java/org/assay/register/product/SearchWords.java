package org.assay.register.product;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words as they are compared in a search: small letters without accents, and digits.
final class SearchWords {

  private static final int LONGEST = 60;
  private static final int MOST_ASKED = 8;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SearchWords() {}

  /// The words by which a text is found: `WD-200` by `wd`, `200` and `wd200`.
  static Set<String> of(Stream<String> texts) {
    var words = new TreeSet<String>();
    texts.forEach(text -> {
      words.addAll(parts(text));
      for (var term : SPACE.split(text, -1))
        words.add(cut(OTHERS.matcher(key(term)).replaceAll("")));
    });
    words.remove("");
    return words;
  }

  /// The beginnings of words that a question asks for.
  static List<String> asked(String question) {
    return parts(question).stream().distinct().limit(MOST_ASKED).toList();
  }

  /// What a text sorts by.
  static String key(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static List<String> parts(String text) {
    return OTHERS
        .splitAsStream(key(text))
        .filter(part -> !part.isEmpty())
        .map(SearchWords::cut)
        .toList();
  }

  private static String cut(String word) {
    return word.codePointCount(0, word.length()) <= LONGEST
        ? word
        : word.substring(0, word.offsetByCodePoints(0, LONGEST));
  }
}
