package org.assay.disclosure;

import java.util.regex.Pattern;

/// Measures how hard a text is to read.
final class Reading {

  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'-]*");
  private static final Pattern SYLLABLE = Pattern.compile("[aeiouy]+");

  private Reading() {}

  static Readability measure(Iterable<Passage> passages) {
    int words = 0;
    int sentences = 0;
    int syllables = 0;
    for (var passage : passages) {
      if (!passage.isContent() || passage.label()) continue;
      var word = WORD.matcher(passage.plain());
      int before = words;
      while (word.find()) {
        words++;
        syllables += syllables(word.group());
      }
      if (words > before) sentences++;
    }
    if (words == 0) return new Readability(0, 0, 0, 0);
    double perSentence = (double) words / sentences;
    double ease = 206.835 - 1.015 * perSentence - 84.6 * syllables / words;
    return new Readability(words, sentences, round(perSentence), round(ease));
  }

  private static int syllables(String word) {
    int count = (int) SYLLABLE.matcher(word).results().count();
    boolean silent = word.endsWith("e") && !word.endsWith("le") && count > 1;
    return Math.max(1, silent ? count - 1 : count);
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
