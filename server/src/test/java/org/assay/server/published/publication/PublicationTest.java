package org.assay.server.published.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.ledger.LedgerAudit;
import org.assay.ledger.LedgerReader;
import org.assay.register.database.Database;
import org.assay.register.journal.Anchor;
import org.assay.register.journal.Journal;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.server.browser.Chromium;
import org.assay.server.browser.Window;
import org.assay.server.published.PublishedFixtures;
import org.assay.server.published.publication.OutFolder.Outcome;
import org.assay.server.reporting.TestPromise;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class PublicationTest {

  private static final URI BASE = URI.create("https://static.example/security");

  @Inject
  PublicationRun publication;

  @Inject
  Database database;

  @Inject
  Journal journal;

  @Inject
  Anchor anchor;

  @Inject
  PublishedPromises promises;

  @TempDir
  Path out;

  private PublishedFixtures fixtures;
  private final String slug = "static-" + UUID.randomUUID();
  private String product;

  @BeforeEach
  void aProduct() throws IOException {
    TestPromise.published(promises); // the pages link to what follows from it
    fixtures = new PublishedFixtures(database, journal);
    product = fixtures.product(slug, "Static " + slug);
    fixtures.period(product, LocalDate.of(2026, 5, 1), LocalDate.of(2031, 5, 31), "Until 2031.");
    while (anchor.reader().size() < journalSize()) anchor.hurry();
  }

  private long journalSize() {
    return database.read(handle ->
        handle.createQuery("select count(*) from journal").mapTo(Long.class).one());
  }

  private Outcome write() throws IOException {
    return publication.write(out, BASE, RestAssured.port);
  }

  @Test
  void aSecondRunWithNothingChangedWritesNothing() throws IOException {
    assertThat(write().written()).isGreaterThan(20);
    var before = times();
    var again = write();
    assertThat(again.written()).isZero();
    assertThat(again.removed()).isZero();
    assertThat(times()).isEqualTo(before);
  }

  private Map<Path, FileTime> times() throws IOException {
    try (var files = Files.walk(out)) {
      var times = new TreeMap<Path, FileTime>();
      for (var file : files.toList()) times.put(file, Files.getLastModifiedTime(file));
      return times;
    }
  }

  @Test
  void whatIsHiddenIsRemovedAndTheRestStays() throws IOException {
    write();
    assertThat(out.resolve("products/" + slug + "/index.html")).exists();
    assertThat(out.resolve("de/products/" + slug + "/index.html")).exists();
    fixtures.hide(product);
    Files.writeString(out.resolve("theirs.txt"), "kept");
    var outcome = write();
    assertThat(outcome.removed()).isEqualTo(6);
    assertThat(out.resolve("products/" + slug)).doesNotExist();
    assertThat(out.resolve("theirs.txt")).exists();
  }

  @Test
  void feedsAndSiteMapNameTheFiles() throws IOException {
    write();
    assertThat(out.resolve("sitemap.xml")).content().contains(BASE + "/products/" + slug);
    assertThat(out.resolve("feed.atom")).content().contains(BASE + "/products/" + slug);
    assertThat(out.resolve("products/" + slug + ".json"))
        .content()
        .contains("\"page\" : \"" + BASE + "/products/" + slug + "\"");
  }

  @Test
  void theLedgerIsWholeInIt() throws IOException {
    write();
    var reader = LedgerReader.open(out.resolve("ledger"));
    assertThat(reader.size()).isPositive();
    assertThat(LedgerAudit.of(reader, List.of(), _ -> {}).findings()).isEmpty();
  }

  @Test
  void anyWebServerServesItWithoutADeadLink() throws IOException, InterruptedException {
    write();
    var server = SimpleFileServer.createFileServer(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), out, OutputLevel.NONE);
    server.start();
    try {
      var pages = crawl(server);
      assertThat(pages.keySet())
          .contains("/index.html", "/products/" + slug + "/index.html", "/de/index.html");
      axeFindsNothing(
          server, pages.keySet().stream().filter(name -> name.contains("index")).toList());
    } finally {
      server.stop(0);
    }
  }

  private static URI address(HttpServer server, String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  private Map<String, String> crawl(HttpServer server) throws IOException, InterruptedException {
    var seen = new LinkedHashMap<String, String>();
    var next = new ArrayDeque<URI>(List.of(address(server, "/index.html")));
    try (var client = HttpClient.newHttpClient()) {
      while (!next.isEmpty()) {
        var page = next.remove();
        if (seen.containsKey(page.getPath())) continue;
        if (page.getPath().startsWith("/.")) { // which the JDK's server hides, and others do not
          seen.put(page.getPath(), Files.readString(out.resolve(page.getPath().substring(1))));
          continue;
        }
        var answer = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(page.toString()).isEqualTo(200);
        seen.put(page.getPath(), answer.body());
        if (isHtml(answer)) links(page, answer.body()).forEach(next::add);
      }
    }
    return seen;
  }

  private static boolean isHtml(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private static List<URI> links(URI page, String html) {
    var parser = Parser.htmlParser().setTrackErrors(10);
    var document = Jsoup.parse(html, page.toString(), parser);
    assertThat(parser.getErrors()).as("is %s well-formed", page).isEmpty();
    assertThat(document.select("form[action]")).as("forms in %s", page).isEmpty();
    return document.select("[href], [src]").stream()
        .map(one -> one.hasAttr("href") ? one.absUrl("href") : one.absUrl("src"))
        .map(link -> URI.create(link.replaceFirst("#.*", "")))
        .filter(link -> page.getAuthority().equals(link.getAuthority()))
        .toList();
  }

  private static void axeFindsNothing(HttpServer server, List<String> pages) {
    try (var context = Chromium.open(Window.TELEPHONE)) {
      var page = context.newPage();
      for (var path : pages.subList(0, Math.min(8, pages.size()))) {
        page.navigate(address(server, path).toString());
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
      }
    }
  }
}
