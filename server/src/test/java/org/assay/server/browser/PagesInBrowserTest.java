package org.assay.server.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.register.account.Role;
import org.assay.register.account.Sessions;
import org.assay.register.account.SignInKind;
import org.assay.register.database.Database;
import org.assay.server.security.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Looks at every page of the office: `pages.csv` says how each address is looked at, and
/// `routes.csv`, which RouteTableTest holds to the running server, which addresses there are.
@QuarkusTest
class PagesInBrowserTest {

  /// Pages that tell why something was refused.
  private static final Map<String, Integer> STATUSES = Map.of("/sign-in/provider/back", 400);

  @Inject
  OfficeAtWork office;

  @Inject
  People people;

  @Inject
  Sessions sessions;

  @Inject
  Database database;

  @BeforeEach
  void everybodyMayAskAgain() {
    database.change(transaction -> transaction.execute("delete from allowance"));
  }

  /// A line of `pages.csv`.
  private record Line(String path, String kind, String as, String example) {
    @Override
    public String toString() {
      return example + " as " + as;
    }

    /// The name of its pictures.
    String picture() {
      return (example + "-" + as).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
  }

  private static Stream<String> lines(String file) {
    try (var in =
        Objects.requireNonNull(PagesInBrowserTest.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Stream<Line> table() {
    return lines("/pages.csv").map(PagesInBrowserTest::line);
  }

  private static Line line(String text) {
    var cells = text.split(",", 4);
    return new Line(cells[0], cells[1], cells[2], cells[3]);
  }

  static Stream<String> pages() {
    return lines("/pages.csv").filter(text -> !line(text).kind().equals("file"));
  }

  @Test
  void everyAddressIsInTheTableAndNoOther() {
    var there = lines("/routes.csv")
        .map(line -> line.split(",", 3))
        .filter(cells -> cells[0].equals("GET") && !cells[1].startsWith("/api/"))
        .map(cells -> cells[1])
        .collect(Collectors.toCollection(TreeSet::new));
    var looked = table().map(Line::path).collect(Collectors.toCollection(TreeSet::new));
    assertThat(looked).as("addresses of pages.csv").isEqualTo(there);
  }

  /// What the table calls a file is none of the pages that nobody would look at then.
  @Test
  void noFileIsAPage() throws IOException {
    for (var line : table().filter(line -> line.kind().equals("file")).toList()) {
      var asking = given().redirects().follow(false);
      var role = Role.ofCode(line.as());
      if (role.isPresent()) asking = people.as(role.get());
      var answer = asking.get(example(line));
      var saved = String.valueOf(answer.header("Content-Disposition")).startsWith("attachment");
      if (answer.statusCode() == 200 && !saved)
        assertThat(answer.contentType()).as("%s", line).doesNotStartWith("text/html");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageLooksRight(String text) throws IOException {
    var line = line(text);
    var example = example(line);
    PageLooks.at(example)
        .as(line.picture())
        .answering(STATUSES.getOrDefault(line.path(), 200))
        .enteringBy(context -> enter(context, line.as()))
        .areRight();
    if (line.kind().equals("spoken")) {
      PageLooks.at("/de" + example)
          .as("de-" + line.picture())
          .enteringBy(context -> enter(context, line.as()))
          .isRightAtAGlance();
    }
  }

  private String example(Line line) throws IOException {
    var example = line.example();
    for (var known : office.examples().entrySet()) {
      example = example.replace(known.getKey(), known.getValue());
    }
    assertThat(example).as("what stands in braces").doesNotContain("{");
    return example;
  }

  private void enter(BrowserContext context, String as) {
    switch (as) {
      case "nobody" -> {}
      case "finder" -> report(context);
      case "password" ->
        cookie(
            context,
            sessions
                .open(people.of(Role.ADMINISTRATOR).id(), SignInKind.PASSWORD)
                .token());
      default -> cookie(context, people.session(Role.ofCode(as).orElseThrow()));
    }
  }

  private void cookie(BrowserContext context, String session) {
    context.addCookies(List.of(
        new Cookie(people.cookieName(), session).setUrl("http://localhost:" + RestAssured.port)));
  }

  // The page that shows the code is left to who looks at it: it shows it once.
  private void report(BrowserContext context) {
    var sent = people
        .postingAnonymously()
        .multiPart("found", "Port 23 answers and lets anybody in.")
        .post("/report");
    assertThat(sent.statusCode()).isEqualTo(303);
    var office = "http://localhost:" + RestAssured.port;
    sent.cookies()
        .forEach(
            (name, value) -> context.addCookies(List.of(new Cookie(name, value).setUrl(office))));
  }
}
