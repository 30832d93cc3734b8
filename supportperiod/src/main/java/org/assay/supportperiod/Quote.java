package org.assay.supportperiod;

/// Words as they stand in what was read.
///
/// @param text the words, runs of white space as one blank
/// @param from the offset of the first character in the text that was read
/// @param to the offset behind the last character
public record Quote(String text, int from, int to) {

  private static final int LONGEST = 400;

  public Quote {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no stretch of text goes from " + from + " to " + to);
    }
  }

  /// The words between two offsets, cut to some 400 characters around a place within.
  static Quote of(String text, int from, int to, int around) {
    int start = from;
    int end = to;
    if (to - from > LONGEST) {
      start = Math.max(from, around - LONGEST / 2);
      end = Math.min(to, start + LONGEST);
    }
    var words = text.substring(start, end).replaceAll("\\s+", " ").strip();
    return new Quote((start > from ? "… " : "") + words + (end < to ? " …" : ""), start, end);
  }
}
