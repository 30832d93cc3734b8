package org.assay.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assay.register.account.Accounts;
import org.assay.register.account.Passkeys;
import org.assay.register.account.Role;
import org.assay.register.account.Sessions;
import org.assay.register.account.SignInKind;
import org.assay.server.browser.Chromium;
import org.assay.server.browser.Window;
import org.assay.server.security.People;
import org.junit.jupiter.api.Test;

/// Passkeys, end to end in Chromium with its virtual authenticator.
@QuarkusTest
class PasskeyInBrowserTest {

  @Inject
  People people;

  @Inject
  Accounts accounts;

  @Inject
  Sessions sessions;

  @Inject
  Passkeys passkeys;

  private String address(String path) {
    return "http://localhost:" + RestAssured.port + path;
  }

  private static void authenticator(BrowserContext context, Page page) {
    var session = context.newCDPSession(page);
    session.send("WebAuthn.enable");
    var kind = new JsonObject();
    kind.addProperty("protocol", "ctap2");
    kind.addProperty("transport", "internal");
    kind.addProperty("hasResidentKey", true);
    kind.addProperty("hasUserVerification", true);
    kind.addProperty("isUserVerified", true);
    kind.addProperty("automaticPresenceSimulation", true);
    var options = new JsonObject();
    options.add("options", kind);
    session.send("WebAuthn.addVirtualAuthenticator", options);
  }

  @Test
  void aPasskeyIsAddedAndSignsInWithTheRoleOfTheAccount() {
    var account = accounts.make("office", "key-" + UUID.randomUUID(), "Key Holder", Role.AUDITOR);
    try (var context = Chromium.open(Window.DESK)) {
      context.addCookies(List.of(new Cookie(
              people.cookieName(),
              sessions.open(account.id(), SignInKind.PASSWORD).token())
          .setDomain("localhost")
          .setPath("/")));
      var page = context.newPage();
      authenticator(context, page);
      page.navigate(address("/account"));
      page.getByLabel("Name of the new passkey").fill("My laptop");
      page.locator("#add-passkey button").click();
      page.locator("strong", new Page.LocatorOptions().setHasText("My laptop")).waitFor();
      assertThat(passkeys.of(account.id())).hasSize(1);

      context.clearCookies();
      page.navigate(address("/sign-in?next=/desk/changes"));
      page.locator("#use-passkey button").click();
      page.waitForURL(url -> url.endsWith(RestAssured.port + "/desk/changes"));
      assertThat(page.locator("h1").textContent()).isEqualTo("Changes");
      assertThat(page.navigate(address("/desk/accounts")).status()).isEqualTo(403);
      var passkey = passkeys.of(account.id()).getFirst();
      assertThat(passkey.signCount()).isPositive();
      assertThat(passkey.lastUsedAt()).isPresent();
    }
  }

  @Test
  void anAdministratorSetsUpAPasskeyBeforeAnythingElse() {
    var account =
        accounts.make("office", "key-" + UUID.randomUUID(), "Key Holder", Role.ADMINISTRATOR);
    try (var context = Chromium.open(Window.DESK)) {
      context.addCookies(List.of(new Cookie(
              people.cookieName(),
              sessions.open(account.id(), SignInKind.PASSWORD).token())
          .setDomain("localhost")
          .setPath("/")));
      var page = context.newPage();
      authenticator(context, page);
      page.navigate(address("/desk/accounts"));
      assertThat(page.url()).endsWith("/account/second-factor");
      page.locator("#add-passkey button").click();
      page.waitForURL(url -> url.endsWith(RestAssured.port + "/account"));
      assertThat(page.navigate(address("/desk/accounts")).status()).isEqualTo(200);
      assertThat(page.locator("h1").textContent()).isEqualTo("Accounts");
    }
  }

  @Test
  void theCodeOfAnInvitationComesFromBehindTheHashAndIsNotSent() {
    try (var context = Chromium.open(Window.DESK)) {
      var page = context.newPage();
      var asked = new java.util.concurrent.CopyOnWriteArrayList<String>();
      page.onRequest(request -> asked.add(request.url()));
      page.navigate(address("/invitation#secret-code"));
      page.waitForFunction("document.getElementById('invitation').value === 'secret-code'");
      assertThat(page.url()).doesNotContain("secret-code");
      assertThat(asked).isNotEmpty().noneMatch(url -> url.contains("secret-code"));
    }
  }
}
