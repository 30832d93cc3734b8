package org.assay.server.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assay.register.account.Accounts;
import org.assay.register.account.Passwords;
import org.assay.register.account.Role;
import org.assay.register.account.Scope;
import org.assay.server.security.People;
import org.junit.jupiter.api.Test;

/// No personal data and no secrets in logs.
@QuarkusTest
class QuietLogsTest {

  @Inject
  People people;

  @Inject
  Accounts accounts;

  @Inject
  Passwords passwords;

  private static final class Captured extends Handler {
    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord record) {
      var thrown = record.getThrown();
      lines.add(record.getMessage() + " " + java.util.Arrays.toString(record.getParameters())
          + (thrown == null ? "" : " " + thrown));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void signInsAndFailuresTellNothingAboutPeople() {
    var captured = new Captured();
    var root = Logger.getLogger("");
    root.addHandler(captured);
    try {
      var name = "quiet-" + UUID.randomUUID();
      var account = accounts.make("office", name, "Quiet Person", Role.COMPLIANCE);
      passwords.set("office", account, "copper lantern walrus");
      var session = people
          .postingAnonymously()
          .formParam("name", name)
          .formParam("password", "copper lantern walrus")
          .post("/sign-in")
          .cookie(people.cookieName());
      people
          .postingAnonymously()
          .formParam("name", name)
          .formParam("password", "a wrong password")
          .post("/sign-in");
      given().cookie(people.cookieName(), session).get("/account").then().statusCode(200);
      people
          .program(Role.COMPLIANCE, Scope.READ)
          .get("/api/v1/probe/broken")
          .then()
          .statusCode(500);
      people
          .postingAnonymously()
          .formParam("product", "x")
          .formParam("found", "a finder's secret finding")
          .formParam("contact", "finder@example.com")
          .multiPart("found", "a finder's secret finding")
          .post("/report");
      assertThat(captured.lines)
          .as("the handler sees the log")
          .anyMatch(line -> line.contains("fault"));
      assertThat(captured.lines)
          .noneMatch(line -> line.contains(name)
              || line.contains("Quiet Person")
              || line.contains("copper lantern")
              || line.contains("a wrong password")
              || line.contains(session)
              || line.contains("finder")
              || line.contains("secret of the inside")
              || line.contains("127.0.0.1"));
    } finally {
      root.removeHandler(captured);
    }
  }
}
