package org.assay.server.published;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.assay.register.database.Database;
import org.assay.register.journal.Journal;
import org.assay.server.browser.PageLooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicPagesInBrowserTest {

  @Inject
  Database database;

  @Inject
  Journal journal;

  private final String slug = "looked-at-" + UUID.randomUUID();

  @BeforeEach
  void aProduct() {
    var fixtures = new PublishedFixtures(database, journal);
    var product =
        fixtures.product(slug, "Larkfield video doorbell WD-200 with chime and transformer");
    fixtures.period(
        product,
        LocalDate.of(2026, 5, 1),
        LocalDate.of(2031, 5, 31),
        "Security updates until at least 31 May 2031.");
    fixtures.label(product, "singapore-cls", LocalDate.of(2026, 7, 31));
  }

  @Test
  void thePageOfAProduct() {
    PageLooks.at("/products/" + slug).as("product").areRight();
  }

  @Test
  void aProductInGerman() {
    PageLooks.at("/de/products/" + slug).as("product-de").areRight();
  }

  @Test
  void theFrontPage() {
    PageLooks.at("/").as("front").areRight();
  }

  @Test
  void theListOfProducts() {
    PageLooks.at("/products?q=larkfield").as("products").areRight();
    PageLooks.at("/products?q=nothing-like-this").as("products-none").areRight();
  }

  @Test
  void thePageThatChecksStatements() {
    PageLooks.at("/verify").as("verify").areRight();
  }
}
