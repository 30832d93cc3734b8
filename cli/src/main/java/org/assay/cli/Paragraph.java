package org.assay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text folded to the width of a terminal.
final class Paragraph {

  static final int WIDTH = 80;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Paragraph() {}

  /// The lines of a text, each indented; no line is wider than [#WIDTH] unless one word is.
  static List<String> lines(String text, String indent) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder(indent);
    for (var word : BLANKS.splitAsStream(text.strip()).toList()) {
      boolean first = line.length() == indent.length();
      if (!first && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(indent.length());
        first = true;
      }
      line.append(first ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /// The text folded with its first line at the margin and the others indented.
  static String hanging(String text, String indent) {
    var lines = lines(text, indent);
    return of(lines.getFirst().strip(), "")
        + lines.stream().skip(1).map(line -> line + "\n").collect(Collectors.joining());
  }

  static String of(String text, String indent) {
    return String.join("\n", lines(text, indent)) + "\n";
  }
}
