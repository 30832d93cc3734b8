package org.assay.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.pages.fetch.FetchException;
import org.assay.pages.fetch.Limits;
import org.assay.pages.fetch.PageFetcher;
import org.assay.pages.fetch.Turns;
import org.assay.pages.fetch.WarcFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A survey that is killed at any moment loses nothing and leaves nothing half-written.
class KilledSurveyTest {

  private static final int PAGES = 24;
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z"));

  @TempDir
  private Path folder;

  /// The process that is killed: list, folder.
  public static void main(String[] arguments) throws IOException, Bundle.RefusedException {
    survey(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  private static SurveyTable survey(Path file, Path into)
      throws IOException, Bundle.RefusedException {
    var list = SurveyList.read("makers.csv", Files.readString(file), file.resolveSibling(""));
    var fetcher = new PageFetcher(Limits.usual().allowingLocal(), CLOCK)
        .inTurn(Turns.withPause(Duration.ofMillis(1)));
    try (var bundle = Bundle.begin(into, list)) {
      var table = new Survey(list, new Keeper(fetcher, CLOCK, 4)).into(bundle, (done, total) -> {});
      bundle.write("survey.csv", SurveyCsv.of(table));
      bundle.seal();
      return table;
    }
  }

  private static HttpServer server(
      Map<String, AtomicInteger> asked, AtomicInteger all, CountDownLatch enough, int stopAt)
      throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> {
      var path = exchange.getRequestURI().getPath();
      asked.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
      if (all.incrementAndGet() == stopAt) enough.countDown();
      var body = ("<h1>Report a vulnerability</h1><p>We acknowledge reports within 2 days.</p>"
              + path)
          .repeat(200)
          .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
    return server;
  }

  @Test
  void aSecondRunGoesOnWhereTheKilledOneWas()
      throws IOException, InterruptedException, Bundle.RefusedException {
    var asked = new ConcurrentHashMap<String, AtomicInteger>();
    var enough = new CountDownLatch(1);
    var server = server(asked, new AtomicInteger(), enough, PAGES / 2);
    try {
      var base = "http://127.0.0.1:" + server.getAddress().getPort();
      var text = new StringBuilder("maker,reporting page\n");
      for (int i = 0; i < PAGES; i++) text.append("M%1$d,%2$s/p%1$d\n".formatted(i, base));
      var list = Files.writeString(folder.resolve("makers.csv"), text);
      var out = folder.resolve("out");
      kill(list, out, enough);
      assertThat(out.resolve(Bundle.MANIFEST)).doesNotExist();
      int kept = assertEveryArchiveIsWhole(out);
      asked.clear();
      var table = survey(list, out);
      assertThat(table.rows()).allMatch(row -> row.reporting().found().isPresent());
      assertThat(asked.keySet().stream().filter(path -> path.startsWith("/p")))
          .hasSize(PAGES - kept);
      assertThat(out.resolve(Bundle.MANIFEST)).exists();
      try (var files = Files.walk(out)) {
        assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
      }
    } finally {
      server.stop(0);
    }
  }

  private static void kill(Path list, Path out, CountDownLatch enough)
      throws IOException, InterruptedException {
    var process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            KilledSurveyTest.class.getName(),
            list.toString(),
            out.toString())
        .inheritIO()
        .start();
    assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
    process.destroyForcibly().waitFor();
  }

  private static int assertEveryArchiveIsWhole(Path out) throws IOException {
    try (var files = Files.list(out.resolve("evidence"))) {
      var archives = files.filter(file -> file.toString().endsWith(".warc.gz")).toList();
      for (var archive : archives) {
        assertThat(WarcFile.read("archive", Files.readAllBytes(archive)).page().text())
            .contains("We acknowledge reports within 2 days.");
      }
      assertThat(archives).isNotEmpty();
      return archives.size();
    } catch (FetchException failed) {
      throw new AssertionError(failed);
    }
  }
}
