package org.assay.server.published.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.server.pages.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {

  private final Site site = new Site("https://office.example");

  @BeforeEach
  void otherPages() {
    site.add("/policy");
    site.add("/.well-known/security.txt");
    site.addPart("0192", 2);
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, /products, products/index.html",
    "index.html, /, index.html",
    "products/lamp/index.html, /, ../../index.html",
    "products/lamp/index.html, /products/lamp.json, ../lamp.json",
    "products/lamp/index.html, /products/lamp/cle.json, cle.json",
    "products/lamp/index.html, /de/products/lamp, ../../de/products/lamp/index.html",
    "de/products/lamp/index.html, /en/products/lamp, ../../../products/lamp/index.html",
    "de/products/lamp/index.html, /de/policy, ../../policy/index.html",
    "index.html, /.well-known/security.txt, .well-known/security.txt",
    "index.html, /assets/0a/assay.css, assets/0a/assay.css",
    "products/index.html, /products?after=0192, page-2.html",
    "de/products/index.html, /de/products?after=0192, page-2.html",
    "index.html, /report?product=lamp, https://office.example/report?product=lamp",
    "index.html, /de/report, https://office.example/de/report",
    "index.html, /products?q=lamp, https://office.example/products?q=lamp",
    "index.html, /figures, https://office.example/figures",
    "index.html, #main-content, #main-content",
    "index.html, https://elsewhere.example/, https://elsewhere.example/",
    "index.html, mailto:security@example.com, mailto:security@example.com",
  })
  void linksLeadToFilesOrToTheOffice(String from, String href, String expected) {
    assertThat(site.link(from, href)).isEqualTo(expected);
  }

  @Test
  void aFormBecomesALinkToTheOffice() {
    var html = """
        <!DOCTYPE html><html lang="en"><body><form action="/products" role="search">
        <label for="q">Find a product</label><input id="q" name="q"></form></body></html>""";
    assertThat(new StaticHtml(site, (language, what) -> what + ", at the office")
            .of(html, "index.html", Language.ENGLISH))
        .doesNotContain("<form", "<input")
        .contains("href=\"https://office.example/products\"")
        .contains("Find a product, at the office");
  }
}
