package org.assay.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.register.account.Role;
import org.assay.server.edge.Routes;
import org.assay.server.security.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Looks at every page that a resource of the office has: a new page is found by itself.
@QuarkusTest
class PagesInBrowserTest {

  /// Pages that stand for something, such as a product: where the test's office has one.
  private static final Map<String, String> EXAMPLES = Map.of();

  /// Pages that answer an empty or unfinished request with another status than 200.
  private static final Map<String, Integer> STATUSES = Map.of();

  @Inject
  @Nullable People people;

  static Stream<String> pages() throws IOException {
    return Routes.all().stream().filter(route -> route.page() && route.verb().equals("GET")).map(Routes.Route::path);
  }

  @Test
  void thereArePages() throws IOException {
    assertThat(pages().toList()).contains("/report", "/policy");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageLooksRight(String path) {
    var address = address(path);
    if (address.isEmpty()) System.err.println("NOT LOOKED AT: " + path + " has no example in PagesInBrowserTest");
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

  /// To the desks comes an administrator, to all else a stranger.
  private void enter(BrowserContext context, String path) {
    if (people == null || !path.startsWith("/desk")) return;
    var cookie = new Cookie(people.cookieName(), people.session(Role.ADMINISTRATOR));
    context.addCookies(List.of(cookie.setUrl("http://localhost:" + RestAssured.port)));
  }
}
