package org.assay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the pages of a statement say, in reading order: the words that [StatementHtml] and
/// [StatementPdf] show, without their form.
///
/// Whoever compares the pages of a PDF with the data compares with this. The words belong to the
/// version of the form that [StatementJson#SCHEMA] names: statements that are out are checked for
/// ten years and longer, so other words are another version.
public final class StatementWords {

  /// One heading, paragraph or cell, and the heading of the section that it stands in.
  public record Passage(String section, String text) {}

  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*)>");
  private static final Pattern CITATION =
      Pattern.compile(" ?<span class=\"clause\">([^<]*)</span>");
  private static final List<String> BLOCKS = List.of("p", "h1", "h2", "h3", "th", "td");

  private StatementWords() {}

  /// The passages: first the running text, then the citations that stand at the margin.
  public static List<Passage> of(StatementOfCompliance statement) {
    var body = new StatementPage(statement).body();
    var passages = new ArrayList<>(running(CITATION.matcher(body).replaceAll("")));
    CITATION
        .matcher(body)
        .results()
        .forEach(found -> passages.add(new Passage("the margin", plain(found.group(1)))));
    return List.copyOf(passages);
  }

  private static List<Passage> running(String body) {
    var passages = new ArrayList<Passage>();
    var text = new StringBuilder();
    var section = "the head";
    boolean capitals = false;
    int at = 0;
    for (var tag = TAG.matcher(body); tag.find(); at = tag.end()) {
      text.append(body, at, tag.start());
      if (BLOCKS.contains(tag.group(2))) {
        boolean ends = !tag.group(1).isEmpty();
        var words = plain(text.toString());
        if (ends && !words.isBlank()) {
          section = tag.group(2).equals("h2") ? words : section;
          passages.add(new Passage(section, capitals ? words.toUpperCase(Locale.UK) : words));
        }
        text.setLength(0);
        capitals = tag.group(3).contains("kicker");
      }
    }
    return passages;
  }

  private static String plain(String markup) {
    return markup
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .strip();
  }

  /// What stands at the foot of a page of the PDF.
  public static String foot(StatementOfCompliance statement, int page, int pages) {
    return "%s Page %d of %d".formatted(StatementPage.title(statement), page, pages);
  }
}
