package org.assay.server.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The style sheet that is served: no brand of others, one table of colours, enough contrast.
class StylesTest {
  private static final String CSS = text("assay.css");
  private static final Pattern TABLE = Pattern.compile(":root \\{([^}]*)}");
  private static final Pattern ENTRY = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
  private static final Map<String, String> LIGHT = table(0);
  private static final Map<String, String> DARK = table(1);

  @Test
  void nothingOfTheBrandIsLeft() {
    assertThat(CSS)
        .doesNotContainIgnoringCase(
            "GDS Transport", "crest", "crown", "@font-face", "url(", "govuk-header", "rebranded");
  }

  @Test
  void everyColourStandsInTheTableAndOnlyThere() {
    var rules = CSS.replace("@charset", "").replaceAll(":root \\{[^}]*}", "");
    assertThat(Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?=[;,})\\s])|rgba?\\(")
            .matcher(rules)
            .results()
            .map(found -> found.group())
            .toList())
        .isEmpty();
    var used = new TreeSet<String>();
    Pattern.compile("var\\(--([a-z-]+)\\)")
        .matcher(CSS)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !name.startsWith("govuk-"))
        .forEach(used::add);
    assertThat(used).contains("page", "text").isSubsetOf(with(LIGHT.keySet(), "font", "font-code"));
    assertThat(DARK.keySet()).isEqualTo(LIGHT.keySet());
  }

  /// Words and what they stand on: WCAG 2.2 success criterion 1.4.3, at least 4.5.
  @ParameterizedTest
  @CsvSource({
    "text, page",
    "text, surface",
    "text, surface-hover",
    "text, line",
    "text-quiet, page",
    "text-quiet, surface",
    "link, page",
    "link, surface",
    "link-hover, page",
    "link-hover, surface",
    "link-visited, page",
    "link-visited, surface",
    "danger-text, page",
    "danger-text, surface",
    "good-text, page",
    "on-focus, focus",
    "page, text",
    "on-solid, solid",
    "on-solid, good",
    "on-solid, good-hover",
    "on-solid, danger",
    "on-solid, danger-hover",
    "on-brand, brand",
    "brand-quiet, brand",
    "brass, brand",
    "tag-blue-text, tag-blue",
    "tag-teal-text, tag-teal",
    "tag-green-text, tag-green",
    "tag-grey-text, tag-grey",
    "tag-purple-text, tag-purple",
    "tag-red-text, tag-red",
    "tag-pink-text, tag-pink",
    "tag-orange-text, tag-orange",
    "tag-yellow-text, tag-yellow"
  })
  void wordsCanBeRead(String words, String ground) {
    assertThat(contrast(LIGHT, words, ground)).as("light").isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(DARK, words, ground)).as("dark").isGreaterThanOrEqualTo(4.5);
  }

  /// Edges of fields and marks of a state: criterion 1.4.11, at least 3.
  @ParameterizedTest
  @CsvSource({
    "line-strong, page",
    "line-strong, surface",
    "danger-text, page",
    "text, page",
    "good, page",
    "solid, page",
    "brass, brand"
  })
  void edgesCanBeSeen(String edge, String ground) {
    assertThat(contrast(LIGHT, edge, ground)).as("light").isGreaterThanOrEqualTo(3);
    assertThat(contrast(DARK, edge, ground)).as("dark").isGreaterThanOrEqualTo(3);
  }

  /// The focus is a light surface with a dark edge, so that one of the two stands out on any
  /// ground.
  @ParameterizedTest
  @ValueSource(strings = {"page", "surface", "brand", "good", "danger"})
  void theFocusCanBeSeen(String ground) {
    for (var table : java.util.List.of(LIGHT, DARK)) {
      assertThat(Math.max(contrast(table, "focus", ground), contrast(table, "on-focus", ground)))
          .isGreaterThanOrEqualTo(3);
    }
  }

  private static double contrast(Map<String, String> table, String one, String other) {
    var a = luminance(table.getOrDefault(one, ""));
    var b = luminance(table.getOrDefault(other, ""));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    var value = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(value >> 16)
        + 0.7152 * linear(value >> 8 & 255)
        + 0.0722 * linear(value & 255);
  }

  private static double linear(int channel) {
    var part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String> table(int number) {
    var tables = TABLE.matcher(CSS).results().toList();
    var colours = new TreeMap<String, String>();
    ENTRY
        .matcher(tables.get(number).group(1))
        .results()
        .forEach(entry -> colours.put(entry.group(1), entry.group(2)));
    return colours;
  }

  private static java.util.Set<String> with(java.util.Collection<String> names, String... more) {
    var all = new TreeSet<>(names);
    all.addAll(java.util.List.of(more));
    return all;
  }

  private static String text(String name) {
    return new String(Assets.named(name).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }
}
