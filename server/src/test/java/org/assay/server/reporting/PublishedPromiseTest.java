package org.assay.server.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.disclosure.Limb;
import org.assay.disclosure.PolicyLinter;
import org.assay.disclosure.Verdict;
import org.assay.disclosure.securitytxt.Delivery;
import org.assay.disclosure.securitytxt.SecurityTxt;
import org.assay.disclosure.securitytxt.SecurityTxt.Circumstances;
import org.assay.pages.PageSource;
import org.assay.register.account.Role;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.register.report.promise.ReportOptions;
import org.assay.server.security.People;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the office publishes passes our own linters, as it is served.
@QuarkusTest
class PublishedPromiseTest {

  @Inject
  PublishedPromises promises;

  @Inject
  ReportOptions options;

  @Inject
  People people;

  @BeforeEach
  void promised() {
    TestPromise.published(promises);
  }

  @Test
  void securityTxtKeepsTheRules() {
    var answer = given().get("/.well-known/security.txt");
    assertThat(answer.statusCode()).isEqualTo(200);
    var served = new Delivery(
        List.of(TestPromise.promise().office().resolve(Delivery.WELL_KNOWN)),
        200,
        Optional.of(answer.contentType()),
        Optional.empty());
    var report = SecurityTxt.check(
        "security.txt",
        answer.asByteArray(),
        new Circumstances(Instant.now(), Optional.of(served), Optional.empty()));
    assertThat(report.keepsTheRules()).as(report.toString()).isTrue();
  }

  @Test
  void thePolicyMeetsEveryLimb() {
    var answer = given().header("Accept-Language", "en").get("/policy");
    var report = PolicyLinter.lint(
        PageSource.read("policy.html", answer.asByteArray(), answer.contentType()));
    for (var limb : Limb.values()) {
      if (limb == Limb.CLEAR) continue; // left to a person, of every page
      assertThat(report.on(limb).verdict())
          .as("%s: %s", limb, report.on(limb).reason())
          .isEqualTo(Verdict.MET);
    }
  }

  @Test
  void figuresAreShownUnlessTheAdministratorSaysNo() {
    assertThat(given().get("/figures").statusCode()).isEqualTo(200);
    assertThat(
            Jsoup.parse(given().header("Accept-Language", "en").get("/figures").asString())
                .text())
        .contains("Reports received");
    options.showFigures("office", false);
    assertThat(given().get("/figures").statusCode()).isEqualTo(404);
    options.showFigures("office", true);
  }

  @Test
  void aNewVersionIsPublishedByTheAdministratorOnly() {
    var form =
        "maker=Larkfield&office=https://security.larkfield.example/&contacts=https://security.larkfield.example/report"
            + "&languages=en&acknowledgeWithin=5 working days&statusUpdateEvery=14 calendar days"
            + "&policy=https://security.larkfield.example/policy&coverage=All&division=SCOTLAND&validFrom=";
    var versions = promises.history().size();
    assertThat(publish(Role.SECURITY_RESPONSE, form + "2999-01-01")).isEqualTo(403);
    assertThat(publish(Role.ADMINISTRATOR, form + "2001-01-01")).isEqualTo(400);
    assertThat(publish(Role.ADMINISTRATOR, form.replace("5 working", "soon") + "2999-01-01"))
        .isEqualTo(400);
    assertThat(publish(Role.ADMINISTRATOR, form.replace("=https", "=http") + "2999-01-01"))
        .isEqualTo(400);
    assertThat(promises.history()).hasSize(versions);
    assertThat(publish(Role.ADMINISTRATOR, form + "2999-01-01")).isEqualTo(303);
    assertThat(promises.history()).hasSize(versions + 1);
    assertThat(promises.current().orElseThrow().promise().validFrom().getYear()).isLessThan(2999);
    assertThat(people.as(Role.ADMINISTRATOR).get("/desk/promise").asString()).contains("2999");
  }

  private int publish(Role role, String form) {
    var request =
        people.posting(role).contentType("application/x-www-form-urlencoded; charset=utf-8");
    for (var pair : form.split("&", -1)) {
      var parts = pair.split("=", 2);
      request.formParam(parts[0], parts[1]);
    }
    return request.post("/desk/promise").statusCode();
  }
}
