package org.assay.server.published.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.server.looks.Assets;
import org.assay.server.pages.Language;
import org.assay.server.published.LedgerFiles;
import org.assay.server.published.PublicAddress;
import org.assay.server.published.PublicAddress.Changes;
import org.assay.server.published.PublicAddress.FeedForm;
import org.assay.server.published.PublicAddress.Home;
import org.assay.server.published.PublicAddress.OfflinePage;
import org.assay.server.published.PublicAddress.Product;
import org.assay.server.published.PublicAddress.ProductTwin;
import org.assay.server.published.PublicAddress.Products;
import org.assay.server.published.PublicAddress.Robots;
import org.assay.server.published.PublicAddress.Sitemap;
import org.assay.server.published.PublicAddress.Statement;
import org.assay.server.published.PublicAddress.StatementFile;
import org.assay.server.published.PublicAddress.StatementForm;
import org.assay.server.published.PublicAddress.Twin;
import org.assay.server.published.PublicAddress.Verify;
import org.assay.server.published.PublicSide;
import org.assay.server.published.PublishedWords;
import org.assay.server.published.Voice;
import org.assay.server.published.publication.OtherPages.Fetched;
import org.assay.server.published.publication.OutFolder.Outcome;
import org.jspecify.annotations.Nullable;

/// Writes the public side as files: pages in all languages, their twins for machines, statements,
/// feeds, site map, the ledger and the files that pages ask for.
final class Publication {

  private final PublicSide side;
  private final LedgerFiles ledger;
  private final Path ledgerFolder;
  private final Site site;
  private final StaticHtml html;
  private final OutFolder out;
  private final LocalDate today;

  /// @param side whose addresses are those of the files
  /// @param office the address of the office itself
  Publication(PublicSide side, Path ledgerFolder, String office, OutFolder out) {
    this.side = side;
    this.ledger = new LedgerFiles(ledgerFolder);
    this.ledgerFolder = ledgerFolder;
    this.site = new Site(office);
    this.html = new StaticHtml(
        site, (language, what) -> language.words(PublishedWords.class).atOffice(what));
    this.out = out;
    this.today = side.today();
  }

  /// Writes everything.
  Outcome run(OtherPages others) throws IOException {
    var fetched = fetch(others);
    for (var asset : Assets.all()) {
      out.put(Assets.path(asset.name()).substring(1), asset.bytes());
    }
    side.forEachListed(this::product);
    side.forEachStatement(this::statement);
    for (var language : Language.values()) list(language);
    for (var page : fetched) put(page);
    front();
    ledger();
    return out.finish();
  }

  // First, so that it is known which of them there are when links are written.
  private List<Fetched> fetch(OtherPages others) throws IOException {
    var fetched = new ArrayList<Fetched>();
    for (var path : OtherPages.PATHS) {
      for (var language : Language.values()) {
        var page = others.get(path, language);
        page.filter(one -> one.html() || language == Language.ENGLISH).ifPresent(one -> {
          site.add(path);
          fetched.add(one);
        });
      }
    }
    return fetched;
  }

  private void put(Fetched page) throws IOException {
    var path = page.language() == Language.ENGLISH
        ? page.path()
        : "/" + page.language().tag() + page.path();
    var file = site.file(path, "").orElseThrow();
    out.put(
        file,
        page.html()
            ? page(page.contents().toString(), file, page.language())
            : page.contents().getBytes());
  }

  private void product(String slug) throws IOException {
    put(new Product(slug));
    for (var twin : Twin.values()) put(new ProductTwin(slug, twin));
  }

  private void statement(String number) throws IOException {
    put(new Statement(number));
    for (var form : StatementForm.values()) put(new StatementFile(number, form));
  }

  private void front() throws IOException {
    put(new Home());
    put(new Verify());
    put(new OfflinePage());
    put(new Robots());
    for (var form : FeedForm.values()) put(new Changes(form));
    for (int part = 0; part <= side.sitemapParts(); part++) put(new Sitemap(part));
  }

  private void ledger() throws IOException {
    for (var name : ledger.names()) {
      if (LedgerFiles.isForEver(name)) {
        out.putUnchanging("ledger/" + name, ledgerFolder.resolve(name));
      } else {
        var bytes = ledger.bytes(name);
        if (bytes.isPresent()) out.put("ledger/" + name, bytes.get());
      }
    }
  }

  // Part by part, each naming the next one.
  private void list(Language language) throws IOException {
    var address = new Products("", "");
    for (int number = 1; ; number++) {
      var text = text(address, language);
      var next = next(text);
      if (next != null) site.addPart(next.after(), number + 1);
      var file = site.file(spoken(language), query(address)).orElseThrow();
      out.put(file, page(text, file, language));
      if (next == null) return;
      address = next;
    }
  }

  private static @Nullable Products next(String text) {
    var link = StaticHtml.next(text);
    int mark = link.indexOf('?');
    if (mark < 0) return null;
    return PublicAddress.parse("/products", link.substring(mark + 1))
        .map(Products.class::cast)
        .orElse(null);
  }

  private static String spoken(Language language) {
    return language == Language.ENGLISH ? "/products" : "/" + language.tag() + "/products";
  }

  private static String query(Products address) {
    var path = address.path();
    int mark = path.indexOf('?');
    return mark < 0 ? "" : path.substring(mark + 1);
  }

  private void put(PublicAddress address) throws IOException {
    if (!address.isSpoken()) {
      var found = side.at(address, Voice.PLAIN, today);
      if (found.isPresent()) out.put(address.path().substring(1), found.get().bytes());
      return;
    }
    for (var language : Language.values()) {
      var found = side.at(address, voice(language), today);
      if (found.isEmpty()) return;
      var path =
          language == Language.ENGLISH ? address.path() : "/" + language.tag() + address.path();
      var file = site.file(path, "").orElseThrow();
      var text = new String(found.get().bytes(), StandardCharsets.UTF_8);
      out.put(file, page(text, file, language));
    }
  }

  private String text(PublicAddress address, Language language) {
    var found = side.at(address, voice(language), today).orElseThrow();
    return new String(found.bytes(), StandardCharsets.UTF_8);
  }

  private byte[] page(String text, String file, Language language) {
    return html.of(text, file, language).getBytes(StandardCharsets.UTF_8);
  }

  private static Voice voice(Language language) {
    return language == Language.ENGLISH ? Voice.PLAIN : new Voice(language, true);
  }
}
