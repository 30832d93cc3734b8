package org.assay.handling.published;

import org.assay.handling.published.PolicyPage.Link;
import org.assay.handling.published.PolicyPage.Links;
import org.assay.handling.published.PolicyPage.Paragraph;
import org.assay.handling.published.PolicyPage.Points;
import org.assay.handling.published.PolicyPage.Section;

/// The plainest page that a policy can be rendered as.
final class Html {

  private final StringBuilder html = new StringBuilder();

  private Html() {}

  static String of(PolicyPage page) {
    var html = new Html();
    html.add(
        "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head>"
            .formatted(page.language().toLanguageTag(), escaped(page.title())));
    html.add("<body><main><h1>%s</h1>".formatted(escaped(page.title())));
    page.sections().forEach(html::section);
    html.add("</main></body></html>");
    return html.html.toString();
  }

  private void add(String line) {
    html.append(line).append('\n');
  }

  private void section(Section section) {
    add("<h2 id=\"%s\">%s</h2>".formatted(section.id(), escaped(section.heading())));
    for (var item : section.items()) {
      switch (item) {
        case Paragraph(var text) -> add("<p>" + escaped(text) + "</p>");
        case Points(var texts) -> {
          add("<ul>");
          texts.forEach(text -> add("<li>" + escaped(text) + "</li>"));
          add("</ul>");
        }
        case Links(var links) -> {
          add("<ul>");
          links.forEach(link -> add("<li>" + html(link) + "</li>"));
          add("</ul>");
        }
      }
    }
  }

  private static String html(Link link) {
    return "%s: <a href=\"%s\">%s</a>"
        .formatted(
            escaped(link.label()), escaped(link.address().toString()), escaped(link.shown()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
