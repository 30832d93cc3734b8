package org.assay.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The elements that style sheets inside the page hide. Rules count in their order, an
/// `!important` one above the others; sheets that the page only links to are not read, and rules
/// for paper or other media do not count.
final class HidingStyles {

  private static final int MOST_RULES = 400;
  private static final long MOST_WORK = 20_000_000;
  private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/");
  private static final Pattern VANISHES =
      Pattern.compile(";opacity:0(?:\\.0+)?(?:[;!]|$)|;font-size:0(?:px|em|rem|pt)?(?:[;!]|$)"
          + "|;(?:left|top|text-indent|margin-left):-\\d{4,9}(?:px|em)"
          + "|;clip:rect\\([01](?:px)?[, ]*[01](?:px)?[, ]*[01](?:px)?[, ]*[01](?:px)?\\)"
          + "|;clip-path:inset\\((?:50|100)%"
          + "|;transform:scale\\(0\\)");
  private static final Pattern BACKGROUND =
      Pattern.compile(";background(?:-color)?:(#[0-9a-f]{3,8}|[a-z]{3,20})(?:[;!]|$)");
  private static final Pattern COLOUR =
      Pattern.compile(";color:(#[0-9a-f]{3,8}|[a-z]{3,20})(?:[;!]|$)");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> settled = Collections.newSetFromMap(new IdentityHashMap<>());

  private record Rule(String selector, String declarations) {}

  static HidingStyles of(Document document) {
    var styles = new HidingStyles();
    var rules = new ArrayList<Rule>();
    for (var sheet : document.select("style")) {
      if (isForScreens(sheet.attr("media"))) read(sheet.data(), rules);
    }
    int elements = document.getAllElements().size();
    for (var rule : rules.subList(0, (int) Math.min(rules.size(), MOST_WORK / (elements + 1)))) {
      styles.apply(rule, document);
    }
    return styles;
  }

  private static boolean isForScreens(String media) {
    var lower = HtmlReader.lower(media);
    return lower.isBlank() || lower.contains("all") || lower.contains("screen");
  }

  /// The rules that show or hide, those inside an at-rule left out.
  private static void read(String sheet, List<Rule> rules) {
    var text = COMMENT.matcher(sheet).replaceAll(" ");
    int at = 0;
    while (at < text.length() && rules.size() < MOST_RULES) {
      int open = text.indexOf('{', at);
      if (open < 0) return;
      int close = closing(text, open);
      var selector = afterStatements(text.substring(at, open)).strip();
      if (!selector.startsWith("@")) keep(selector, text.substring(open + 1, close), rules);
      at = close + 1;
    }
  }

  private static String afterStatements(String text) {
    return text.substring(text.lastIndexOf(';') + 1);
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') depth++;
      if (c == '}' && --depth == 0) return i;
    }
    return text.length();
  }

  private static void keep(String selector, String declarations, List<Rule> rules) {
    var plain = HtmlReader.lower(BLANKS.matcher(declarations).replaceAll(""));
    if (plain.contains("display:") || plain.contains("visibility:") || hides(plain)) {
      for (var one : selector.split(",", -1)) rules.add(new Rule(one.strip(), plain));
    }
  }

  /// Whether these declarations, in small letters and without blanks, take an element from sight.
  static boolean hides(String declarations) {
    var plain = ";" + declarations;
    return plain.contains(";display:none")
        || plain.contains(";visibility:hidden")
        || plain.contains(";visibility:collapse")
        || VANISHES.matcher(plain).find()
        || isOnItsOwnColour(plain);
  }

  /// White on white.
  private static boolean isOnItsOwnColour(String plain) {
    var background = BACKGROUND.matcher(plain);
    var colour = COLOUR.matcher(plain);
    return background.find() && colour.find() && background.group(1).equals(colour.group(1));
  }

  private void apply(Rule rule, Document document) {
    // a rule for a moment (:hover) or for generated text (::before) says nothing about the page
    if (rule.selector().contains(":")) return;
    try {
      boolean important = rule.declarations().contains("!important");
      for (var element : document.select(rule.selector())) {
        if (important || !settled.contains(element)) set(element, hides(rule.declarations()));
        if (important) settled.add(element);
      }
    } catch (IllegalArgumentException | IllegalStateException notReadable) {
      return; // a selector of a later level of CSS: the rule is left out
    }
  }

  private void set(Element element, boolean hides) {
    if (hides) hidden.add(element);
    else hidden.remove(element);
  }

  /// Whether a sheet or the element's own style hides it.
  boolean hide(Element element) {
    var own = HtmlReader.lower(BLANKS.matcher(element.attr("style")).replaceAll(""));
    if (hides(own)) return true;
    return hidden.contains(element) && !own.contains("display:");
  }
}
