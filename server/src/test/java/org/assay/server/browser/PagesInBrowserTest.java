package org.assay.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assay.register.account.Role;
import org.assay.register.database.Database;
import org.assay.register.journal.Journal;
import org.assay.register.report.ReportIntake;
import org.assay.register.report.SubmittedReport;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.server.edge.Routes;
import org.assay.server.published.PublishedFixtures;
import org.assay.server.reporting.TestPromise;
import org.assay.server.security.People;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Looks at every page that a resource of the office has: a new page is found by itself.
@QuarkusTest
class PagesInBrowserTest {

  /// The product that the test's office has.
  private static final String PRODUCT = "looked-at";

  /// Pages that stand for something, such as a product: where the test's office has one.
  private static final Map<String, String> EXAMPLES = new ConcurrentHashMap<>();

  /// Pages that answer with another status than 200: there is no advisory before a report is
  /// resolved.
  private static final Map<String, Integer> STATUSES = Map.of("/desk/reports/{id}/advisory", 404);

  @Inject
  People people;

  @Inject
  PublishedPromises promises;

  @Inject
  Database database;

  @Inject
  Journal journal;

  @Inject
  ReportIntake intake;

  @BeforeEach
  void anOfficeAtWork() {
    TestPromise.published(promises);
    if (!EXAMPLES.isEmpty()) return;
    var fixtures = new PublishedFixtures(database, journal);
    var product = fixtures.product(PRODUCT, "Larkfield porch camera");
    fixtures.period(
        product,
        LocalDate.of(2026, 5, 1),
        LocalDate.of(2031, 5, 31),
        "Security updates until at least 31 May 2031.");
    var report = intake.submit(new SubmittedReport(
        "Porch camera",
        "",
        "Telnet is open",
        "Port 23 answers and lets anybody in.",
        "nmap -p 23",
        "1.4.2",
        "",
        "",
        "en",
        List.of()));
    EXAMPLES.put("/products/{slug}", "/products/" + PRODUCT);
    EXAMPLES.put(
        "/desk/accounts/{account}",
        "/desk/accounts/" + people.of(Role.SECURITY_RESPONSE).id());
    EXAMPLES.put("/desk/reports/{id}", "/desk/reports/" + report.id());
    EXAMPLES.put("/desk/reports/{id}/advisory", "/desk/reports/" + report.id() + "/advisory");
  }

  static Stream<String> pages() throws IOException {
    return Routes.all().stream()
        .filter(route -> route.page() && route.verb().equals("GET"))
        .map(Routes.Route::path);
  }

  @Test
  void thereArePages() throws IOException {
    assertThat(pages().toList()).contains("/report", "/policy");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageLooksRight(String path) {
    var address = address(path);
    if (address.isEmpty())
      System.err.println("NOT LOOKED AT: " + path + " has no example in PagesInBrowserTest");
    Assumptions.assumeTrue(address.isPresent(), path + " has no example");
    PageLooks.at(address.orElseThrow())
        .as("page" + path.replaceAll("[^a-z]+", "-"))
        .answering(STATUSES.getOrDefault(path, 200))
        .enteringBy(context -> enter(context, path))
        .areRight();
  }

  private static Optional<String> address(String path) {
    return path.contains("{") ? Optional.ofNullable(EXAMPLES.get(path)) : Optional.of(path);
  }

  /// To the desks and to their own account comes an administrator, to all else a stranger.
  private void enter(BrowserContext context, String path) {
    if (!path.startsWith("/desk") && !path.startsWith("/account")) return;
    var cookie = new Cookie(people.cookieName(), people.session(Role.ADMINISTRATOR));
    context.addCookies(List.of(cookie.setUrl("http://localhost:" + RestAssured.port)));
  }
}
