package org.assay.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assay.handling.report.ReportState;
import org.assay.register.account.Role;
import org.assay.register.report.AcceptedReport;
import org.assay.register.report.KeptReport;
import org.assay.register.report.ReportIntake;
import org.assay.register.report.Reports;
import org.assay.register.report.SubmittedFile;
import org.assay.register.report.SubmittedReport;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.server.reporting.TestPromise;
import org.assay.server.security.People;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The desk where reports are answered.
@QuarkusTest
class InboxTest {

  @Inject
  People people;

  @Inject
  PublishedPromises promises;

  @Inject
  ReportIntake intake;

  @Inject
  Reports reports;

  @BeforeEach
  void promised() {
    TestPromise.published(promises);
  }

  private AcceptedReport submitted(String found) {
    var file =
        new SubmittedFile("poc.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    return intake.submit(
        new SubmittedReport("", "", "Telnet is open", found, "", "", "", "", "en", List.of(file)));
  }

  private int step(String id, int version, String step, String words) {
    return people
        .posting(Role.SECURITY_RESPONSE)
        .formParam("version", version)
        .formParam("step", step)
        .formParam("words", words)
        .post("/desk/reports/" + id + "/step")
        .statusCode();
  }

  private KeptReport now(String id) {
    return reports.find(id).orElseThrow();
  }

  @Test
  void aReportIsAcknowledgedCheckedAndResolved() {
    var id = submitted("<b>root</b>").id();
    assertThat(people.as(Role.SECURITY_RESPONSE).get("/desk/reports").asString())
        .contains("Telnet is open");
    assertThat(step(id, 0, "acknowledge", "Thank you")).isEqualTo(303);
    assertThat(step(id, 1, "start-verification", "")).isEqualTo(303);
    assertThat(step(id, 2, "resolve", "Mended in 1.5.0")).isEqualTo(303);
    assertThat(now(id).state()).isEqualTo(ReportState.RESOLVED);
    var page =
        Jsoup.parse(people.as(Role.SECURITY_RESPONSE).get("/desk/reports/" + id).asString());
    assertThat(page.text()).contains("<b>root</b>", "Mended in 1.5.0", "Resolved");
  }

  @Test
  void theSecondOfTwoIsToldAndKeepsTheirWords() {
    var id = submitted("x").id();
    assertThat(step(id, 0, "acknowledge", "Thank you")).isEqualTo(303);
    var told = people
        .posting(Role.SECURITY_RESPONSE)
        .formParam("version", 0)
        .formParam("step", "acknowledge")
        .formParam("words", "My own words")
        .post("/desk/reports/" + id + "/step");
    assertThat(told.statusCode()).isEqualTo(409);
    assertThat(told.asString()).contains("My own words", "Somebody else changed this report");
    assertThat(reports.messages(id)).hasSize(1);
  }

  @Test
  void wordsToTheFinderAreDemanded() {
    var id = submitted("x").id();
    assertThat(step(id, 0, "acknowledge", " ")).isEqualTo(400);
    assertThat(step(id, 0, "nonsense", "a")).isEqualTo(400);
    assertThat(step(id, 0, "resolve", "Too early")).isEqualTo(409);
    assertThat(now(id).version()).isZero();
  }

  @Test
  void filesAreSavedAndNeverShown() {
    var id = submitted("x").id();
    var file = reports.attachments().of(id).getFirst().id();
    var answer = people.as(Role.AUDITOR).get("/desk/reports/" + id + "/files/" + file);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Content-Disposition")).startsWith("attachment;").contains("poc.html");
    assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.contentType()).startsWith("application/octet-stream");
    var other = submitted("y").id();
    assertThat(people
            .as(Role.AUDITOR)
            .get("/desk/reports/" + other + "/files/" + file)
            .statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoeverOnlyReadsChangesNothing() {
    var id = submitted("x").id();
    for (var role : List.of(Role.AUDITOR, Role.COMPLIANCE, Role.IMPORTER)) {
      var answer = people
          .posting(role)
          .formParam("version", 0)
          .formParam("step", "acknowledge")
          .formParam("words", "a")
          .post("/desk/reports/" + id + "/step");
      assertThat(answer.statusCode()).as(role.code()).isEqualTo(403);
    }
    for (var role : List.of(Role.COMPLIANCE, Role.IMPORTER)) {
      assertThat(people.as(role).get("/desk/reports/" + id).statusCode()).isEqualTo(403);
      assertThat(people.as(role).get("/desk/reports").statusCode()).isEqualTo(403);
    }
    assertThat(people.as(Role.AUDITOR).get("/desk/reports/" + id).asString())
        .doesNotContain("<textarea");
  }

  @Test
  void theAdministratorDestroysContentsWithAReason() {
    var id = submitted("very secret").id();
    step(id, 0, "acknowledge", "Thank you");
    var closed = people
        .posting(Role.SECURITY_RESPONSE)
        .formParam("version", 1)
        .formParam("step", "close")
        .formParam("reason", "out-of-scope")
        .formParam("words", "Not ours")
        .post("/desk/reports/" + id + "/step");
    assertThat(closed.statusCode()).isEqualTo(303);
    var erasing = "/desk/reports/" + id + "/erase";
    assertThat(people
            .posting(Role.SECURITY_RESPONSE)
            .formParam("version", 2)
            .formParam("why", "a")
            .post(erasing)
            .statusCode())
        .isEqualTo(403);
    assertThat(people
            .posting(Role.ADMINISTRATOR)
            .formParam("version", 2)
            .formParam("why", "Retention")
            .post(erasing)
            .statusCode())
        .isEqualTo(303);
    assertThat(people.as(Role.ADMINISTRATOR).get("/desk/reports/" + id).asString())
        .contains("Retention", "were destroyed")
        .doesNotContain("very secret");
  }

  @Test
  void aResolvedReportBecomesADraftOfAnAdvisory() {
    var id = submitted("x").id();
    var form = "/desk/reports/" + id + "/advisory";
    assertThat(people.as(Role.SECURITY_RESPONSE).get(form).statusCode()).isEqualTo(404);
    step(id, 0, "acknowledge", "Thank you");
    step(id, 1, "start-verification", "");
    step(id, 2, "resolve", "Mended in 1.5.0");
    assertThat(people.as(Role.SECURITY_RESPONSE).get(form).statusCode()).isEqualTo(200);
    var incomplete =
        people.posting(Role.SECURITY_RESPONSE).formParam("remedy", "VENDOR_FIX").post(form);
    assertThat(incomplete.statusCode()).isEqualTo(400);
    var draft = people
        .posting(Role.SECURITY_RESPONSE)
        .formParam("trackingId", "LH-2026-0001")
        .formParam("title", "Telnet is open")
        .formParam("description", "Anybody in the network can take over the doorbell.")
        .formParam("product", "Doorbell 2")
        .formParam("affected", "<1.5.0")
        .formParam("fixed", "1.5.0")
        .formParam("remedy", "VENDOR_FIX")
        .formParam("todo", "Install 1.5.0.")
        .post(form);
    assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(200);
    assertThat(draft.header("Content-Disposition")).contains("lh-2026-0001.json");
    assertThat(draft.jsonPath().getString("document.category")).isEqualTo("csaf_security_advisory");
  }

  @Test
  void aDraftHelpsAndIsNotSentUnfinished() {
    var id = submitted("x").id();
    var page = Jsoup.parse(people
        .as(Role.SECURITY_RESPONSE)
        .get("/desk/reports/" + id + "?draft=acknowledge")
        .asString());
    assertThat(page.select("#words").text()).contains("Larkfield");
    step(id, 0, "acknowledge", "Thank you");
    var asking = Jsoup.parse(people
        .as(Role.SECURITY_RESPONSE)
        .get("/desk/reports/" + id + "?draft=ask")
        .asString());
    assertThat(step(id, 1, "ask", asking.select("#words").text())).isEqualTo(400);
  }
}
