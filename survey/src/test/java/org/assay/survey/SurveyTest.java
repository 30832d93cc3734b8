package org.assay.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.disclosure.Limb;
import org.assay.disclosure.Verdict;
import org.assay.pages.PageSource;
import org.assay.pages.fetch.Limits;
import org.assay.pages.fetch.PageFetcher;
import org.assay.pages.fetch.Turns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyTest {

  private static final Path SAMPLE = Path.of("../samples/survey/makers.csv");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z"));

  @TempDir
  private Path folder;

  private static SurveyList list(Path file) throws IOException {
    return SurveyList.read(file.toString(), Files.readString(file), file.resolveSibling(""));
  }

  private static Keeper keeper() {
    var fetcher = new PageFetcher(Limits.usual().allowingLocal(), CLOCK)
        .inTurn(Turns.withPause(Duration.ofMillis(20)));
    return new Keeper(fetcher, CLOCK, 4);
  }

  private static SurveyTable survey(SurveyList list, Path into)
      throws IOException, Bundle.RefusedException {
    try (var bundle = Bundle.begin(into, list)) {
      var table = new Survey(list, keeper()).into(bundle, (done, total) -> {});
      bundle.write("survey.csv", SurveyCsv.of(table));
      bundle.write("survey.json", SurveyJson.of(table, "a test"));
      bundle.seal();
      return table;
    }
  }

  private static Map<String, String> files(Path folder) throws IOException {
    var digests = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        digests.put(
            folder.relativize(file).toString(), PageSource.sha256(Files.readAllBytes(file)));
      }
    }
    return digests;
  }

  private static Row row(SurveyTable table, String maker) {
    return table.rows().stream()
        .filter(row -> row.entry().maker().equals(maker))
        .findFirst()
        .orElseThrow();
  }

  // ---- the sample

  @Test
  void theSampleIsSurveyedLimbByLimb() throws IOException, Bundle.RefusedException {
    var table = survey(list(SAMPLE), folder.resolve("out"));
    assertThat(table.rows()).hasSize(13);
    var dovetail = row(table, "Dovetail Locks");
    assertThat(
            dovetail.reporting().found().orElseThrow().on(Limb.ACKNOWLEDGEMENT).verdict())
        .isEqualTo(Verdict.MET);
    assertThat(
            dovetail.support().found().flatMap(StatedPeriod::of).orElseThrow().end())
        .hasToString("Optional[2032-03-31]");
    assertThat(dovetail.securityTxt().found().orElseThrow().report().keepsTheRules())
        .as("it has expired")
        .isFalse();
    assertThat(row(table, "Kestrel Toys").reporting()).isInstanceOf(Outcome.NoPage.class);
    assertThat(row(table, "Lindenbach").reporting())
        .isEqualTo(new Outcome.Unread<>("pages/lindenbach-security.html", "there is no such file"));
  }

  @Test
  void ofAPageForSeveralProductsTheRowsOwnCounts() throws IOException, Bundle.RefusedException {
    var table = survey(list(SAMPLE), folder.resolve("out"));
    assertThat(table.rows().stream()
            .filter(row -> row.entry().maker().startsWith("Brightwater"))
            .map(row -> row.support()
                .found()
                .flatMap(StatedPeriod::of)
                .orElseThrow()
                .end()
                .orElseThrow()
                .getYear()))
        .containsExactly(2028, 2031);
  }

  @Test
  void twoRunsGiveTheSameBytesAndSoDoesARunOfTheBundle()
      throws IOException, Bundle.RefusedException {
    survey(list(SAMPLE), folder.resolve("one"));
    survey(list(SAMPLE), folder.resolve("two"));
    survey(list(folder.resolve("one").resolve(Bundle.SOURCES)), folder.resolve("three"));
    assertThat(files(folder.resolve("two")))
        .isEqualTo(files(folder.resolve("one")))
        .hasSizeGreaterThan(20);
    assertThat(files(folder.resolve("three"))).isEqualTo(files(folder.resolve("one")));
  }

  @Test
  void theManifestNamesEveryFileWithItsHash() throws IOException, Bundle.RefusedException {
    var out = folder.resolve("out");
    survey(list(SAMPLE), out);
    var expected = new StringBuilder();
    files(out).forEach((name, digest) -> {
      if (!name.equals(Bundle.MANIFEST))
        expected.append(digest).append("  ").append(name).append('\n');
    });
    assertThat(Files.readString(out.resolve(Bundle.MANIFEST))).isEqualTo(expected.toString());
  }

  @Test
  void theJsonFollowsItsSchema() throws IOException, Bundle.RefusedException {
    survey(list(SAMPLE), folder.resolve("out"));
    var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("../docs/schemas/survey.schema.json")));
    assertThat(
            schema.validate(Files.readString(folder.resolve("out/survey.json")), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsDisarmed() {
    assertThat(Csv.words("=HYPERLINK(\"http://x.example\")")).startsWith("'=");
    assertThat(Csv.words("@sum")).startsWith("'@");
    assertThat(Csv.words("plain")).isEqualTo("plain");
  }

  // ---- addresses

  private static HttpServer server(
      Map<String, String> pages, List<String> asked, AtomicInteger most) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var now = new AtomicInteger();
    server.createContext("/", exchange -> {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      var path = exchange.getRequestURI().getPath();
      asked.add(path);
      var body = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .add(
              "Content-Type",
              path.endsWith(".txt") ? "text/plain; charset=utf-8" : "text/html; charset=utf-8");
      exchange.sendResponseHeaders(
          body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
      now.decrementAndGet();
      exchange.close();
    });
    server.start();
    return server;
  }

  private static final String POLICY =
      "<h1>Report a security vulnerability</h1><p>Report security issues to security@a.example."
          + " We acknowledge within 3 days and send updates every 7 days until the issue is resolved.</p>";

  @Test
  void oneConnectionAtATimeGoesToAHostAndAFailureIsARow()
      throws IOException, Bundle.RefusedException {
    var asked = java.util.Collections.synchronizedList(new java.util.ArrayList<String>());
    var most = new AtomicInteger();
    var pages = new ConcurrentHashMap<String, String>();
    for (int i = 0; i < 6; i++) pages.put("/policy" + i, POLICY);
    pages.put(
        "/.well-known/security.txt",
        "Contact: mailto:a@b.example\nExpires: 2027-01-01T00:00:00Z\n");
    var server = server(pages, asked, most);
    try {
      var base = "http://127.0.0.1:" + server.getAddress().getPort();
      var text = new StringBuilder("maker,reporting page,security.txt\n");
      for (int i = 0; i < 6; i++) text.append("M%d,%s/policy%d,%s\n".formatted(i, base, i, base));
      text.append("Gone,%s/nothing,\n".formatted(base));
      text.append("Closed,http://127.0.0.1:1/x,\n");
      var list = SurveyList.read("makers.csv", text.toString(), folder);
      var table = survey(list, folder.resolve("out"));
      assertThat(most).hasValue(1);
      assertThat(asked.stream().filter("/robots.txt"::equals)).hasSize(1);
      assertThat(asked.stream().filter(path -> path.startsWith("/policy"))).hasSize(6);
      assertThat(table.rows().subList(0, 6))
          .allSatisfy(row -> assertThat(
                  row.reporting().found().orElseThrow().on(Limb.ACKNOWLEDGEMENT).verdict())
              .isEqualTo(Verdict.MET));
      assertThat(row(table, "Gone").reporting())
          .isEqualTo(new Outcome.Unread<>(
              base + "/nothing",
              "the server answers with status 404, so there is no page to read"));
      assertThat(row(table, "Closed").reporting())
          .isEqualTo(new Outcome.Unread<>("http://127.0.0.1:1/x", "no connection"));
    } finally {
      server.stop(0);
    }
    // the server is gone; the snapshots tell the same again, failures too
    survey(list(folder.resolve("out").resolve(Bundle.SOURCES)), folder.resolve("again"));
    assertThat(files(folder.resolve("again"))).isEqualTo(files(folder.resolve("out")));
  }

  @Test
  void whatWasInterruptedGoesOnWithoutAskingAgain() throws IOException, Bundle.RefusedException {
    var asked = java.util.Collections.synchronizedList(new java.util.ArrayList<String>());
    var pages = Map.of("/a", POLICY, "/b", POLICY, "/c", POLICY);
    var server = server(pages, asked, new AtomicInteger());
    try {
      var base = "http://127.0.0.1:" + server.getAddress().getPort();
      var list = SurveyList.read(
          "makers.csv",
          "maker,reporting page\nA,%1$s/a\nB,%1$s/b\nC,%1$s/c\n".formatted(base),
          folder);
      survey(list, folder.resolve("whole"));
      var left = folder.resolve("left");
      Files.createDirectories(left.resolve("evidence"));
      for (var name :
          List.of(Bundle.SOURCES, list.entries().getFirst().sources().getFirst().snapshot())) {
        Files.copy(folder.resolve("whole").resolve(name), left.resolve(name));
      }
      Files.writeString(left.resolve("evidence/.b.warc.gz.12-1.part"), "half");
      asked.clear();
      survey(list, left);
      assertThat(asked).doesNotContain("/a").contains("/b", "/c");
      var whole = folder.resolve("whole");
      var kept = list.entries().getFirst().sources().getFirst().snapshot();
      assertThat(files(left)).containsOnlyKeys(files(whole).keySet());
      assertThat(files(left)).containsEntry(kept, files(whole).get(kept));
      assertThat(withoutDigests(left)).isEqualTo(withoutDigests(whole));
    } finally {
      server.stop(0);
    }
  }

  /// The table without digests: the server dates its answers, so a page asked for again a second
  /// later is another snapshot of the same words.
  private static String withoutDigests(Path bundle) throws IOException {
    return Files.readString(bundle.resolve("survey.csv")).replaceAll("[0-9a-f]{64}", "digest");
  }

  // ---- folders

  @Test
  void aFinishedBundleAndAnotherListAreRefused() throws IOException, Bundle.RefusedException {
    var out = folder.resolve("out");
    var one = SurveyList.read("a.csv", "maker,reporting page\nA,none\n", folder);
    survey(one, out);
    assertThatExceptionOfType(Bundle.RefusedException.class)
        .isThrownBy(() -> Bundle.begin(out, one).close())
        .withMessageContaining("finished survey");
    Files.delete(out.resolve(Bundle.MANIFEST));
    var other = SurveyList.read("b.csv", "maker,reporting page\nB,none\n", folder);
    assertThatExceptionOfType(Bundle.RefusedException.class)
        .isThrownBy(() -> Bundle.begin(out, other).close())
        .withMessageContaining("another list");
  }

  @Test
  void aFolderOfOthersIsLeftAloneAndOneSurveyWritesAtATime()
      throws IOException, Bundle.RefusedException {
    var list = SurveyList.read("a.csv", "maker,reporting page\nA,none\n", folder);
    var others = Files.createDirectories(folder.resolve("others"));
    Files.writeString(others.resolve("letter.txt"), "mine");
    assertThatExceptionOfType(Bundle.RefusedException.class)
        .isThrownBy(() -> Bundle.begin(others, list).close());
    try (var bundle = Bundle.begin(folder.resolve("out"), list)) {
      assertThat(bundle.holds(Bundle.SOURCES)).isTrue();
      assertThatExceptionOfType(Bundle.RefusedException.class)
          .isThrownBy(() -> Bundle.begin(folder.resolve("out"), list).close())
          .withMessageContaining("another survey");
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }
}
