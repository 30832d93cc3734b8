package org.assay.server.security;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.register.account.Account;
import org.assay.register.account.Accounts;
import org.assay.register.account.ApiTokens;
import org.assay.register.account.Role;
import org.assay.register.account.Scope;
import org.assay.register.account.Sessions;
import org.assay.register.account.SignInKind;

/// People of each role, for tests: `@Inject People people;`, then
/// `people.as(Role.COMPLIANCE).get("/desk/products")`, and for forms
/// `people.posting(Role.COMPLIANCE).formParam(…).post("/desk/products")`.
@Singleton
public class People {

  private final Map<List<Object>, String> made = new HashMap<>();
  private final Accounts accounts;
  private final Sessions sessions;
  private final ApiTokens tokens;
  private final Cookies cookies;
  private final org.assay.register.secrets.Recogniser recogniser;

  People(
      Accounts accounts,
      Sessions sessions,
      ApiTokens tokens,
      Cookies cookies,
      org.assay.register.secrets.Recogniser recogniser) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.cookies = cookies;
    this.recogniser = recogniser;
  }

  /// The account of a role, made when it is first asked for.
  public Account of(Role role) {
    var name = "test-" + role.code();
    return accounts
        .named(name)
        .orElseGet(() -> accounts.make("office", name, "Test " + role.code(), role));
  }

  /// The name of the cookie that [#session] is the value of.
  public String cookieName() {
    return cookies.sessionName();
  }

  /// The value of a session cookie of a role.
  public String session(Role role) {
    return sessions.open(of(role).id(), SignInKind.PASSWORD_AND_CODE).token();
  }

  /// A browser in which somebody with a role is signed in; redirects are not followed.
  public RequestSpecification as(Role role) {
    return given().redirects().follow(false).cookie(cookieName(), session(role));
  }

  /// The same, with the token that forms need.
  public RequestSpecification posting(Role role) {
    return withForm(as(role));
  }

  /// Somebody who is not signed in, with the token that forms need.
  public RequestSpecification postingAnonymously() {
    return withForm(given().redirects().follow(false));
  }

  /// Adds what a form of ours brings.
  public RequestSpecification withForm(RequestSpecification browser) {
    var value = org.assay.register.account.Tokens.random();
    return browser
        .cookie(cookies.formName(), value)
        .header(FormToken.HEADER, recogniser.mark("form", value));
  }

  /// A program with a token of an account of a role.
  public RequestSpecification program(Role role, Scope... scopes) {
    var token = token(role, Set.of(scopes));
    return given().redirects().follow(false).header("Authorization", "Bearer " + token);
  }

  private synchronized String token(Role role, Set<Scope> scopes) {
    var key = List.<Object>of(role, scopes);
    var known = made.get(key);
    if (known != null) return known;
    var token = newToken(role, scopes);
    made.put(key, token);
    return token;
  }

  // Those that earlier runs left are revoked: an account has so many at most.
  private String newToken(Role role, Set<Scope> scopes) {
    var account = of(role).id();
    if (made.keySet().stream().noneMatch(key -> key.getFirst().equals(role))) {
      tokens.of(account).forEach(old -> tokens.revoke("office", account, old.id()));
    }
    return tokens.make(account, "test", scopes, Duration.ofDays(1));
  }
}
