package org.assay.server.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.assay.register.account.Account;
import org.assay.register.account.Accounts;
import org.assay.register.account.OutsideIdentities;
import org.assay.register.account.Role;
import org.assay.register.account.Sessions;
import org.assay.register.account.SignInKind;
import org.assay.register.database.Database;
import org.assay.server.account.LoopbackProvider.Fault;
import org.assay.server.security.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The organisation's sign-in, there and back, through the running office and a provider on this
/// machine.
@QuarkusTest
@WithTestResource(value = LoopbackProviderResource.class, scope = TestResourceScope.GLOBAL)
class OutsideSignInTest {

  private static final String BINDING = "assay-provider";

  @Inject
  People people;

  @Inject
  Accounts accounts;

  @Inject
  Sessions sessions;

  @Inject
  OutsideIdentities identities;

  @Inject
  Database database;

  @BeforeEach
  void everybodyMayAskAgain() {
    database.change(transaction -> transaction.execute("delete from allowance"));
  }

  private final String subject = "subject-" + UUID.randomUUID();

  private Account somebody(Role role) {
    return accounts.make("office", "o" + UUID.randomUUID(), "Somebody", role);
  }

  private String session(Account account) {
    return sessions.open(account.id(), SignInKind.PASSWORD_AND_CODE).token();
  }

  private RequestSpecification with(String session) {
    return stranger().cookie(people.cookieName(), session);
  }

  private static RequestSpecification stranger() {
    return given().redirects().follow(false).urlEncodingEnabled(false);
  }

  /// A browser that the office has led to the provider.
  ///
  /// @param back the page of the office that the provider leads back to
  private record Away(String binding, String back) {}

  private Away away(RequestSpecification browser, String path, String who, Fault fault) {
    var led = browser.get(path);
    assertThat(led.statusCode()).isEqualTo(303);
    var back = stranger()
        .get(led.header("Location") + "&as=" + who + "&fault=" + fault)
        .header("Location");
    var page = URI.create(back);
    assertThat(page.getPath()).isEqualTo(OutsideSignIn.BACK);
    return new Away(led.cookie(BINDING), page.getRawPath() + "?" + page.getRawQuery());
  }

  private Away signingIn(String who, Fault fault) {
    return away(stranger(), "/sign-in/provider", who, fault);
  }

  private static Response back(RequestSpecification browser, Away away) {
    return browser.cookie(BINDING, away.binding()).get(away.back());
  }

  private void link(Account account) {
    var session = session(account);
    var away = away(with(session), "/account/provider/link", subject, Fault.NONE);
    var linked = back(with(session), away);
    assertThat(linked.statusCode()).isEqualTo(303);
    assertThat(linked.header("Location")).endsWith("/account");
  }

  private void refused(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString())
        .contains("<h1", "You are not signed in")
        .doesNotContain(subject)
        .doesNotContainIgnoringCase("exception");
    assertThat(answer.cookie(people.cookieName())).isNull();
  }

  @Test
  void anAccountIsLinkedAndSignsInWithItsRoleAndNoOther() {
    var account = somebody(Role.COMPLIANCE);
    link(account);
    with(session(account)).get("/account").then().body(containsString("Linked with the works"));
    var signedIn = back(stranger(), signingIn(subject, Fault.NONE));
    assertThat(signedIn.statusCode()).isEqualTo(303);
    assertThat(signedIn.header("Location")).endsWith("/desk");
    var session = signedIn.cookie(people.cookieName());
    with(session).get("/account").then().body(containsString(account.signInName()));
    with(session).get("/desk/products/new").then().statusCode(200);
    for (var closed : new String[] {"/desk/accounts", "/desk/changes", "/desk/reports"}) {
      with(session).get(closed).then().statusCode(403);
    }
    accounts.changeRole("office", account.id(), Role.AUDITOR);
    with(session).get("/account").then().statusCode(303);
    var again = back(stranger(), signingIn(subject, Fault.NONE)).cookie(people.cookieName());
    with(again).get("/desk/changes").then().statusCode(200);
    with(again).get("/desk/products/new").then().statusCode(403);
  }

  @Test
  void anIdentityThatNobodyLinkedMakesNoAccount() {
    int before = accounts.all().size();
    var answer = back(stranger(), signingIn(subject, Fault.NONE));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.asString())
        .contains("No account is linked with this sign-in")
        .doesNotContain(subject);
    assertThat(answer.cookie(people.cookieName())).isNull();
    assertThat(accounts.all()).hasSize(before);
  }

  @Test
  void aClosedAccountIsNotLetIn() {
    var account = somebody(Role.COMPLIANCE);
    link(account);
    accounts.close("office", account.id());
    var answer = back(stranger(), signingIn(subject, Fault.NONE));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.cookie(people.cookieName())).isNull();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void anAnswerThatDoesNotHoldIsRefusedOnAPage(Fault fault) {
    link(somebody(Role.COMPLIANCE));
    refused(back(stranger(), signingIn(subject, fault)));
  }

  @Test
  void theStateIsOfTheBrowserThatWentThereAndCountsOnce() {
    link(somebody(Role.COMPLIANCE));
    var mine = signingIn(subject, Fault.NONE);
    var theirs = signingIn(subject, Fault.NONE);
    refused(stranger().get(mine.back()));
    refused(back(stranger(), new Away(theirs.binding(), mine.back())));
    assertThat(back(stranger(), mine).statusCode()).isEqualTo(303);
    refused(back(stranger(), mine));
  }

  /// A code that was made for another browser's question does not fit this one's verifier (PKCE).
  @Test
  void aCodeOfAnotherBrowserIsRefused() {
    link(somebody(Role.COMPLIANCE));
    var mine = signingIn(subject, Fault.NONE);
    var theirs = signingIn(subject, Fault.NONE);
    var mixed = mine.back().replace(code(mine), code(theirs));
    assertThat(mixed).isNotEqualTo(mine.back());
    refused(back(stranger(), new Away(mine.binding(), mixed)));
  }

  private static String code(Away away) {
    return away.back().replaceAll(".*code=([^&]*).*", "$1");
  }

  @Test
  void aLinkIsForTheAccountThatAskedForIt() {
    var asked = somebody(Role.COMPLIANCE);
    var another = somebody(Role.ADMINISTRATOR);
    var away = away(with(session(asked)), "/account/provider/link", subject, Fault.NONE);
    refused(back(with(session(another)), away));
    assertThat(identities.of(asked.id())).isEmpty();
    assertThat(identities.of(another.id())).isEmpty();
    var signedOut = away(with(session(asked)), "/account/provider/link", subject, Fault.NONE);
    refused(back(stranger(), signedOut));
    link(asked);
    var taken = away(with(session(another)), "/account/provider/link", subject, Fault.NONE);
    assertThat(back(with(session(another)), taken).statusCode()).isEqualTo(409);
    assertThat(identities.of(another.id())).isEmpty();
  }

  @Test
  void aLinkThatEndedSignsNobodyIn() {
    var account = somebody(Role.COMPLIANCE);
    link(account);
    people
        .withForm(with(session(account)))
        .formParam("issuer", identities.of(account.id()).getFirst().issuer())
        .post("/account/provider/unlink")
        .then()
        .statusCode(303);
    assertThat(back(stranger(), signingIn(subject, Fault.NONE)).statusCode()).isEqualTo(403);
  }

  @Test
  void nobodyIsLedToAnotherSite() {
    link(somebody(Role.COMPLIANCE));
    for (var next :
        new String[] {"https://evil.example/", "//evil.example", "%5C%5Cevil.example"}) {
      var away = away(stranger(), "/sign-in/provider?next=" + next, subject, Fault.NONE);
      assertThat(back(stranger(), away).header("Location")).endsWith("/desk");
    }
  }
}
