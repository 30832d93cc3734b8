package org.assay.server.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.assay.register.database.Database;
import org.assay.register.journal.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementPagesTest {

  @Inject
  Database database;

  @Inject
  Journal journal;

  private PublishedFixtures fixtures;
  private final String slug = "stated-" + UUID.randomUUID();
  private final String number = number();
  private String product;

  private static String number() {
    var digits = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    return "PSTI-20261001-%s-%s-%s-%s"
        .formatted(
            digits.substring(0, 4),
            digits.substring(4, 8),
            digits.substring(8, 12),
            digits.substring(12, 16));
  }

  @BeforeEach
  void aStatement() throws IOException {
    fixtures = new PublishedFixtures(database, journal);
    product = fixtures.product(slug, "Stated " + slug);
    fixtures.period(
        product, LocalDate.of(2026, 5, 1), LocalDate.of(2031, 5, 31), "Until 31 May 2031.");
    fixtures.statement(product, number);
  }

  @Test
  void itsPageSaysWhetherItCountsAndWhatCheckingItFinds() throws IOException {
    given()
        .get("/statements/" + number)
        .then()
        .statusCode(200)
        .body(containsString("It counts"))
        .body(containsString("1 October 2026"))
        // the sample is of another office, and so its log is not the one of this office
        .body(containsString("Do not rely on it:"))
        .body(containsString("[log-unknown]"))
        .body(containsString("href=\"/products/" + slug + "\""));
    var pdf = given().get("/statements/" + number + ".pdf");
    assertThat(pdf.contentType()).isEqualTo("application/pdf");
    assertThat(pdf.asByteArray())
        .isEqualTo(Files.readAllBytes(Path.of("../samples/doorbell/statement/statement.pdf")));
    given().get("/statements/" + number + ".json").then().body("number", equalTo(number));
  }

  @Test
  void thePageOfTheProductNamesIt() {
    given()
        .get("/products/" + slug)
        .then()
        .body(containsString("href=\"/statements/" + number + ".pdf\""))
        .body(containsString("It counts"));
    given()
        .get("/products/" + slug + ".json")
        .then()
        .body("statements[0].number", equalTo(number))
        .body("statements[0].check.verdict", equalTo("not-met"));
  }

  @Test
  void oneThatWasSupersededOrWithdrawnStaysAndSaysSo() throws IOException {
    var later = number();
    fixtures.statement(product, later);
    fixtures.end(number, "superseded", "2026-10-02", later, null);
    fixtures.end(later, "withdrawn", "2026-10-03", null, "issued-in-error");
    given()
        .get("/statements/" + number)
        .then()
        .body(containsString("This statement counts no more."))
        .body(containsString("Superseded since 2 October 2026 by " + later));
    given()
        .get("/de/statements/" + later)
        .then()
        .body(containsString("Seit 3. Oktober 2026 zurückgezogen"))
        .body(containsString("sie wurde irrtümlich ausgestellt"));
    given()
        .get("/feed.json")
        .then()
        .body("items.title", org.hamcrest.Matchers.hasItem(containsString("withdrawn")));
  }

  @Test
  void itStaysWhenTheProductIsListedNoMore() {
    fixtures.hide(product);
    given().get("/products/" + slug).then().statusCode(404);
    given().get("/statements/" + number).then().statusCode(200);
    given().get("/statements/" + number + ".pdf").then().statusCode(200);
  }

  @Test
  void aNumberLeadsToIt() {
    given()
        .redirects()
        .follow(false)
        .queryParam("link", "https://office.example/statements/" + number)
        .get("/de/verify")
        .then()
        .statusCode(303)
        .header("Location", "/de/statements/" + number);
    given()
        .queryParam("link", number + "#sha256=" + "A".repeat(43))
        .get("/verify")
        .then()
        .statusCode(400)
        .body(containsString("The code is not the one of this statement"));
  }
}
