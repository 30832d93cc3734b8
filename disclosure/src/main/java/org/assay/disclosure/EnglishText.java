package org.assay.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.pages.PageLanguage;

/// Whether the information is there in English, measured from the words of the page: a promise that
/// was read in English, common English words, and for what remains a language detector.
final class EnglishText {

  private static final Pattern ADDRESSES = Pattern.compile("\\S*[@/]\\S*");
  private static final Pattern COMMON = Pattern.compile(
      "\\b(?:the|and|of|to|we|you|your|is|are|will|by|with|for|not|this|that|have|our|it|be|on|every|until|within)\\b");
  private static final int LONG_ENOUGH = 60;
  private static final int MOST_PASSAGES = 200;

  private EnglishText() {}

  static Finding judge(List<Passage> passages, List<Promise> promises) {
    var content = passages.stream().filter(Passage::isContent).toList();
    var promised =
        promises.stream().filter(promise -> promise.time().isPresent()).findFirst();
    if (promised.isPresent()) {
      return Finding.of(
          Limb.ENGLISH,
          Verdict.MET,
          "the page gives the information in English",
          promised.get().passage().quote());
    }
    var all = text(content);
    if (hasEnglishWords(all)) return met(content);
    var whole = PageLanguage.of(all);
    if (isEnglish(whole)) return met(content);
    var part = content.stream()
        .filter(passage -> passage.text().length() >= LONG_ENOUGH)
        .limit(MOST_PASSAGES)
        .filter(passage -> isEnglish(PageLanguage.of(text(List.of(passage)))))
        .findFirst();
    if (part.isPresent()) {
      return Finding.of(
          Limb.ENGLISH,
          Verdict.MET,
          "part of the page is in English",
          part.get().quote());
    }
    return whole
        .map(language -> Finding.of(
            Limb.ENGLISH,
            Verdict.NOT_MET,
            "the text is in another language (%s) and has no English part"
                .formatted(language.code())))
        .orElseGet(() -> Finding.of(
            Limb.ENGLISH, Verdict.UNDETERMINED, "there is too little text to tell its language"));
  }

  private static Finding met(List<Passage> content) {
    return content.isEmpty()
        ? Finding.of(Limb.ENGLISH, Verdict.UNDETERMINED, "there is no text")
        : Finding.of(Limb.ENGLISH, Verdict.MET, "the text is in English");
  }

  private static String text(List<Passage> passages) {
    var text = new StringBuilder();
    for (var passage : passages) {
      text.append(ADDRESSES.matcher(passage.text()).replaceAll(" ")).append('\n');
      if (text.length() > 6_000) break;
    }
    return text.toString();
  }

  private static boolean isEnglish(Optional<PageLanguage.Detected> language) {
    return language.filter(one -> one.code().equals("eng")).isPresent();
  }

  private static boolean hasEnglishWords(String text) {
    var plain = PlainText.of(text);
    long common = COMMON.matcher(plain).results().count();
    long words = plain.split("\\W+", -1).length;
    return common >= 2 && common * 8 >= words;
  }
}
