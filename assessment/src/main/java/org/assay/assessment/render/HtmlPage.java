package org.assay.assessment.render;

import java.io.IOException;
import org.assay.assessment.render.Markup.Attribute;
import org.assay.assessment.render.Markup.Content;

/// One HTML file that needs nothing else: no script, no other file, no network. A browser is told
/// so in the page itself.
///
/// ```java
/// new HtmlPage("Lot 7", "No fault found", HtmlStyle.REPORT).write(markup, () -> markup.text("h1",
/// "Lot 7"));
/// ```
///
/// @param title what a browser's tab shows
/// @param description the answer in a sentence
/// @param style the one sheet that the page uses
public record HtmlPage(String title, String description, HtmlStyle style) {

  /// Writes the page around its body.
  ///
  /// @throws IOException when what the markup goes to cannot be written
  public void write(Markup page, Content body) throws IOException {
    page.doctype();
    page.in(
        "html",
        () -> {
          page.in("head", () -> head(page));
          page.in("body", body);
        },
        new Attribute("lang", "en"));
  }

  private void head(Markup page) throws IOException {
    page.empty("meta", new Attribute("charset", "utf-8"));
    page.empty(
        "meta",
        new Attribute("http-equiv", "Content-Security-Policy"),
        new Attribute("content", style.policy()));
    meta(page, "viewport", "width=device-width, initial-scale=1");
    meta(page, "color-scheme", "light dark");
    meta(page, "referrer", "no-referrer");
    meta(page, "description", description);
    page.text("title", title);
    page.style(style.sheet());
  }

  private static void meta(Markup page, String name, String content) throws IOException {
    page.empty("meta", new Attribute("name", name), new Attribute("content", content));
  }
}
