package org.assay.server.looks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GalleryTest {
  @Test
  void everyComponentIsWritten() {
    given()
        .get("/gallery/forms")
        .then()
        .statusCode(200)
        .body(containsString("Porch &lt;camera&gt; &amp; &quot;more&quot;"));
    given().get("/gallery/contents").then().statusCode(200).body(containsString("28 March 2031"));
  }

  @Test
  void thePathOrTheBrowserChoosesTheLanguage() {
    given().get("/gallery/forms").then().body(containsString("Skip to main content"));
    given()
        .header("Accept-Language", "fr, de-AT;q=0.8, en;q=0.5")
        .get("/gallery/forms")
        .then()
        .body(containsString("Zum Inhalt springen"));
    given()
        .header("Accept-Language", "de")
        .get("/en/gallery/forms")
        .then()
        .body(containsString("Skip to main content"));
    given()
        .get("/de/gallery/contents")
        .then()
        .body(containsString("lang=\"de\""))
        .body(containsString("28. März 2031"))
        .body(containsString("href=\"/de/desk/products\""))
        .body(containsString("href=\"/en/gallery/contents\""));
  }

  @Test
  void assetsAreKeptForEver() {
    var plain = given().header("Accept-Encoding", "identity").get(Assets.path("assay.css"));
    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(plain.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(plain.asByteArray())
        .isEqualTo(Assets.named("assay.css").orElseThrow().bytes());
    given()
        .header("Accept-Encoding", "gzip")
        .get(Assets.path("assay.css"))
        .then()
        .header("Content-Encoding", equalTo("gzip"));
    given().get("/assets/0000000000000000/assay.css").then().statusCode(404);
    given()
        .get("/webjars/govuk-frontend/5.14.0/dist/govuk/assets/images/govuk-crest.svg")
        .then()
        .statusCode(404);
  }
}
