package org.assay.assessment.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The colours of the style sheet, read from its custom properties, and their contrast as WCAG 2.2
/// reckons it.
final class Palettes {

  /// Words in one colour on a ground of another.
  record Pair(String words, String ground) {}

  /// Words on the paper.
  private static final List<Pair> PAIRS = Stream.of(
          "ink", "soft", "link", "good", "bad", "open", "quiet")
      .flatMap(
          words -> Stream.of("paper", "card", "quiet-wash").map(ground -> new Pair(words, ground)))
      .toList();

  private static final List<Pair> WASHES = Stream.of("good", "bad", "open", "quiet")
      .flatMap(tone -> Stream.of(tone, "ink", "link", "good", "bad", "open", "quiet", "soft")
          .map(words -> new Pair(words, tone + "-wash")))
      .toList();

  /// What stands on what in the page.
  static final List<Pair> ALL_PAIRS =
      Stream.concat(PAIRS.stream(), WASHES.stream()).distinct().toList();

  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):\\s*#([0-9a-f]{6});");

  private final Palette light;
  private final Palette dark;
  private final Palette print;

  Palettes(String sheet) {
    int dark = sheet.indexOf("@media (prefers-color-scheme: dark)");
    int print = sheet.indexOf("@media print");
    this.light = new Palette(colours(sheet.substring(0, dark)));
    this.dark = light.with(colours(sheet.substring(dark, print)));
    this.print = light.with(colours(sheet.substring(print)));
  }

  private static Map<String, Integer> colours(String sheet) {
    var colours = new LinkedHashMap<String, Integer>();
    var found = COLOUR.matcher(sheet);
    while (found.find()) {
      colours.put(found.group(1), Integer.parseInt(found.group(2), 16));
    }
    return colours;
  }

  Palette light() {
    return light;
  }

  Palette dark() {
    return dark;
  }

  Palette print() {
    return print;
  }

  /// The colours of one scheme.
  record Palette(Map<String, Integer> colours) {

    private Palette with(Map<String, Integer> others) {
      var both = new LinkedHashMap<>(colours);
      both.putAll(others);
      return new Palette(both);
    }

    double contrast(String words, String ground) {
      double one = luminance(colour(words)) + 0.05;
      double other = luminance(colour(ground)) + 0.05;
      return Math.max(one, other) / Math.min(one, other);
    }

    private int colour(String name) {
      var colour = colours.get(name);
      if (colour == null) {
        throw new IllegalArgumentException("the sheet has no colour --" + name);
      }
      return colour;
    }

    private static double luminance(int colour) {
      return 0.2126 * linear(colour >> 16 & 255)
          + 0.7152 * linear(colour >> 8 & 255)
          + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
      double share = channel / 255.0;
      return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
  }
}
