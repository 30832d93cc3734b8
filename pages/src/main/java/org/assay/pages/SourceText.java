package org.assay.pages;

import java.util.Arrays;

/// The text of a source with its lines.
final class SourceText {

  private final String text;
  private final int[] lineStarts;

  private SourceText(String text, int[] lineStarts) {
    this.text = text;
    this.lineStarts = lineStarts;
  }

  String text() {
    return text;
  }

  static SourceText of(String text) {
    int[] starts = new int[64];
    int size = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        if (size == starts.length) starts = Arrays.copyOf(starts, size * 2);
        starts[size++] = i + 1;
      }
    }
    return new SourceText(text, Arrays.copyOf(starts, size));
  }

  Place place(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Place(0, line + 1, offset - lineStarts[line] + 1);
  }
}
