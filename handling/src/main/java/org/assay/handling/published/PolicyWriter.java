package org.assay.handling.published;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.handling.promise.DayKind;
import org.assay.handling.promise.ReportingPromise;
import org.assay.handling.promise.UkDivision;
import org.assay.handling.published.PolicyPage.Item;
import org.assay.handling.published.PolicyPage.Link;
import org.assay.handling.published.PolicyPage.Links;
import org.assay.handling.published.PolicyPage.Paragraph;
import org.assay.handling.published.PolicyPage.Points;
import org.assay.handling.published.PolicyPage.Section;
import org.assay.handling.words.Phrases;
import org.assay.handling.words.Texts;

/// Writes the policy page from a promise. It says what the promise says and how the clocks
/// count, and promises nothing else in the name of the maker.
public final class PolicyWriter {

  /// The languages that the page is there in. English comes first: the law asks for it (SI
  /// 2023/1007 Sch. 1 para. 2(3)(b)).
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private final ReportingPromise promise;
  private final UkDivision division;
  private final Texts texts;
  private final Phrases phrases;

  private PolicyWriter(ReportingPromise promise, UkDivision division, Locale language) {
    this.promise = promise;
    this.division = division;
    this.texts = Texts.beside(PolicyWriter.class, "policy", language);
    this.phrases = Phrases.in(language);
  }

  /// The page in a language; in English where there is none in it.
  ///
  /// @param division whose bank holidays are no working days
  public static PolicyPage page(ReportingPromise promise, UkDivision division, Locale language) {
    return new PolicyWriter(promise, division, language).page();
  }

  private PolicyPage page() {
    var sections = new ArrayList<Section>();
    sections.add(section("products", paragraph("products.who"), new Paragraph(promise.coverage())));
    sections.add(section("how", how()));
    sections.add(section("when", when()));
    sections.add(section("helpful", paragraph("helpful.intro"), points("helpful", 4)));
    sections.add(section("then", points("then", 4)));
    promise
        .acknowledgements()
        .ifPresent(page -> sections.add(section(
            "thanks", paragraph("thanks.text"), links(List.of(link("thanks.link", page))))));
    sections.add(section("about", paragraph("about.valid", phrases.date(promise.validFrom()))));
    return new PolicyPage(texts.language(), texts.get("title"), sections);
  }

  private Section section(String id, Item... items) {
    return section(id, List.of(items));
  }

  private Section section(String id, List<Item> items) {
    return new Section(id, texts.get(id), items);
  }

  private Paragraph paragraph(String key, Object... values) {
    return new Paragraph(texts.get(key, values));
  }

  private Points points(String key, int count) {
    var points = new ArrayList<String>();
    for (int point = 1; point <= count; point++) points.add(texts.get(key + "." + point));
    return new Points(points);
  }

  private static Links links(List<Link> links) {
    return new Links(links);
  }

  private List<Item> how() {
    var items = new ArrayList<Item>();
    items.add(paragraph("how.anyone", promise.maker()));
    items.add(links(promise.contacts().stream().map(this::contact).toList()));
    items.add(paragraph("how.languages", phrases.anyOf(promise.languages())));
    promise.encryptionKey().ifPresent(key -> {
      items.add(paragraph("how.encryption"));
      items.add(links(List.of(link("how.key", key))));
    });
    return items;
  }

  private Link contact(URI address) {
    return switch (address.getScheme()) {
      case "mailto" -> link("how.mail", address);
      case "tel" -> link("how.telephone", address);
      default -> link("how.form", address);
    };
  }

  private Link link(String key, URI address) {
    var shown = switch (address.getScheme()) {
      case "mailto", "tel" -> address.getSchemeSpecificPart();
      default -> address.toString();
    };
    return new Link(texts.get(key), shown, address);
  }

  private List<Item> when() {
    var items = new ArrayList<Item>();
    items.add(paragraph("when.acknowledged", phrases.within(promise.acknowledgeWithin())));
    items.add(paragraph("when.updated", phrases.every(promise.statusUpdateEvery())));
    items.add(paragraph("when.counted"));
    if (countsWorkingDays()) {
      items.add(paragraph("when.working", phrases.division(division)));
    }
    return items;
  }

  private boolean countsWorkingDays() {
    return promise.acknowledgeWithin().kind() == DayKind.WORKING
        || promise.statusUpdateEvery().kind() == DayKind.WORKING;
  }
}
