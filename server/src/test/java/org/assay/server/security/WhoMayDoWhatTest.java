package org.assay.server.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.assay.register.account.Role;
import org.assay.register.account.Scope;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhoMayDoWhatTest {

  private static final String RUN = java.util.UUID.randomUUID().toString();

  @Inject
  People people;

  @Test
  void aPublicPageSetsNoCookie() {
    var answer = given().get("/probe/public");
    assertThat(answer.asString()).isEqualTo("open ");
    assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
  }

  @Test
  void aSignedOutBrowserIsLedToSignIn() {
    var answer = given().redirects().follow(false).get("/probe/desk?of=lamp");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/sign-in?next=%2Fprobe%2Fdesk%3Fof%3Dlamp");
  }

  @Test
  void theRoleOfTheAccountDecides() {
    people
        .as(Role.COMPLIANCE)
        .get("/probe/desk")
        .then()
        .statusCode(200)
        .body(equalTo(people.of(Role.COMPLIANCE).id()));
    people.as(Role.IMPORTER).get("/probe/desk").then().statusCode(403);
  }

  @Test
  void aResourceThatDoesNotSayWhoMayUseItIsClosedToAll() {
    people.as(Role.ADMINISTRATOR).get("/probe/forgotten").then().statusCode(403);
  }

  @Test
  void aCookieCountsNothingAtTheInterface() {
    people
        .as(Role.COMPLIANCE)
        .get("/api/v1/probe")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", containsString("Bearer"))
        .body("status", equalTo(401));
  }

  @Test
  void aTokenNeedsTheScopeAndTheRole() {
    people.program(Role.COMPLIANCE, Scope.READ).get("/api/v1/probe").then().statusCode(200);
    people
        .program(Role.COMPLIANCE, Scope.PRODUCTS)
        .get("/api/v1/probe")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:assay:problem:missing-scope"));
    people
        .program(Role.IMPORTER, Scope.READ)
        .get("/api/v1/probe")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
    people
        .program(Role.COMPLIANCE, Scope.values())
        .get("/api/v1/probe/no-scope")
        .then()
        .statusCode(403);
    given()
        .header("Authorization", "Bearer assay_wrong")
        .get("/api/v1/probe")
        .then()
        .statusCode(401);
  }

  @Test
  void everyErrorOfTheInterfaceIsAProblem() {
    var program = people.program(Role.COMPLIANCE, Scope.READ, Scope.PRODUCTS);
    program
        .get("/api/v1/probe/refused")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", equalTo("It is taken."));
    program
        .get("/api/v1/nothing-here")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("status", equalTo(404));
    program.delete("/api/v1/probe").then().statusCode(405).contentType("application/problem+json");
    program
        .contentType("application/json")
        .body("{")
        .post("/api/v1/probe")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    var broken = program.get("/api/v1/probe/broken");
    broken.then().statusCode(500).contentType("application/problem+json");
    assertThat(broken.asString()).doesNotContain("secret of the inside");
  }

  @Test
  void theSameRequestAgainGetsTheSameAnswer() {
    var first = make("one", Map.of("name", "lamp"));
    assertThat(first.statusCode()).isEqualTo(200);
    var again = make("one", Map.of("name", "lamp"));
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(make("one", Map.of("name", "lock")).statusCode()).isEqualTo(422);
    assertThat(make("two", Map.of("name", "lamp")).asString()).isNotEqualTo(first.asString());
  }

  @Test
  void aRequestThatBrokeMayBeSentAgain() {
    assertThat(make("three", Map.of("break", "yes")).statusCode()).isEqualTo(500);
    assertThat(make("three", Map.of("name", "lamp")).statusCode()).isEqualTo(200);
  }

  private Response make(String key, Map<String, String> body) {
    return people
        .program(Role.COMPLIANCE, Scope.PRODUCTS)
        .header("Idempotency-Key", RUN + key)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/probe");
  }

  @Test
  void aFormIsTakenFromOurOwnPagesOnly() {
    var page = given().get("/probe/form");
    var cookie = page.getDetailedCookie("assay-form");
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    var browser = Map.of("assay-form", cookie.getValue());
    given().cookies(browser).formParam("said", "a").post("/probe/form").then().statusCode(400);
    given()
        .cookies(browser)
        .formParam("said", "a")
        .formParam("csrf-token", "wrong")
        .post("/probe/form")
        .then()
        .statusCode(400);
    given()
        .formParam("said", "a")
        .formParam("csrf-token", page.asString())
        .post("/probe/form")
        .then()
        .statusCode(400);
    given()
        .cookies(browser)
        .formParam("said", "a")
        .formParam("csrf-token", page.asString())
        .post("/probe/form")
        .then()
        .statusCode(200)
        .body(equalTo("said a"));
    given()
        .cookies(browser)
        .multiPart("said", "b")
        .multiPart("csrf-token", page.asString())
        .post("/probe/form")
        .then()
        .statusCode(200)
        .body(equalTo("said b"));
  }

  @Test
  void aFormThatAnotherSiteSendsIsRefused() {
    for (var site : new String[] {"cross-site", "same-site", "none"}) {
      people
          .posting(Role.COMPLIANCE)
          .header("Sec-Fetch-Site", site)
          .formParam("said", "a")
          .post("/probe/form")
          .then()
          .statusCode(403);
    }
    people
        .posting(Role.COMPLIANCE)
        .header("Origin", "https://evil.example")
        .formParam("said", "a")
        .post("/probe/form")
        .then()
        .statusCode(403);
    people
        .posting(Role.COMPLIANCE)
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("said", "a")
        .post("/probe/form")
        .then()
        .statusCode(200);
  }
}
