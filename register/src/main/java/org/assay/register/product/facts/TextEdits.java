package org.assay.register.product.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Changes of a text, each at its place. Places count code points, as the YAML reader does.
final class TextEdits {

  private record Edit(int from, int to, String text) {}

  private final String text;
  private final List<Edit> edits = new ArrayList<>();

  TextEdits(String text) {
    this.text = text;
  }

  void replace(int from, int to, String by) {
    edits.add(new Edit(at(from), at(to), by));
  }

  /// Puts whole lines behind the line in which a place is.
  void linesAfter(int place, List<String> lines) {
    int end = text.indexOf('\n', at(place));
    var added = String.join("\n", lines);
    if (end < 0) {
      edits.add(new Edit(text.length(), text.length(), "\n" + added + "\n"));
    } else {
      edits.add(new Edit(end + 1, end + 1, added + "\n"));
    }
  }

  private int at(int place) {
    return text.offsetByCodePoints(0, place);
  }

  /// The text with all changes; of several at one place, the first one stands first.
  String applied() {
    var applied = new StringBuilder(text);
    var backwards = new ArrayList<>(edits);
    java.util.Collections.reverse(backwards);
    backwards.stream()
        .sorted(Comparator.comparingInt(Edit::from).reversed())
        .forEach(edit -> applied.replace(edit.from(), edit.to(), edit.text()));
    return applied.toString();
  }
}
