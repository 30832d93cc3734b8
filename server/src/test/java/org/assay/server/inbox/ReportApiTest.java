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
