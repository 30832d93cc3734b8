package org.assay.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assay.register.account.Role;
import org.assay.register.account.Scope;
import org.assay.register.report.ReportIntake;
import org.assay.register.report.SubmittedReport;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.server.reporting.TestPromise;
import org.assay.server.security.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reports for programs.
@QuarkusTest
class ReportApiTest {

  @Inject
  People people;

  @Inject
  PublishedPromises promises;

  @Inject
  ReportIntake intake;

  private String id = "";

  @BeforeEach
  void aReport() {
    TestPromise.published(promises);
    id = intake
        .submit(new SubmittedReport(
            "", "", "Telnet", "Telnet is open", "", "", "", "", "en", List.of()))
        .id();
  }

  private io.restassured.specification.RequestSpecification program(Role role, Scope scope) {
    return people.program(role, scope).contentType("application/json");
  }

  @Test
  void aProgramReadsAndAnswers() {
    var program = program(Role.SECURITY_RESPONSE, Scope.REPORTS);
    program
        .get("/api/v1/reports/" + id)
        .then()
        .statusCode(200)
        .body("report.state", equalTo("received"))
        .body("document.found", equalTo("Telnet is open"));
    program(Role.SECURITY_RESPONSE, Scope.REPORTS)
        .body(Map.of("version", 0, "step", "acknowledge", "words", "Thank you"))
        .post("/api/v1/reports/" + id + "/steps")
        .then()
        .statusCode(200)
        .body("state", equalTo("acknowledged"));
    program(Role.SECURITY_RESPONSE, Scope.REPORTS)
        .body(Map.of("version", 0, "step", "send-update", "words", "Late"))
        .post("/api/v1/reports/" + id + "/steps")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", containsString("report-changed"));
  }

  @Test
  void aReportIsFoundByItsReferenceToo() {
    var reference = program(Role.AUDITOR, Scope.REPORTS)
        .get("/api/v1/reports/" + id)
        .jsonPath()
        .getString("report.reference");
    var found = program(Role.AUDITOR, Scope.REPORTS).get("/api/v1/reports/" + reference);
    assertThat(found.jsonPath().getString("report.id")).isEqualTo(id);
    program(Role.SECURITY_RESPONSE, Scope.REPORTS)
        .body(Map.of("words", "Seen before?"))
        .post("/api/v1/reports/" + reference + "/notes")
        .then()
        .statusCode(200);
    program(Role.AUDITOR, Scope.REPORTS)
        .get("/api/v1/reports/" + id)
        .then()
        .body("messages[0].words", equalTo("Seen before?"))
        .body("messages[0].by", equalTo("Test security-response"));
  }

  @Test
  void draftsNameTheMakerAndNoOtherStepHasOne() {
    program(Role.SECURITY_RESPONSE, Scope.REPORTS)
        .get("/api/v1/reports/" + id + "/drafts/acknowledge")
        .then()
        .statusCode(200)
        .body("words", containsString("Larkfield Home Ltd"));
    program(Role.SECURITY_RESPONSE, Scope.REPORTS)
        .get("/api/v1/reports/" + id + "/drafts/close")
        .then()
        .statusCode(404);
    program(Role.SECURITY_RESPONSE, Scope.REPORTS)
        .get("/api/v1/reports/" + id + "/files/none")
        .then()
        .statusCode(404);
  }

  @Test
  void whatItIsAboutIsLinkedAndTakenAwayAgain() {
    var link = Map.of("kind", "component", "target", "busybox 1.36");
    program(Role.SECURITY_RESPONSE, Scope.REPORTS)
        .body(link)
        .post("/api/v1/reports/" + id + "/links")
        .then()
        .statusCode(200);
    program(Role.AUDITOR, Scope.REPORTS)
        .get("/api/v1/reports/" + id)
        .then()
        .body("links[0].target", equalTo("busybox 1.36"));
    program(Role.SECURITY_RESPONSE, Scope.REPORTS)
        .body(link)
        .post("/api/v1/reports/" + id + "/links/removal")
        .then()
        .statusCode(200);
    var after = program(Role.AUDITOR, Scope.REPORTS).get("/api/v1/reports/" + id);
    assertThat(after.jsonPath().<Object>getList("links")).isNullOrEmpty();
    program(Role.SECURITY_RESPONSE, Scope.REPORTS)
        .body(Map.of("kind", "product", "target", "no-such-product"))
        .post("/api/v1/reports/" + id + "/links")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/target"));
  }

  @Test
  void contentsAreDestroyedForAReasonByAnAdministratorOnly() {
    program(Role.SECURITY_RESPONSE, Scope.REPORTS)
        .body(Map.of("version", 0, "reason", "asked for"))
        .post("/api/v1/reports/" + id + "/erasure")
        .then()
        .statusCode(403);
    program(Role.ADMINISTRATOR, Scope.REPORTS)
        .body(Map.of("version", 0))
        .post("/api/v1/reports/" + id + "/erasure")
        .then()
        .statusCode(400);
    program(Role.ADMINISTRATOR, Scope.REPORTS)
        .body(Map.of("version", 0, "reason", "asked for"))
        .post("/api/v1/reports/" + id + "/erasure")
        .then()
        .statusCode(409)
        .body("type", containsString("step-refused"));
    program(Role.AUDITOR, Scope.REPORTS)
        .get("/api/v1/reports/" + id)
        .then()
        .body("document.found", equalTo("Telnet is open"));
  }

  @Test
  void whatIsDueIsToldToWhoMayReadReports() {
    program(Role.SECURITY_RESPONSE, Scope.REPORTS).get("/api/v1/today").then().statusCode(200);
    for (var blind : List.of(
        program(Role.SECURITY_RESPONSE, Scope.READ), program(Role.IMPORTER, Scope.REPORTS))) {
      var items = blind.get("/api/v1/today").jsonPath().getList("items.kind", String.class);
      assertThat(items).doesNotContain("acknowledge", "update", "unseen");
    }
  }

  @Test
  void aListGoesOn() {
    var first = program(Role.AUDITOR, Scope.REPORTS).queryParam("limit", 1).get("/api/v1/reports");
    assertThat(first.statusCode()).isEqualTo(200);
    var second = program(Role.AUDITOR, Scope.REPORTS)
        .queryParam("limit", 1)
        .queryParam("after", first.jsonPath().getString("next"))
        .get("/api/v1/reports");
    assertThat(second.jsonPath().getList("items").size()).isLessThanOrEqualTo(1);
    assertThat(first.jsonPath().getString("items[0].id"))
        .isNotEqualTo(second.jsonPath().getString("items[0].id"));
  }

  @Test
  void whatIsWrongIsAProblemWithItsMember() {
    program(Role.SECURITY_RESPONSE, Scope.REPORTS)
        .body(Map.of("version", 0, "step", "close", "words", "No"))
        .post("/api/v1/reports/" + id + "/steps")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/reason"));
    program(Role.SECURITY_RESPONSE, Scope.REPORTS)
        .get("/api/v1/reports?state=lost")
        .then()
        .statusCode(400);
    program(Role.SECURITY_RESPONSE, Scope.REPORTS)
        .get("/api/v1/reports/no")
        .then()
        .statusCode(404);
  }

  @Test
  void otherScopesAndRolesAreRefused() {
    program(Role.SECURITY_RESPONSE, Scope.READ).get("/api/v1/reports").then().statusCode(403);
    program(Role.COMPLIANCE, Scope.REPORTS).get("/api/v1/reports").then().statusCode(403);
    program(Role.AUDITOR, Scope.REPORTS)
        .body(Map.of("words", "x"))
        .post("/api/v1/reports/" + id + "/notes")
        .then()
        .statusCode(403);
  }
}
