package org.assay.assessment.render;

/// Words in one style. Whatever could steer a terminal is taken out of them.
public record Span(String words, Style style) {

  public Span {
    words = harmless(words);
  }

  /// Words as they are.
  public static Span plain(String words) {
    return new Span(words, Style.PLAIN);
  }

  /// Words that stand back.
  public static Span quiet(String words) {
    return new Span(words, Style.QUIET);
  }

  private static String harmless(String words) {
    return words.codePoints().allMatch(Span::isHarmless)
        ? words
        : words
            .codePoints()
            .map(codePoint -> isHarmless(codePoint) ? codePoint : replacement(codePoint))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /// Controls move the cursor; format characters turn the direction of text around.
  private static boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  private static int replacement(int codePoint) {
    return Character.isWhitespace(codePoint) ? ' ' : '\uFFFD';
  }
}
