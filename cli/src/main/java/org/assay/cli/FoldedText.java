package org.assay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Text folded to the width of a terminal. A word that is longer than a line is cut.
final class FoldedText {

  private static final int WIDTH = 80;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private FoldedText() {}

  /// Folded, each line indented.
  static String of(String text, String indent) {
    return String.join("\n", lines(text, indent)) + "\n";
  }

  /// Folded, the first line at the margin and the others indented.
  static String hanging(String text, String indent) {
    var lines = lines(text, indent);
    lines.set(0, lines.getFirst().strip());
    return String.join("\n", lines) + "\n";
  }

  private static List<String> lines(String text, String indent) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder(indent);
    for (var word : BLANKS.splitAsStream(text.strip()).toList()) {
      for (var piece : pieces(word, WIDTH - indent.length())) {
        boolean first = line.length() == indent.length();
        if (!first && line.length() + 1 + piece.length() > WIDTH) {
          lines.add(line.toString());
          line.setLength(indent.length());
          first = true;
        }
        line.append(first ? "" : " ").append(piece);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> pieces(String word, int longest) {
    var pieces = new ArrayList<String>();
    for (int from = 0; from < word.length(); from += longest) {
      pieces.add(word.substring(from, Math.min(word.length(), from + longest)));
    }
    return pieces;
  }
}
