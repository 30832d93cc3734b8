package org.assay.server.published.publication;

import java.util.function.BiFunction;
import org.assay.server.pages.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page of the office as a file: its links lead to files, and where it has a form, a link leads
/// to the office.
final class StaticHtml {

  private final Site site;
  private final BiFunction<Language, String, String> atOffice;

  /// @param atOffice the words of a link to the office for what a form is for
  StaticHtml(Site site, BiFunction<Language, String, String> atOffice) {
    this.site = site;
    this.atOffice = atOffice;
  }

  /// The page.
  ///
  /// @param file in which it is written
  String of(String html, String file, Language language) {
    var page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    for (var form : page.select("form")) replace(form, language);
    for (var linking : page.select("[href]")) link(linking, "href", file);
    for (var loading : page.select("[src]")) link(loading, "src", file);
    return page.outerHtml() + "\n";
  }

  /// Where a list goes on, or an empty text.
  static String next(String html) {
    Document page = Jsoup.parse(html);
    var next = page.selectFirst("main a[rel=next]");
    return next == null ? "" : next.attr("href");
  }

  private void link(Element element, String attribute, String file) {
    element.attr(attribute, site.link(file, element.attr(attribute)));
  }

  private void replace(Element form, Language language) {
    var words = atOffice.apply(language, name(form));
    var link = new Element("a")
        .addClass("govuk-link")
        .attr("href", site.atOffice(form.attr("action")))
        .text(words);
    form.replaceWith(new Element("p").addClass("govuk-body").appendChild(link));
  }

  private static String name(Element form) {
    if (!form.attr("aria-label").isBlank()) return form.attr("aria-label");
    var label = form.selectFirst("label, legend, button");
    return label == null ? "" : label.text();
  }
}
