package org.assay.supportperiod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fixed phrases of the grammar. At a place the longest phrase wins.
final class Lexicon {

  /// A phrase that was found, and the place behind it.
  record Found(Tag tag, int next) {}

  private record Phrase(List<String> words, Tag tag) {}

  /// A tag, then its phrases parted by commas.
  private static final String FILE = "phrases.txt";
  private static final Map<String, List<Phrase>> BY_FIRST_WORD = read();

  private Lexicon() {}

  private static Map<String, List<Phrase>> read() {
    var phrases = new HashMap<String, List<Phrase>>();
    for (var row : rows()) {
      int colon = row.indexOf(':');
      var tag = Tag.valueOf(row.substring(0, colon));
      for (var phrase : row.substring(colon + 1).split(",", -1)) {
        var words = List.of(phrase.strip().split(" ", -1));
        phrases
            .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
            .add(new Phrase(words, tag));
      }
    }
    phrases
        .values()
        .forEach(list -> list.sort(
            Comparator.comparingInt((Phrase phrase) -> phrase.words().size()).reversed()));
    return Map.copyOf(phrases);
  }

  private static List<String> rows() {
    try (var in = Lexicon.class.getResourceAsStream(FILE)) {
      if (in == null) throw new IllegalStateException(FILE + " is missing from the jar");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(row -> !row.isBlank() && !row.startsWith("#"))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The longest phrase that begins at a place, or null.
  static @Nullable Found at(Line line, int at, Steps steps) {
    for (var phrase : BY_FIRST_WORD.getOrDefault(line.at(at).text(), List.of())) {
      steps.one();
      if (matches(phrase, line, at))
        return new Found(phrase.tag(), at + phrase.words().size());
    }
    return null;
  }

  private static boolean matches(Phrase phrase, Line line, int at) {
    for (int index = 1; index < phrase.words().size(); index++) {
      if (!line.is(at + index, phrase.words().get(index))) return false;
    }
    return true;
  }
}
