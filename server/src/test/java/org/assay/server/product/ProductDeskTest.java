package org.assay.server.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.assay.register.account.Role;
import org.assay.register.account.Scope;
import org.assay.server.security.People;
import org.junit.jupiter.api.Test;

/// The products desk, from a dossier that comes in to a statement that is withdrawn.
@QuarkusTest
class ProductDeskTest {

  @Inject
  People people;

  @Inject
  ProductOffice office;

  private String added(String sample) throws Exception {
    return added(SampleArchives.zip(sample));
  }

  private String added(byte[] archive) throws Exception {
    var answer = people
        .posting(Role.COMPLIANCE)
        .multiPart("archive", "dossier.zip", archive, "application/zip")
        .multiPart("note", "from the folder of samples")
        .post("/desk/products/new");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    return path(answer);
  }

  private static String path(Response answer) {
    return java.net.URI.create(answer.header("Location")).getPath();
  }

  private Response page(String path) {
    return people.as(Role.COMPLIANCE).get(path);
  }

  @Test
  void aProductIsMadeOfItsDossierAndFound() throws Exception {
    var path = added("speaker");
    page(path).then().statusCode(200).body(containsString("Version 1"));
    page("/desk/products?q=spea").then().statusCode(200).body(containsString(path));
    people.as(Role.IMPORTER).get(path).then().statusCode(200);
    people.as(Role.IMPORTER).get(path + "/dossier").then().statusCode(403);
    people
        .posting(Role.COMPLIANCE)
        .formParam("listed", "yes")
        .post(path + "/listing")
        .then()
        .statusCode(303);
    page(path).then().body(containsString("Shown to the public"));
  }

  @Test
  void everythingThatIsWrongInADossierIsShownWithItsPlace() throws Exception {
    var archive = SampleArchives.zip(
        "speaker", facts -> facts.replaceFirst("kind: other", "kind: toaster\n  colour: red"));
    people
        .posting(Role.COMPLIANCE)
        .multiPart("archive", "speaker.zip", archive, "application/zip")
        .post("/desk/products/new")
        .then()
        .statusCode(400)
        .body(containsString("toaster"))
        .body(containsString("colour"))
        .body(containsString("product.yaml, line"));
    people
        .posting(Role.COMPLIANCE)
        .multiPart("archive", "x.zip", "no archive".getBytes(StandardCharsets.UTF_8))
        .post("/desk/products/new")
        .then()
        .statusCode(400)
        .body(containsString("zip archive"));
    people
        .posting(Role.AUDITOR)
        .multiPart("archive", "x.zip", archive)
        .post("/desk/products/new")
        .then()
        .statusCode(403);
  }

  @Test
  void whatWasKnownOnADayIsAssessedUnderTheLawOfThatDay() throws Exception {
    var path = added("doorbell");
    var today = java.time.LocalDate.now(java.time.ZoneId.of("Europe/London"));
    page(path + "/known?territory=GB&role=manufacturer&on=" + today)
        .then()
        .statusCode(200)
        .body(containsString("Version 1 of the dossier"))
        .body(containsString("this was only looked at"));
    page(path + "/known?territory=GB&role=manufacturer&on=2020-01-01")
        .then()
        .statusCode(400)
        .body(containsString("the first dossier is later"));
    var kept = people
        .posting(Role.COMPLIANCE)
        .formParam("on", today.toString())
        .formParam("territory", "GB")
        .formParam("role", "manufacturer")
        .post(path + "/assessments");
    assertThat(kept.statusCode()).isEqualTo(303);
    page(path(kept)).then().statusCode(200).body(containsString("psti.act.8"));
    page(path(kept) + "/assessment.json").then().body("format", equalTo("assay-assessment/1"));
    page(path(kept) + "/report.html").then().body(containsString("<!DOCTYPE html>"));
  }

  @Test
  void factsAreEditedInFormsAndCommentsStay() throws Exception {
    var path = added("camera");
    page(path + "/facts").then().statusCode(200).body(containsString("Credentials"));
    for (var heading :
        new String[] {"product", "software", "credentials", "support", "parties", "supply"}) {
      page(path + "/facts/" + heading)
          .then()
          .statusCode(200)
          .body(containsString("name=\"from\" value=\"1\""));
    }
    page(path + "/facts/credentials")
        .then()
        .body(containsString("Sch. 1 para. 1"))
        .body(containsString("credentials[0].setBy"));
    people
        .posting(Role.COMPLIANCE)
        .formParams(Map.of("from", "1", "accessorySet.role", "nonsense"))
        .post(path + "/facts/accessorySet")
        .then()
        .statusCode(400)
        .body(containsString("nonsense"));
    var saved = people
        .posting(Role.COMPLIANCE)
        .formParams(Map.of("from", "1"))
        .post(path + "/facts/accessorySet");
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
    page(path + "/dossier/2")
        .then()
        .statusCode(200)
        .body(containsString("as its maker&#39;s compliance lead found it"));
    people
        .posting(Role.COMPLIANCE)
        .formParams(Map.of("from", "1", "accessorySet.role", "none"))
        .post(path + "/facts/accessorySet")
        .then()
        .statusCode(400)
        .body(containsString("kept version 2 meanwhile"));
  }

  @Test
  void aFormThatIsSentBackUnchangedChangesNothing() throws Exception {
    var path = added("router");
    for (var heading : new String[] {"credentials", "parties", "support", "standards", "product"}) {
      var html = page(path + "/facts/" + heading).asString();
      var form = people
          .posting(Role.COMPLIANCE)
          .contentType("application/x-www-form-urlencoded; charset=UTF-8");
      var shown = org.jsoup.Jsoup.parse(html).select("main form").forms().getFirst();
      for (var data : shown.formData()) {
        if (!data.key().equals("csrf-token")) form.formParam(data.key(), data.value());
      }
      assertThat(form.post(path + "/facts/" + heading).statusCode()).as(heading).isEqualTo(303);
    }
    page(path).then().body(containsString("Version 1,"));
  }

  @Test
  void aStatementIsIssuedSupersededAndWithdrawn() throws Exception {
    people
        .posting(Role.ADMINISTRATOR)
        .formParam("name", "Dr Ada Whitlock")
        .formParam("function", "Head of product security")
        .formParam("organization", "Larkfield Instruments Ltd")
        .post("/desk/signing-key")
        .then()
        .statusCode(303);
    people
        .as(Role.ADMINISTRATOR)
        .get("/desk/signing-key")
        .then()
        .body(containsString("development key"));
    var path = added(SampleArchives.zip(
        "doorbell",
        facts -> facts.replaceAll("firstMadeAvailable: 20\\d\\d-", "firstMadeAvailable: 2029-")));
    page(path + "/statements/new").then().statusCode(200).body(containsString("Dr Ada Whitlock"));
    var issued =
        people.posting(Role.COMPLIANCE).formParam("place", "Hexley").post(path + "/statements/new");
    assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(303);
    var statement = path(issued);
    page(statement).then().statusCode(200).body(containsString("Stands"));
    assertThat(page(statement + "/statement.pdf").asByteArray())
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    people
        .posting(Role.COMPLIANCE)
        .formParam("reason", "issued-in-error")
        .post(statement + "/withdraw")
        .then()
        .statusCode(303);
    page(statement).then().body(containsString("Withdrawn"));
  }

  @Test
  void aStatementIsRefusedWithAllThatIsMissing() throws Exception {
    var path = added("kettle");
    people
        .posting(Role.COMPLIANCE)
        .formParam("place", "Hexley")
        .post(path + "/statements/new")
        .then()
        .statusCode(409)
        .body(containsString("stands in its way"));
  }

  @Test
  void aSupportPeriodIsTakenOverExtendedAndNeverShortened() throws Exception {
    var path = added("doorbell") + "/support-period";
    people.posting(Role.COMPLIANCE).post(path + "/take-over").then().statusCode(303);
    page(path).then().body(containsString("31 March 2032"));
    people
        .posting(Role.COMPLIANCE)
        .formParams(Map.of("ends-day", "30", "ends-month", "3", "ends-year", "2032"))
        .post(path)
        .then()
        .statusCode(400)
        .body(containsString("SI 2023/1007 Sch. 1 para. 3(6)"));
    people
        .posting(Role.COMPLIANCE)
        .formParams(Map.of("ends-day", "31", "ends-month", "3", "ends-year", "2033"))
        .post(path)
        .then()
        .statusCode(303);
    page(path).then().body(containsString("Security updates until at least 31 March 2033."));
  }

  @Test
  void todayShowsWhatIsBroken() throws Exception {
    var path = added("camera");
    page("/desk").then().statusCode(200);
    var newer =
        SampleArchives.zip("camera", facts -> facts.replace("version: 2.8.1", "version: 2.9.0"));
    people
        .posting(Role.COMPLIANCE)
        .multiPart("archive", "camera.zip", newer, "application/zip")
        .multiPart("from", "1")
        .post(path + "/dossier")
        .then()
        .statusCode(303);
    page("/desk").then().body(containsString("Evidence is old")).body(containsString(path));
    page("/desk").then().body(not(containsString("There is more to do")));
    office.office().database().change(handle -> {
      for (int i = 0; i < 26; i++) {
        handle.execute(
            "insert into dossier_remark (product, dossier, kind, subject, says)"
                + " select product, dossier, kind, ?, says from dossier_remark limit 1",
            "test-" + i);
      }
    });
    page("/desk").then().body(containsString("the 25 most urgent are shown"));
    people
        .program(Role.AUDITOR, Scope.READ)
        .get("/api/v1/today")
        .then()
        .body("more", equalTo(true));
  }

  @Test
  void programsDoTheSame() throws Exception {
    var program = people.program(Role.COMPLIANCE, Scope.PRODUCTS, Scope.READ);
    var made = program
        .contentType("application/zip")
        .body(SampleArchives.zip("heating-hub"))
        .post("/api/v1/products");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    var api = "/api/v1/products/" + made.path("id");
    people
        .program(Role.COMPLIANCE, Scope.PRODUCTS)
        .contentType("application/zip")
        .body(SampleArchives.zip("heating-hub"))
        .put(api + "/dossier")
        .then()
        .statusCode(200)
        .body("kept", equalTo(false))
        .body("dossier", equalTo(1));
    people
        .program(Role.COMPLIANCE, Scope.PRODUCTS)
        .contentType("application/zip")
        .body(SampleArchives.zip("heating-hub", facts -> facts + "\nnonsense: 1\n"))
        .put(api + "/dossier")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", containsString("product.yaml"));
    people
        .program(Role.AUDITOR, Scope.READ)
        .get(api + "/known")
        .then()
        .statusCode(200)
        .header("Assay-Dossier", "1")
        .body("format", equalTo("assay-assessment/1"));
    people.program(Role.AUDITOR, Scope.READ).get(api + "/dossier/1").then().statusCode(403);
    var archive = people.program(Role.COMPLIANCE, Scope.PRODUCTS).get(api + "/dossier/1");
    var file = Files.createTempFile("dossier", ".zip");
    Files.write(file, archive.asByteArray());
    try (var zip = new java.util.zip.ZipFile(file.toFile())) {
      assertThat(zip.getEntry("product.yaml")).isNotNull();
    }
    people
        .program(Role.COMPLIANCE, Scope.PRODUCTS)
        .contentType("application/json")
        .body("{\"ends\":\"2030-03-31\"}")
        .post(api + "/support-periods")
        .then()
        .statusCode(201)
        .body("ends", equalTo("2030-03-31"));
    people
        .program(Role.COMPLIANCE, Scope.PRODUCTS)
        .contentType("application/json")
        .body("{\"ends\":\"2029-03-31\"}")
        .post(api + "/support-periods")
        .then()
        .statusCode(409)
        .body("errors[0].detail", containsString("Sch. 1 para. 3(6)"));
    people
        .program(Role.COMPLIANCE, Scope.STATEMENTS)
        .contentType("application/json")
        .body("{\"place\":\"\"}")
        .post(api + "/statements")
        .then()
        .statusCode(409)
        .body("errors.size()", not(equalTo(0)));
    people.program(Role.IMPORTER, Scope.READ).get("/api/v1/statements").then().statusCode(200);
    people
        .program(Role.IMPORTER, Scope.READ)
        .get("/api/v1/products?q=hub")
        .then()
        .statusCode(200);
  }

  @Test
  void aKeptAssessmentIsReportedInEachForm() throws Exception {
    var made = people
        .program(Role.COMPLIANCE, Scope.PRODUCTS)
        .contentType("application/zip")
        .body(SampleArchives.zip("speaker"))
        .post("/api/v1/products");
    var api = "/api/v1/products/" + made.path("id") + "/assessments";
    var kept = people
        .program(Role.COMPLIANCE, Scope.PRODUCTS)
        .contentType("application/json")
        .body("{}")
        .post(api);
    assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(201);
    var report = api + "/" + kept.path("id") + "/report/";
    var auditor = people.program(Role.AUDITOR, Scope.READ);
    var text = auditor.get(report + "text");
    assertThat(text.contentType()).startsWith("text/plain");
    assertThat(text.asString()).contains("psti.act.8").doesNotContain("\u001b");
    assertThat(people
            .program(Role.AUDITOR, Scope.READ)
            .get(report + "text?full=true&colour=true")
            .asString())
        .hasSizeGreaterThan(text.asString().length())
        .contains("\u001b[");
    for (var form : Map.of(
            "html", "<!DOCTYPE html>", "sarif", "2.1.0", "oscal", "assessment-results")
        .entrySet()) {
      people
          .program(Role.AUDITOR, Scope.READ)
          .get(report + form.getKey())
          .then()
          .statusCode(200)
          .body(containsString(form.getValue()));
    }
    people
        .program(Role.AUDITOR, Scope.READ)
        .get(report + "docx")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void aDossierThatIsSentTwiceWithOneKeyIsKeptOnce() throws Exception {
    var made = people
        .program(Role.COMPLIANCE, Scope.PRODUCTS)
        .contentType("application/zip")
        .body(SampleArchives.zip("kettle"))
        .post("/api/v1/products");
    var dossier = "/api/v1/products/" + made.path("id") + "/dossier?from=1";
    var changed = SampleArchives.zip("kettle", facts -> facts + "\n# changed\n");
    for (var replayed : new String[] {null, "true"}) {
      var answer = people
          .program(Role.COMPLIANCE, Scope.PRODUCTS)
          .header("Idempotency-Key", "dossier-" + made.path("id"))
          .contentType("application/zip")
          .body(changed)
          .put(dossier);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      assertThat(answer.jsonPath().getInt("dossier")).isEqualTo(2);
      assertThat(answer.header("Idempotency-Replayed")).isEqualTo(replayed);
    }
    people
        .program(Role.COMPLIANCE, Scope.PRODUCTS)
        .contentType("application/zip")
        .body(changed)
        .put(dossier)
        .then()
        .statusCode(409)
        .body("type", containsString("dossier-outdated"));
  }

  @Test
  void programsReadTheRecordOfChangesAndWhoHasAnAccount() throws Exception {
    added("tablet-children");
    var changes = people.program(Role.AUDITOR, Scope.READ).get("/api/v1/changes?limit=1");
    assertThat(changes.statusCode()).isEqualTo(200);
    assertThat(changes.jsonPath().getString("items[0].record")).contains("\"salt\"");
    var next = changes.jsonPath().getString("next");
    var second = people
        .program(Role.AUDITOR, Scope.READ)
        .get("/api/v1/changes?limit=1&after=" + next)
        .jsonPath();
    assertThat(second.getString("items[0].id"))
        .isLessThan(changes.jsonPath().getString("items[0].id"));
    people
        .program(Role.AUDITOR, Scope.READ)
        .get("/api/v1/changes/none/proof")
        .then()
        .statusCode(404);
    var accounts = people.program(Role.ADMINISTRATOR, Scope.ADMINISTRATION).get("/api/v1/accounts");
    assertThat(accounts.jsonPath().getList("name", String.class)).contains("test-administrator");
  }
}
