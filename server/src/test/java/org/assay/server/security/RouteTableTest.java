package org.assay.server.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.register.account.Role;
import org.assay.register.account.Scope;
import org.assay.register.account.Sessions;
import org.assay.register.account.SignInKind;
import org.assay.register.database.Database;
import org.assay.register.database.InstantText;
import org.assay.server.edge.RouterRoutes;
import org.assay.server.edge.Routes;
import org.assay.server.looks.Assets;
import org.assay.server.pages.Section;
import org.assay.server.pages.Side;
import org.assay.server.published.PublicAddresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tries every route with every role, and with none. The table `routes.csv` says who may use
/// each:
///
/// ```
/// GET,/products/{product},public
/// GET,/account,signed-in
/// POST,/desk/accounts,administrator
/// GET,/api/v1/products,compliance auditor;read products
/// ANY,/-/metrics,operator
/// ```
///
/// Behind the semicolon stand the scopes one of which a program needs. Of an operator a token of
/// its own is asked, and no role has it. A route that is not in the table, and a line without its
/// route, make the test fail.
@QuarkusTest
class RouteTableTest {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE", "PATCH");

  /// What setting up a second factor needs.
  private static final Set<String> NEEDED_BEFORE = Set.of(
      "/account/second-factor",
      "/account/app",
      "/account/passkeys",
      "/account/passkeys/options",
      "/account/confirm");

  /// Needs no token: what is sent is checked and forgotten, and nothing is done in anybody's
  /// name.
  private static final Route VERIFYING = new Route("POST", "/verify");

  @Inject
  People people;

  @Inject
  Sessions sessions;

  @Inject
  Database database;

  @Inject
  Router router;

  /// A route.
  ///
  /// @param path with its parameters, such as `/products/{product}`
  private record Route(String method, String path) implements Comparable<Route> {
    @Override
    public int compareTo(Route other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return method + "," + path;
    }
  }

  /// Those of the resources, those that stand straight on the router, and the pages of the public
  /// side, which are answered ahead of both.
  private Set<Route> routes() throws IOException {
    var resources =
        Routes.all().stream().map(route -> new Route(route.verb(), plain(route.path())));
    var straight = RouterRoutes.of(router).stream()
        .map(answered -> new Route(answered.verb(), answered.path()));
    var published = PublicAddresses.all().map(address -> new Route("GET", address.path()));
    return Stream.of(resources, straight, published)
        .flatMap(routes -> routes)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  // The form of a parameter, as in {name: .+}, is left out.
  private static String plain(String path) {
    return path.replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}");
  }

  /// Who may use a route.
  private record Allowed(String who, Set<Scope> scopes) {
    boolean open() {
      return who.equals("public");
    }

    boolean role(Role role) {
      return who.equals("signed-in") || List.of(who.split(" ")).contains(role.code());
    }
  }

  @BeforeEach
  void everybodyMayAskAgain() {
    database.change(transaction -> transaction.execute("delete from allowance"));
  }

  private static Map<Route, Allowed> table() {
    try (var in = Objects.requireNonNull(
        RouteTableTest.class.getResourceAsStream("/routes.csv"), "routes.csv")) {
      var table = new LinkedHashMap<Route, Allowed>();
      new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(",", 3))
          .forEach(cells -> assertThat(table.put(new Route(cells[0], cells[1]), allowed(cells[2])))
              .as("%s %s stands there twice", cells[0], cells[1])
              .isNull());
      return table;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Allowed allowed(String cell) {
    var parts = cell.strip().split(";", 2);
    var scopes = parts.length == 1
        ? Set.<Scope>of()
        : Arrays.stream(parts[1].strip().split(" "))
            .map(code -> Scope.ofCode(code).orElseThrow())
            .collect(Collectors.toUnmodifiableSet());
    var who = parts[0].strip();
    assertThat(who.split(" "))
        .as("who may: '%s'", who)
        .allMatch(word -> Set.of("public", "signed-in", "operator").contains(word)
            || Role.ofCode(word).isPresent());
    return new Allowed(who, scopes);
  }

  /// The lines that can be asked for: those of EVERY request have no path. What takes any method
  /// is asked with two.
  private static Map<Route, Allowed> asked() {
    var asked = new LinkedHashMap<Route, Allowed>();
    table().forEach((route, allowed) -> {
      if (route.method().equals("EVERY")) return;
      var methods = route.method().equals("ANY") ? List.of("GET", "PUT") : List.of(route.method());
      methods.forEach(method -> asked.put(new Route(method, route.path()), allowed));
    });
    return asked;
  }

  @Test
  void theTableNamesEveryRouteAndNoOther() throws IOException {
    assertThat(routes()).as("routes found").hasSizeGreaterThan(20);
    var missing = new TreeSet<>(routes());
    missing.removeAll(table().keySet());
    assertThat(missing)
        .as("routes that are not in src/test/resources/routes.csv: say who may use them")
        .isEmpty();
    var gone = new TreeSet<>(table().keySet());
    gone.removeAll(routes());
    assertThat(gone).as("lines of routes.csv whose routes are gone").isEmpty();
  }

  @Test
  void everyRouteAnswersEveryRoleAsTheTableSays() {
    var wrong = new ArrayList<String>();
    asked().forEach((route, allowed) -> {
      if (Paths.api(route.path())) return;
      check(wrong, route, "nobody", allowed.open(), send(route, () -> people.postingAnonymously()));
      for (var role : Role.values()) {
        check(
            wrong,
            route,
            role.code(),
            allowed.open() || allowed.role(role),
            send(route, () -> people.posting(role)));
      }
    });
    assertThat(wrong).isEmpty();
  }

  @Test
  void aSessionThatEndedOrRanOutIsNone() {
    var wrong = new ArrayList<String>();
    var account = people.of(Role.ADMINISTRATOR).id();
    var ended = sessions.open(account, SignInKind.PASSWORD);
    sessions.end(account, ended.session().id());
    var late = sessions.open(account, SignInKind.PASSWORD);
    var idle = sessions.open(account, SignInKind.PASSWORD);
    database.change(transaction -> {
      var past = InstantText.write(Instant.now().minusSeconds(1));
      transaction.execute(
          "update session set expires_at = ? where id = ?", past, late.session().id());
      transaction.execute(
          "update session set seen_at = ? where id = ?",
          InstantText.write(Instant.now().minusSeconds(3601)),
          idle.session().id());
    });
    asked().forEach((route, allowed) -> {
      if (allowed.open() || Paths.api(route.path())) return;
      for (var session : List.of(ended, late, idle)) {
        Supplier<RequestSpecification> browser =
            () -> people.postingAnonymously().cookie(people.cookieName(), session.token());
        check(wrong, route, "a session that counts no more", false, send(route, browser));
      }
    });
    assertThat(wrong).isEmpty();
  }

  @Test
  void theNavigationShowsEachRoleWhatItMayOpen() {
    for (var section : Section.of(Side.DESK)) {
      var allowed = Objects.requireNonNull(table().get(new Route("GET", section.path())));
      for (var role : Role.values()) {
        assertThat(section.opensTo(role.code()))
            .as("%s to %s", section, role.code())
            .isEqualTo(allowed.role(role));
      }
    }
  }

  /// Of an administrator more than a password is asked: until then every route leads to the page
  /// that sets it up, but for those that it needs.
  @Test
  void whoHasShownAPasswordOnlyGetsNoFurther() {
    var wrong = new ArrayList<String>();
    var account = people.of(Role.ADMINISTRATOR).id();
    asked().forEach((route, allowed) -> {
      if (allowed.open() || Paths.api(route.path()) || !allowed.role(Role.ADMINISTRATOR)) return;
      for (var kind : List.of(SignInKind.PASSWORD, SignInKind.INVITATION)) {
        var token = sessions.open(account, kind).token();
        var answer =
            send(route, () -> people.postingAnonymously().cookie(people.cookieName(), token));
        var to = Objects.requireNonNullElse(answer.header("Location"), "");
        if (to.endsWith("/account/second-factor") == NEEDED_BEFORE.contains(route.path())) {
          wrong.add("%s by %s: %d %s".formatted(route, kind, answer.statusCode(), to));
        }
      }
    });
    assertThat(wrong).isEmpty();
  }

  /// Whatever the route: no script and no style of the page's own text, nothing guessed, nothing
  /// told to other sites; and nothing that somebody had to sign in for stays in a cache.
  @Test
  void everyRouteBearsTheHeadersAndPrivateOnesAreKeptNowhere() {
    var wrong = new ArrayList<String>();
    asked().forEach((route, allowed) -> {
      if (!route.method().equals("GET")) return;
      var answer = send(route, () -> people.as(Role.ADMINISTRATOR));
      var policy = Objects.requireNonNullElse(answer.header("Content-Security-Policy"), "");
      if (!policy.startsWith("default-src 'none'") || policy.contains("unsafe"))
        wrong.add(route + " has the policy " + policy);
      for (var header : Map.of(
              "X-Content-Type-Options", "nosniff",
              "Referrer-Policy", "same-origin",
              "Cross-Origin-Opener-Policy", "same-origin",
              "Cross-Origin-Resource-Policy", "same-origin")
          .entrySet()) {
        if (!header.getValue().equals(answer.header(header.getKey())))
          wrong.add(route + " has " + header.getKey() + " " + answer.header(header.getKey()));
      }
      var cache = Objects.requireNonNullElse(answer.header("Cache-Control"), "");
      if (!allowed.open() && !cache.equals("no-store")) wrong.add(route + " is cached: " + cache);
    });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyFormNeedsItsToken() {
    var wrong = new ArrayList<String>();
    table().keySet().stream()
        .filter(route -> CHANGING.contains(route.method()) && !Paths.api(route.path()))
        .filter(route -> !route.equals(VERIFYING))
        .forEach(route -> {
          var status = send(route, () -> people.as(Role.ADMINISTRATOR)).statusCode();
          if (status != 400 && status != 403)
            wrong.add(route + " without the form's token: " + status);
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRouteOfTheInterfaceWantsRoleAndScope() {
    var wrong = new ArrayList<String>();
    asked().forEach((route, allowed) -> {
      if (!Paths.api(route.path())) return;
      check(
          wrong,
          route,
          "nobody",
          allowed.open(),
          send(route, () -> given().redirects().follow(false)));
      check(
          wrong,
          route,
          "a cookie",
          allowed.open(),
          send(route, () -> people.as(Role.ADMINISTRATOR)));
      if (allowed.open()) return;
      for (var role : Role.values()) {
        var good = allowed.role(role);
        for (var scope : Scope.values()) {
          check(
              wrong,
              route,
              role.code() + " with " + scope.code(),
              good && allowed.scopes().contains(scope),
              send(route, () -> people.program(role, scope)));
        }
      }
    });
    assertThat(wrong).isEmpty();
  }

  // As a form, as a script or a program sends it, packed, and with files: one is what the route
  // takes.
  private static Response send(Route route, Supplier<RequestSpecification> request) {
    if (SAFE.contains(route.method())) return sent(route, request.get());
    return Stream.<UnaryOperator<RequestSpecification>>of(
            form -> form,
            program -> program.contentType("application/json").body("{}"),
            packed -> packed.contentType("application/zip").body(new byte[] {'P', 'K'}),
            files -> files.multiPart("none", "such"))
        .map(kind -> sent(route, kind.apply(request.get())))
        .filter(answer -> answer.statusCode() != 415)
        .findFirst()
        .orElseThrow(() -> new AssertionError(route + " takes nothing that is known here"));
  }

  private static Response sent(Route route, RequestSpecification request) {
    return request.request(
        route.method(),
        route
            .path()
            .replace("/assets/{digest}/", Assets.path("mark.svg").replace("mark.svg", ""))
            .replace("{number}", "1")
            .replaceAll("\\{[^}]+\\}|\\*$", "none-such"));
  }

  private static void check(
      List<String> wrong, Route route, String who, boolean allowed, Response answer) {
    if (refused(route, answer) == allowed) {
      wrong.add("%s as %s: %d, but the table says %s"
          .formatted(route, who, answer.statusCode(), allowed ? "allowed" : "refused"));
    }
  }

  // A public route may refuse by itself, as where a receipt code is wanted; it never asks to sign
  // in.
  private static boolean refused(Route route, Response answer) {
    var to = Objects.requireNonNullElse(answer.header("Location"), "");
    var signIn =
        answer.statusCode() == 303 && (to.endsWith("/sign-in") || to.contains("/sign-in?next="));
    var open = Objects.requireNonNull(asked().get(route)).open();
    return signIn || answer.statusCode() == 401 || (answer.statusCode() == 403 && !open);
  }
}
