package org.assay.product;

import java.util.ArrayList;
import java.util.List;

/// Breaks sentences into comment lines of YAML.
final class CommentLines {

  private static final String MARK = "# ";
  private static final int NARROWEST = 40;

  private CommentLines() {}

  /// The text as lines that begin with `# ` and are at most `width` long.
  static List<String> of(String text, int width) {
    return of("", "", text, width);
  }

  /// A point of a list: `# - ` and the text, its further lines set in.
  static List<String> point(String text, int width) {
    return of("- ", "  ", text, width);
  }

  private static List<String> of(String first, String further, String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder(MARK).append(first);
    int empty = line.length();
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > empty && line.length() + 1 + word.length() > Math.max(width, NARROWEST)) {
        lines.add(line.toString());
        line = new StringBuilder(MARK).append(further);
        empty = line.length();
      }
      line.append(line.length() > empty ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
