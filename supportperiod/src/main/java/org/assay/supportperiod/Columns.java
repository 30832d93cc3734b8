package org.assay.supportperiod;

import java.util.regex.Pattern;

/// Text folded to 80 columns.
final class Columns {

  private static final int WIDTH = 80;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Columns() {}

  /// A text whose first line begins with a lead and whose other lines are indented as far.
  static String hanging(String lead, String text) {
    var indent = " ".repeat(lead.length());
    var out = new StringBuilder();
    var line = new StringBuilder(lead);
    boolean first = true;
    for (var word : BLANKS.split(text.strip(), -1)) {
      if (!first && line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line.setLength(0);
        line.append(indent);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      first = false;
    }
    return out.append(line).append('\n').toString().replaceAll("[ ]+\n", "\n");
  }
}
