package org.assay.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/// Reads HTML as a person without script would see it.
final class HtmlReader {

  private static final int DEEPEST = 512;
  private static final int LITTLE_TEXT = 120;
  private static final int SOME_TEXT = 600;
  private static final Pattern ASKS_FOR_SCRIPT = Pattern.compile(
      "(?i)\\benable javascript\\b|\\bjavascript (?:is|must be) (?:disabled|required|enabled)\\b|\\bchecking your browser\\b");

  private HtmlReader() {}

  static Page read(String source, String html, String sha256) {
    var parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
    var document = Jsoup.parse(html, "", parser);
    var walk = new HtmlWalk(SourceText.of(html), HidingStyles.of(document));
    NodeTraversor.traverse(walk, document.body());
    walk.finish();
    noteScriptNeeded(document, walk);
    return new Page(
        source,
        PageFormat.HTML,
        document.title(),
        language(document),
        walk.blocks(),
        walk.forms(),
        walk.obstacles(),
        sha256);
  }

  private static Optional<String> language(Document document) {
    var html = document.selectFirst("html");
    return Optional.ofNullable(html).flatMap(HtmlReader::declared);
  }

  static Optional<String> declared(Element element) {
    var tag = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
    return tag.isBlank() ? Optional.empty() : Optional.of(tag.strip());
  }

  private static void noteScriptNeeded(Document document, HtmlWalk walk) {
    int letters = walk.blocks().stream()
        .filter(Block::isReadable)
        .mapToInt(block -> block.text().length())
        .sum();
    boolean asks =
        letters < SOME_TEXT && ASKS_FOR_SCRIPT.matcher(document.body().text()).find();
    if ((letters < LITTLE_TEXT && !document.select("script").isEmpty()) || asks) {
      walk.note(
          Obstacle.Kind.NEEDS_SCRIPT,
          "%d characters of text without script".formatted(letters),
          document.body());
    }
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
