package org.assay.server.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VerifyTest {

  private static final String FOREIGN = """
      Statement of compliance. Product: Doorbell WD-200. Manufacturer: Larkfield Devices Ltd,
      1 Example Street, London. This statement of compliance is prepared by the manufacturer.
      """;

  @Test
  void theFormNeedsNoCookie() {
    var page = given().get("/verify");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.header("Set-Cookie")).isNull();
    assertThat(page.asString()).contains("The file is not kept.");
  }

  @Test
  void aStatementOfSomebodyElseIsReadAsFarAsItCanBe() {
    var page = given()
        .multiPart("file", "theirs.txt", FOREIGN.getBytes(StandardCharsets.UTF_8), "text/plain")
        .multiPart("batch", "2026-W18")
        .multiPart("on", "2026-05-04")
        .post("/verify");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("Set-Cookie")).isNull();
    assertThat(page.asString())
        .contains("theirs.txt")
        .contains("It comes from whom it names, and nobody changed it.")
        .contains("[trust-not-given]")
        .contains("Asked for 4 May 2026, batch 2026-W18");
  }

  @Test
  void anUploadIsKeptNowhere() throws IOException {
    given()
        .multiPart(
            "file", "kept-nowhere.txt", FOREIGN.getBytes(StandardCharsets.UTF_8), "text/plain")
        .post("/verify")
        .then()
        .statusCode(200);
    for (var folder :
        new Path[] {Path.of("target"), Path.of(System.getProperty("java.io.tmpdir"))}) {
      try (var files = Files.list(folder)) {
        assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("kept-nowhere"));
      }
    }
    assertThat(Path.of("target", "file-uploads")).doesNotExist();
  }

  @Test
  void badInputIsToldAtItsField() {
    given()
        .multiPart("on", "4 May")
        .post("/verify")
        .then()
        .statusCode(400)
        .body(containsString("Choose the statement"))
        .body(containsString("Write the day as 2026-11-28"));
    given()
        .multiPart(
            "file", "x.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8), "application/pdf")
        .post("/verify")
        .then()
        .statusCode(400)
        .body(containsString("Nothing can be said about this file"));
    given()
        .multiPart("file", "x.txt", FOREIGN.getBytes(StandardCharsets.UTF_8), "text/plain")
        .multiPart("logKey", "none")
        .post("/verify")
        .then()
        .statusCode(400)
        .body(containsString("Give the key of a log"));
  }

  @Test
  void whatIsTooLargeIsRefused() {
    given()
        .multiPart("file", "big.pdf", new byte[21 << 20], "application/pdf")
        .post("/verify")
        .then()
        .statusCode(413)
        .body(containsString("larger than 20 MB"));
  }

  @Test
  void aNumberThatThisOfficeDidNotIssueIsToldSo() {
    given()
        .queryParam(
            "link", "https://x.example/statements/PSTI-20260501-7K3M-9QXW-2HPA-4TN8#sha256=x")
        .get("/de/verify")
        .then()
        .statusCode(400)
        .body(containsString("PSTI-20260501-7K3M-9QXW-2HPA-4TN8"))
        .body(containsString("keine Erklärung"));
    given()
        .queryParam("link", "rubbish")
        .get("/verify")
        .then()
        .statusCode(400)
        .body(containsString("Enter a number such as"));
  }

  @Test
  void aGs1CodeLeadsToTheStatement() {
    given()
        .redirects()
        .follow(false)
        .get("/01/05012345678900?statement=PSTI-20260501-7K3M-9QXW-2HPA-4TN8")
        .then()
        .statusCode(303)
        .header("Location", "/statements/PSTI-20260501-7K3M-9QXW-2HPA-4TN8");
  }
}
