package org.assay.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assay.register.account.Role;
import org.assay.register.database.Database;
import org.assay.register.journal.Changes;
import org.assay.register.journal.Journal;
import org.assay.register.report.ReportIntake;
import org.assay.register.report.SubmittedReport;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.server.looks.Assets;
import org.assay.server.product.SampleArchives;
import org.assay.server.published.PublishedFixtures;
import org.assay.server.reporting.TestPromise;
import org.assay.server.security.People;

/// An office that has one of everything that has a page.
@Singleton
public class OfficeAtWork {

  private static final String STATEMENT = "PSTI-20261001-7K3M-9QXW-2HPA-4TN8";

  private final People people;
  private final PublishedPromises promises;
  private final Database database;
  private final Journal journal;
  private final Changes changes;
  private final ReportIntake intake;
  private Map<String, String> examples = Map.of();

  OfficeAtWork(
      People people,
      PublishedPromises promises,
      Database database,
      Journal journal,
      Changes changes,
      ReportIntake intake) {
    this.people = people;
    this.promises = promises;
    this.database = database;
    this.journal = journal;
    this.changes = changes;
    this.intake = intake;
  }

  /// What stands in `pages.csv` in braces, and what it is in this office.
  synchronized Map<String, String> examples() throws IOException {
    if (examples.isEmpty()) examples = made();
    return examples;
  }

  private Map<String, String> made() throws IOException {
    TestPromise.published(promises);
    var product = product();
    var slug = product.substring(product.lastIndexOf('/') + 1);
    published(slug);
    return Map.of(
        "{product}", product,
        "{slug}", slug,
        "{statement}", STATEMENT,
        "{assessment}", assessment(product),
        "{report}", report(),
        "{resolved}", resolved(),
        "{account}", people.of(Role.SECURITY_RESPONSE).id(),
        "{change}", "/desk/changes/" + changes.newest("", "", 1).getFirst().id(),
        "{assets}", Assets.path("mark.svg").replace("mark.svg", ""));
  }

  private String product() throws IOException {
    return path(people
        .posting(Role.COMPLIANCE)
        .multiPart("archive", "camera.zip", SampleArchives.zip("camera"))
        .post("/desk/products/new"));
  }

  private void published(String slug) throws IOException {
    var fixtures = new PublishedFixtures(database, journal);
    var id = database.read(handle -> handle
        .createQuery("select id from product where slug = :slug")
        .bind("slug", slug)
        .mapTo(String.class)
        .one());
    people
        .posting(Role.COMPLIANCE)
        .formParam("listed", "yes")
        .post("/desk/products/" + slug + "/listing");
    fixtures.period(
        id,
        LocalDate.of(2026, 5, 1),
        LocalDate.of(2031, 5, 31),
        "Security updates until at least 31 May 2031.");
    fixtures.statement(id, STATEMENT);
  }

  private String assessment(String product) {
    return path(people
        .posting(Role.COMPLIANCE)
        .formParam("on", LocalDate.now(ZoneId.of("Europe/London")).toString())
        .formParam("territory", "GB")
        .formParam("role", "manufacturer")
        .post(product + "/assessments"));
  }

  private String report() {
    return intake
        .submit(new SubmittedReport(
            "Porch camera",
            "",
            "Telnet is open",
            "Port 23 answers and lets anybody in.",
            "nmap -p 23",
            "1.4.2",
            "",
            "",
            "en",
            List.of()))
        .id();
  }

  private String resolved() {
    var id = report();
    step(id, 0, "acknowledge", "Thank you");
    step(id, 1, "start-verification", "");
    step(id, 2, "resolve", "Mended in 1.5.0");
    return id;
  }

  private void step(String id, int version, String step, String words) {
    people
        .posting(Role.SECURITY_RESPONSE)
        .formParam("version", version)
        .formParam("step", step)
        .formParam("words", words)
        .post("/desk/reports/" + id + "/step")
        .then()
        .statusCode(303);
  }

  private static String path(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    return URI.create(answer.header("Location")).getPath();
  }
}
