package org.assay.server.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.register.account.Account;
import org.assay.register.account.Accounts;
import org.assay.register.account.Passwords;
import org.assay.register.account.Role;
import org.assay.register.account.Sessions;
import org.assay.register.account.SignInKind;
import org.assay.server.security.People;
import org.junit.jupiter.api.Test;

/// Where the office asks for more than a password (by default of administrators), a password
/// alone leads to setting up more, and nowhere else. RouteTableTest tries every route.
@QuarkusTest
class SecondFactorTest {

  private static final String PASSWORD = "copper lantern walrus";

  @Inject
  People people;

  @Inject
  Accounts accounts;

  @Inject
  Passwords passwords;

  @Inject
  Sessions sessions;

  private Account somebody(Role role) {
    var account = accounts.make("office", "f" + UUID.randomUUID(), "Somebody", role);
    passwords.set("office", account, PASSWORD);
    return account;
  }

  private Response signIn(Account account) {
    return people
        .postingAnonymously()
        .formParam("name", account.signInName())
        .formParam("password", PASSWORD)
        .post("/sign-in");
  }

  private RequestSpecification with(String session) {
    return given().redirects().follow(false).cookie(people.cookieName(), session);
  }

  @Test
  void anAdministratorSetsUpAnAppBeforeAnythingElse() throws Exception {
    var session = signIn(somebody(Role.ADMINISTRATOR)).cookie(people.cookieName());
    for (var page : new String[] {"/desk", "/desk/accounts", "/account", "/account/tokens"}) {
      with(session)
          .get(page)
          .then()
          .statusCode(303)
          .header("Location", endsWith("/account/second-factor"));
    }
    with(session)
        .get("/account/second-factor")
        .then()
        .statusCode(200)
        .body(containsString("Set up a second factor"));
    with(session).get("/policy").then().header("Location", (String) null);
    var made = people
        .withForm(with(session))
        .formParam("code", code(with(session).get("/account/app").asString()))
        .post("/account/app");
    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(made.asString()).contains("Recovery codes");
    var stronger = made.cookie(people.cookieName());
    assertThat(stronger).isNotEqualTo(session);
    with(stronger).get("/desk/accounts").then().statusCode(200);
    with(stronger)
        .get("/account/second-factor")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/account"));
    with(session)
        .get("/account/second-factor")
        .then()
        .header("Location", containsString("/sign-in"));
  }

  @Test
  void ofOthersItIsNotAskedUnlessTheOfficeSaysSo() {
    var session = signIn(somebody(Role.COMPLIANCE)).cookie(people.cookieName());
    with(session).get("/desk").then().statusCode(200);
  }

  /// Nor does the password, shown again, make less of a session that began with a passkey.
  @Test
  void thePasswordShownAgainTakesNothingAway() {
    var account = somebody(Role.ADMINISTRATOR);
    var session = sessions.open(account.id(), SignInKind.PASSKEY).token();
    var again = people
        .withForm(with(session))
        .formParam("password", PASSWORD)
        .formParam("next", "/desk/accounts")
        .post("/account/confirm");
    assertThat(again.statusCode()).isEqualTo(303);
    with(again.cookie(people.cookieName())).get("/desk/accounts").then().statusCode(200);
    var weak = sessions.open(account.id(), SignInKind.PASSWORD).token();
    var still = people
        .withForm(with(weak))
        .formParam("password", PASSWORD)
        .post("/account/confirm")
        .cookie(people.cookieName());
    with(still).get("/desk/accounts").then().statusCode(303);
  }

  // As the app makes it from the key that the page shows.
  private static String code(String page) throws Exception {
    var key = Pattern.compile("Key: <code>([A-Z2-7]+)</code>").matcher(page);
    assertThat(key.find()).isTrue();
    return AppCodes.code(key.group(1), Instant.now());
  }
}
