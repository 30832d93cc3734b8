package org.assay.server.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.assay.register.database.Database;
import org.assay.register.journal.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PublicPagesTest {

  private static final LocalDate IN_MAY = LocalDate.of(2026, 5, 1);

  @Inject
  Database database;

  @Inject
  Journal journal;

  private PublishedFixtures fixtures;
  private String slug;
  private String product;

  @BeforeEach
  void aProductOfItsOwn() {
    fixtures = new PublishedFixtures(database, journal);
    slug = "doorbell-" + UUID.randomUUID();
    product = fixtures.product(slug, "Doorbell <" + slug + ">");
    fixtures.period(
        product, IN_MAY, LocalDate.of(2031, 5, 31), "Security updates until at least 31 May 2031.");
  }

  @Test
  void aProductPageSaysHowLongThereAreSecurityUpdatesAndHowToReport() {
    fixtures.label(product, "singapore-cls", LocalDate.of(2028, 7, 31));
    given()
        .get("/products/" + slug)
        .then()
        .statusCode(200)
        .body(containsString("This product gets security updates until at least 31 May 2031."))
        .body(containsString("Published on 1 May 2026: until at least 31 May 2031"))
        .body(containsString("href=\"/report?product=" + slug + "\""))
        .body(containsString("Doorbell &lt;" + slug + "&gt;"))
        .body(containsString("2026-W05, serial numbers A100 to A999"))
        .body(containsString("Cybersecurity Labelling Scheme (Singapore)"))
        .body(containsString("No statement of compliance has been issued"));
  }

  @Test
  void itsHistoryIsNeverShortened() {
    fixtures.period(
        product,
        LocalDate.of(2026, 6, 1),
        LocalDate.of(2032, 5, 31),
        "Security updates until at least 31 May 2032.");
    given()
        .get("/products/" + slug)
        .then()
        .body(containsString("This product gets security updates until at least 31 May 2032."))
        .body(containsString("Published on 1 May 2026: until at least 31 May 2031"))
        .body(containsString("Published on 1 June 2026: until at least 31 May 2032"));
  }

  @Test
  void aPageThatWasReadShowsAChangeWithinASecond() throws InterruptedException {
    given().get("/products/" + slug).then().body(containsString("31 May 2031"));
    fixtures.period(product, LocalDate.of(2026, 6, 1), LocalDate.of(2033, 1, 1), "Until 2033.");
    Thread.sleep(PageCache.WINDOW.plusMillis(50));
    given().get("/products/" + slug).then().body(containsString("until at least 1 January 2033"));
    fixtures.hide(product);
    Thread.sleep(PageCache.WINDOW.plusMillis(50));
    given().get("/products/" + slug).then().statusCode(404);
  }

  @Test
  void itSpeaksGerman() {
    given()
        .get("/de/products/" + slug)
        .then()
        .statusCode(200)
        .body(containsString("lang=\"de\""))
        .body(containsString("mindestens bis 31. Mai 2031 Sicherheitsupdates"))
        .body(containsString("href=\"/de/report?product=" + slug + "\""))
        .header("Vary", not(containsString("Accept-Language")));
    given()
        .header("Accept-Language", "de-CH, fr;q=0.5")
        .get("/products/" + slug)
        .then()
        .body(containsString("Sicherheitsupdates"))
        .header("Vary", containsString("Accept"));
  }

  @Test
  void whoHasAPageIsToldThatItIsStillTheSame() {
    var first = given().get("/products/" + slug);
    var tag = first.header("ETag");
    assertThat(tag).startsWith("\"").endsWith("\"");
    assertThat(first.header("Set-Cookie")).isNull();
    assertThat(first.header("Cache-Control")).contains("public").contains("s-maxage=60");
    assertThat(first.header("Last-Modified")).isEqualTo("Sun, 01 Nov 2026 10:00:00 GMT");
    assertThat(first.header("Content-Security-Policy")).contains("default-src 'none'");
    var again = given().header("If-None-Match", tag).get("/products/" + slug);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asByteArray()).isEmpty();
    var head = given().head("/products/" + slug);
    assertThat(head.header("ETag")).isEqualTo(tag);
    assertThat(head.header("Content-Length")).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void aPackedPageHasATagOfItsOwn(HttpClient.Version version)
      throws IOException, InterruptedException {
    var plain = raw("identity", version);
    var packed = raw("gzip", version);
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.headers().firstValue("ETag"))
        .isNotEqualTo(plain.headers().firstValue("ETag"));
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
    }
    assertThat(raw("gzip;q=0", version).body()).isEqualTo(plain.body());
  }

  private HttpResponse<byte[]> raw(String encoding, HttpClient.Version version)
      throws IOException, InterruptedException {
    var address = URI.create("http://localhost:" + RestAssured.port + "/products/" + slug);
    try (var client = HttpClient.newBuilder().version(version).build()) {
      return client.send(
          HttpRequest.newBuilder(address).header("Accept-Encoding", encoding).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  @Test
  void theListFindsItByTheBeginningOfAWord() {
    given()
        .queryParam("q", slug.substring(0, 20))
        .get("/products")
        .then()
        .statusCode(200)
        .body(containsString("href=\"/products/" + slug + "\""))
        .body(containsString("Security updates until at least 31 May 2031"));
    given()
        .queryParam("q", "nothing-is-called-this")
        .get("/products")
        .then()
        .statusCode(200)
        .body(containsString("Nothing found for “nothing-is-called-this”"));
  }

  @Test
  void theFrontPageSaysWhatThisIs() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("You need no account."))
        .body(containsString("action=\"/products\""))
        .body(containsString("href=\"/report\""));
    given().get("/de").then().statusCode(200).body(containsString("Sie brauchen kein Konto."));
  }

  @Test
  void machinesReadTheSame() {
    given()
        .get("/products/" + slug + ".json")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("format", equalTo("assay-published-product/1"))
        .body("supportPeriods[0].ends", equalTo("2031-05-31"))
        .body("types[0].batches[0].name", equalTo("2026-W05"));
    given()
        .get("/products/" + slug + "/cle.json")
        .then()
        .body("events[0].type", equalTo("endOfSupport"))
        .body("events[0].effective", equalTo("2031-06-01T00:00:00Z"));
    given()
        .get("/products/" + slug + "/openeox.json")
        .then()
        .body("end_of_security_support", containsString("2031-05-31"));
    given()
        .get("/products/" + slug + "/product.jsonld")
        .then()
        .contentType("application/ld+json")
        .body("additionalProperty[0].value", equalTo("2031-05-31"));
  }

  @Test
  void theTwinKeepsToItsSchema() throws IOException {
    fixtures.label(product, "singapore-cls", LocalDate.of(2028, 7, 31));
    var schema = Files.readString(Path.of("../docs/schemas/published-product.schema.json"));
    var problems = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(given().get("/products/" + slug + ".json").asString(), InputFormat.JSON);
    assertThat(problems).isEmpty();
  }

  @Test
  void feedsAndSiteMapNameIt() {
    given()
        .get("/feed.json")
        .then()
        .statusCode(200)
        .body("items[0].url", containsString("/products/"))
        .body("items.url", org.hamcrest.Matchers.hasItem(containsString(slug)));
    given().get("/feed.atom").then().contentType("application/atom+xml").body(containsString(slug));
    given().get("/sitemap.xml").then().statusCode(200).body(containsString(slug));
    given().get("/robots.txt").then().body(containsString("/sitemap.xml"));
  }

  @Test
  void theLedgerIsThereForAnyClient() {
    var checkpoint = given().get("/ledger/checkpoint");
    assertThat(checkpoint.statusCode()).isEqualTo(200);
    assertThat(checkpoint.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(checkpoint.contentType()).startsWith("text/plain");
    for (var name : new String[] {"../keys/ledger.key", "%2e%2e/keys/ledger.key", ".writer/lock"}) {
      given().urlEncodingEnabled(false).get("/ledger/" + name).then().statusCode(404);
    }
  }

  @Test
  void whatIsNotThereIsNotFound() {
    given().get("/products/no-such-product").then().statusCode(404);
    given().get("/statements/PSTI-20260501-7K3M-9QXW-2HPA-4TN8").then().statusCode(404);
    given().get("/statements/PSTI-20260501-7K3M-9QXW-2HPA-4TN8.pdf").then().statusCode(404);
    given().get("/sitemap-7.xml").then().statusCode(404);
  }

  @Test
  void theOfflinePageHasTheTrustOfThisOfficeInIt() {
    var page = given().get("/verify/offline.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).contains("log.vkey").contains("http-equiv=");
    assertThat(page.header("Content-Security-Policy")).contains("script-src 'sha256-");
  }
}
