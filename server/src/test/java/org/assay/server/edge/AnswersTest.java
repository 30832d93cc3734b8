package org.assay.server.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.assay.server.looks.Assets;
import org.assay.server.pages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AnswersTest {
  @ParameterizedTest
  @EnumSource
  void everyFaultIsToldAsAPage(Fault fault) {
    var words = Language.GERMAN.words(ErrorWords.class);
    page()
        .get("/de/failing/status?of=" + fault.status())
        .then()
        .statusCode(fault.status())
        .contentType(startsWith("text/html"))
        .body(containsString("<h1 class=\"govuk-heading-l\">" + words.title(fault)))
        .header("Retry-After", "30")
        .body(not(containsString("secret")));
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultIsToldToProgrammes(Fault fault) {
    given()
        .accept("application/json")
        .get("/failing/status?of=" + fault.status())
        .then()
        .statusCode(fault.status())
        .contentType("application/problem+json")
        .body("status", equalTo(fault.status()))
        .body("title", notNullValue())
        .body("detail", not(containsString("secret")));
  }

  @Test
  void whatNobodyKnowsIsNotFoundAndNotRepeated() {
    for (var path : new String[] {
      "/nothing-here-7261",
      "/assets/nothing-here-7261",
      "/de/nothing-here-7261",
      "/failing/nothing-here-7261"
    }) {
      page()
          .get(path)
          .then()
          .statusCode(404)
          .contentType(startsWith("text/html"))
          .body(not(containsString("7261")));
    }
    given()
        .get("/api/nothing-here-7261")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body(not(containsString("7261")));
  }

  @Test
  void aWrongMethodIsNotAllowed() {
    page()
        .delete("/failing/broken")
        .then()
        .statusCode(405)
        .body(containsString("That does not work here"));
  }

  @Test
  void whatBreaksIsNamedByAReferenceOnly() {
    page()
        .get("/failing/broken")
        .then()
        .statusCode(500)
        .body(containsString("Reference:"))
        .body(not(containsString("secret")))
        .body(not(containsString("IllegalState")));
    page()
        .get("/failing/full")
        .then()
        .statusCode(503)
        .header("Retry-After", "60")
        .body(not(containsString("secret")));
    assertThat(FaultLog.trace(new IllegalStateException("secret words")))
        .contains("IllegalStateException", "AnswersTest")
        .doesNotContain("secret");
  }

  @Test
  void whoMayNotIsTold() {
    page().get("/failing/unknown").then().statusCode(401).body(containsString("href=\"/sign-in\""));
    page().get("/failing/forbidden").then().statusCode(403).body(not(containsString("secret")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/gallery/forms", "/nothing-here", "/failing/broken", "/-/health", "ASSET"})
  void everyAnswerBearsTheHeaders(String path) {
    var answer =
        given().get(path.equals("ASSET") ? Assets.path("assay.css") : path).then();
    answer.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    answer.header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "same-origin");
    answer
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin");
    answer.header("Permissions-Policy", containsString("camera=()"));
    assertThat(answer.extract().header("Strict-Transport-Security"))
        .as("only over TLS")
        .isNull();
    cached(path, answer);
  }

  private static void cached(String path, ValidatableResponse answer) {
    answer.header(
        "Cache-Control", path.equals("ASSET") ? containsString("immutable") : equalTo("no-store"));
  }

  private static RequestSpecification page() {
    return given().accept("text/html,application/xhtml+xml,*/*;q=0.8");
  }
}
