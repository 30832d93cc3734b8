package org.assay.server.edge;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
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
  void whatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
    assertThat(raw("POST /failing/size", "Content-Length: 999999999"))
        .startsWith("HTTP/1.1 413")
        .contains("That is too large", "Content-Security-Policy");
  }

  /// What a proxy may read in another way is not read at all, and nothing after it is.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: elsewhere.example",
        "Transfer-Encoding: xchunked\r\nContent-Length: 4",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 4",
        "Transfer-Encoding : chunked",
        "Content-Length: 4\r\nContent-Length: 5",
        "Content-Length: +4",
      })
  void aRequestThatCanBeReadInTwoWaysIsRefused(String header) throws IOException {
    var answer =
        raw("POST /failing/size", header + "\r\nAccept: */*", "abcdGET / HTTP/1.1\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(answer.split("HTTP/1\\.1 ", -1)).as("one answer").hasSize(2);
  }

  @Test
  void theHostThatARequestNamesLeadsNobodyThere() throws IOException {
    var request = "GET /failing/moved HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
    assertThat(sent(request)).contains("303 See Other", "Location: /failing/arrived\r\n");
  }

  @Test
  void aFormOfManyFieldsIsRefused() {
    var form = page().multiPart("field-0", "y");
    for (int i = 1; i < 2_000; i++) form = form.multiPart("field-" + i, "y");
    form.post("/failing/form").then().statusCode(400).body(not(containsString("Reference")));
  }

  @Test
  void whatTurnsOutToBeTooLargeIsRefusedInWords() throws IOException {
    assertThat(chunked("text/html"))
        .startsWith("HTTP/1.1 413")
        .contains("That is too large", "Content-Security-Policy");
    assertThat(chunked("application/json, */*"))
        .startsWith("HTTP/1.1 413")
        .contains("application/problem+json", "That is too large");
  }

  // One byte more than what is taken, in a form that does not say how long it is.
  private static String chunked(String accept) throws IOException {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(20_000);
      var out = socket.getOutputStream();
      out.write(("POST /report HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept
              + "\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n")
          .getBytes(US_ASCII));
      var megabyte = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        out.write("100000\r\n".getBytes(US_ASCII));
        out.write(megabyte);
        out.write("\r\n".getBytes(US_ASCII));
      }
      out.write("1\r\nx".getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void noLanguageLeadsElsewhere() throws IOException {
    assertThat(raw("GET //elsewhere.example/?lang=de", "X: y"))
        .contains("Location: /de//elsewhere.example/");
    assertThat(raw("GET /de//elsewhere.example", "X: y")).startsWith("HTTP/1.1 404");
  }

  private static String raw(String request, String header) throws IOException {
    return raw(request, header + "\r\nConnection: close", "");
  }

  private static String raw(String request, String header, String body) throws IOException {
    return sent(request + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n" + header
        + "\r\n\r\n" + body);
  }

  private static String sent(String lines) throws IOException {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(lines.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void aLanguageThatIsAskedForLeadsToItsPath() {
    leads("/gallery/forms?lang=de", "/de/gallery/forms");
    leads("/en/gallery/forms?lang=de&page=2", "/de/gallery/forms?page=2");
    leads("/gallery/forms?page=2&lang=en", "/en/gallery/forms?page=2");
    leads("/?lang=de", "/de/");
    given().redirects().follow(false).get("/gallery/forms?lang=fr").then().statusCode(200);
  }

  private static void leads(String from, String to) {
    given()
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .get(from)
        .then()
        .statusCode(303)
        .header("Location", equalTo(to));
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
    page()
        .redirects()
        .follow(false)
        .get("/failing/unknown")
        .then()
        .statusCode(303)
        .header("Location", containsString("/sign-in"));
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
