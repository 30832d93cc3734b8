package org.assay.passwords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assay.passwords.PublicWords.Place;
import org.jspecify.annotations.Nullable;

/// A password split into words of public lists, digits and other characters, as cheaply as
/// possible for a guesser.
///
/// @param parts from left to right
record WordSplit(List<Part> parts) {
  private static final double DIGIT = Evidence.log2(10);
  private static final double LETTER = Evidence.log2(26) + 1;
  private static final double OTHER = 6;
  /// Bits to say that a word comes, and which of its spellings.
  private static final double WORD = 4;

  WordSplit {
    parts = List.copyOf(parts);
  }

  /// One part.
  ///
  /// @param text as it stands
  /// @param place of the word in the public lists, null for a single character
  /// @param shape `w`, `W` or `C` for a word in small letters, in capitals or with one capital;
  /// the same with `4` where figures stand for letters; `x` for a word with other capitals; `d`
  /// for a digit, `l` and `u` for letters, the character itself otherwise
  record Part(String text, @Nullable Place place, String shape) {
    boolean isDisguised() {
      return shape.endsWith("4");
    }
  }

  /// The kinds of all parts.
  String shape() {
    StringBuilder shape = new StringBuilder();
    for (Part part : parts) shape.append(part.shape()).append(' ');
    return shape.toString();
  }

  static WordSplit of(String text, PublicWords words) {
    int n = text.length();
    String small = text.toLowerCase(Locale.ROOT);
    String plain = PublicWords.undisguised(small);
    double[] least = new double[n + 1];
    Part[] last = new Part[n + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    least[0] = 0;
    for (int to = 1; to <= n; to++) {
      reach(least, last, to, single(text.charAt(to - 1)));
      for (int from = Math.max(0, to - PublicWords.LONGEST);
          from <= to - PublicWords.SHORTEST;
          from++) {
        Part word = word(text, small, plain, from, to, words);
        if (word != null) reach(least, last, to, word);
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int to = n; to > 0; to -= last[to].text().length()) parts.add(last[to]);
    return new WordSplit(parts.reversed());
  }

  private static void reach(double[] least, Part[] last, int to, Part part) {
    double bits = least[to - part.text().length()] + cost(part);
    if (bits >= least[to]) return;
    least[to] = bits;
    last[to] = part;
  }

  private static double cost(Part part) {
    Place place = part.place();
    if (place != null)
      return WORD
          + Evidence.log2(place.rank() + 2.0)
          + (part.isDisguised() ? PublicWords.disguisable(part.text()) + 2 : 0);
    return switch (part.shape()) {
      case "d" -> DIGIT;
      case "l", "u" -> LETTER;
      default -> OTHER;
    };
  }

  private static Part single(char c) {
    String shape = Character.isDigit(c)
        ? "d"
        : Character.isLowerCase(c) ? "l" : Character.isUpperCase(c) ? "u" : String.valueOf(c);
    return new Part(String.valueOf(c), null, shape);
  }

  /// The word from one place to another, or null.
  ///
  /// @param small the text in small letters
  /// @param plain the same without disguise
  private static @Nullable Part word(
      String text, String small, String plain, int from, int to, PublicWords words) {
    Place place = words.place(small.substring(from, to));
    if (place != null) return new Part(text.substring(from, to), place, spelling(text, from, to));
    if (plain.regionMatches(from, small, from, to - from)) return null;
    Place disguised = words.place(plain.substring(from, to));
    if (disguised == null || small.substring(from, to).chars().noneMatch(Character::isLetter))
      return null;
    return new Part(text.substring(from, to), disguised, spelling(text, from, to) + "4");
  }

  private static String spelling(String text, int from, int to) {
    String capitals = text.substring(from, to)
        .chars()
        .filter(Character::isLetter)
        .mapToObj(c -> Character.isUpperCase(c) ? "U" : "l")
        .collect(java.util.stream.Collectors.joining());
    if (!capitals.contains("U")) return "w";
    if (!capitals.contains("l")) return "W";
    return capitals.lastIndexOf('U') == 0 ? "C" : "x";
  }
}
