package org.assay.supportperiod;

import java.util.Set;
import org.assay.supportperiod.Word.Kind;
import org.jspecify.annotations.Nullable;

/// Finds products and batches by name: `BX-100`, `Tarn 2`, `the Kestrel Pro`, `Batch 24A`.
final class Products {

  /// A name and the place behind it.
  record Found(String name, int next) {}

  private static final int LONGEST = 6;
  private static final Set<String> BEFORE =
      Set.of("the", "our", "your", "this", "for", "all", "every");
  private static final Set<String> LOTS = Set.of("batch", "lot", "series", "model", "version");
  private static final Set<String> NOT_NAMES = Set.of(
      "security",
      "update",
      "updates",
      "support",
      "uk",
      "united",
      "kingdom",
      "law",
      "psti",
      "act",
      "regulations",
      "eu",
      "android",
      "ios",
      "defined",
      "period",
      "date",
      "end",
      "minimum",
      "year",
      "years",
      "month",
      "product",
      "products",
      "device",
      "devices",
      "i",
      "we",
      "you",
      "it",
      "if",
      "until",
      "software",
      "premium",
      "settings",
      "app",
      "the",
      "a",
      "guaranteed",
      "no",
      "yes",
      "psti's",
      "government",
      "british",
      "european",
      "union",
      "batch",
      "model",
      "lot",
      "series",
      "version",
      "wi",
      "fi",
      "bluetooth",
      "usb",
      "ip",
      "v",
      "q",
      "fy",
      "n",
      "h",
      "fw",
      "for");

  private final Line line;
  private final String text;

  Products(Line line, String text) {
    this.line = line;
    this.text = text;
  }

  /// The name that begins at a place, or null; `listed` when a name stands just before.
  @Nullable
  Found read(int at, boolean listed) {
    if (LOTS.contains(line.at(at).text())) return lot(at);
    int end = at;
    boolean figure = false;
    while (end < at + LONGEST && (end == at ? isName(end) : continues(end))) {
      figure |= line.at(end).isNumber();
      end++;
    }
    if (end == at) return null;
    boolean announced = listed || BEFORE.contains(line.at(at - 1).text());
    boolean named = figure || (announced && at > 0);
    return named ? new Found(slice(at, end), end) : null;
  }

  private @Nullable Found lot(int at) {
    int end = at + 1;
    while (end < at + LONGEST && isCode(end, at + 1)) end++;
    return end > at + 1 && hasFigure(at + 1, end) ? new Found(slice(at, end), end) : null;
  }

  private boolean isCode(int place, int first) {
    var word = line.at(place);
    if (place == first) return word.isNumber() || word.capital();
    return word.glued() && (word.isNumber() || word.kind() == Kind.WORD || word.is("-"));
  }

  private boolean hasFigure(int from, int to) {
    for (int place = from; place < to; place++) {
      if (line.at(place).isNumber()) return true;
    }
    return false;
  }

  private boolean isName(int place) {
    var word = line.at(place);
    return word.kind() == Kind.WORD
        && word.capital()
        && !NOT_NAMES.contains(word.text())
        && Months.of(word).isEmpty();
  }

  private boolean continues(int place) {
    var word = line.at(place);
    if (isName(place)) return true;
    if (word.glued()) return word.isNumber() || word.is("-") || word.kind() == Kind.WORD;
    return word.isNumber() && word.text().length() <= 3 && !beginsATime(place);
  }

  private boolean beginsATime(int place) {
    return new DateReader(line).read(place) != null || new LengthReader(line).read(place) != null;
  }

  private String slice(int from, int to) {
    return text.substring(line.at(from).from(), line.at(to - 1).to());
  }
}
