package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a page comes as, every command reads the same from it.
class OneWayInTest {

  private static final String[] LINES = {
    "Report a security vulnerability",
    "Report security issues to security@tarn.example.",
    "We acknowledge reports within 2 days.",
    "We send you a status update every week until the issue is resolved.",
    "The Tarn camera gets security updates until at least 31 May 2031.",
  };

  @TempDir
  private Path folder;

  private final HttpServer server;

  OneWayInTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
  }

  @BeforeEach
  void start() {
    server.createContext("/page", exchange -> {
      var bytes = html().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/page";
  }

  private static String html() {
    var html = new StringBuilder("<!doctype html><title>Security</title><h1>" + LINES[0] + "</h1>");
    for (int i = 1; i < LINES.length; i++) html.append("<p>").append(LINES[i]).append("</p>");
    return html.toString();
  }

  private String source(String kind) throws IOException {
    var file = folder.resolve(kind.equals("folder") ? "pages/s-2026-10-28.html" : "page." + kind);
    Files.createDirectories(file.getParent() == null ? folder : file.getParent());
    switch (kind) {
      case "html", "folder" -> Files.writeString(file, html());
      case "txt" -> Files.writeString(file, String.join("\n\n", LINES) + "\n");
      case "mhtml" -> Files.writeString(file, mhtml());
      case "pdf" -> pdf(file);
      case "warc.gz" ->
        Ran.assay("disclosure", "lint", address(), "--allow-local", "--keep", file.toString());
      default -> throw new IllegalArgumentException(kind);
    }
    return kind.equals("folder") ? folder.resolve("pages").toString() : file.toString();
  }

  private static String mhtml() {
    var body = Base64.getMimeEncoder().encodeToString(html().getBytes(StandardCharsets.UTF_8));
    return """
        From: <Saved by a browser>
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="----x"

        ------x
        Content-Type: text/html
        Content-Transfer-Encoding: base64
        Content-Location: https://tarn.example/page

        %s
        ------x--
        """.formatted(body).replace("\n", "\r\n");
  }

  private static void pdf(Path file) throws IOException {
    try (var document = new PDDocument()) {
      var sheet = new PDPage();
      document.addPage(sheet);
      try (var content = new PDPageContentStream(document, sheet)) {
        for (int i = 0; i < LINES.length; i++) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 11);
          content.newLineAtOffset(60, 700 - 40 * i);
          content.showText(LINES[i]);
          content.endText();
        }
      }
      document.save(file.toFile());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "txt", "mhtml", "pdf", "warc.gz", "folder"})
  void everyKindIsReadByEveryCommand(String kind) throws IOException {
    var source = source(kind);
    assertThat(Ran.assay("disclosure", "lint", source).out())
        .contains("when a report is acknowledged [P2D]")
        .contains("when status updates come [P7D]");
    assertThat(Ran.assay("support-period", "grade", source).out()).contains("until 31 May 2031");
    watched("disclosure", source);
    watched("support-period", source);
    surveyed(kind, source);
  }

  private void watched(String command, String source) throws IOException {
    var list = Files.writeString(folder.resolve("list.txt"), "Tarn | " + source + "\n");
    var history = folder.resolve(command + ".jsonl").toString();
    for (var day : new String[] {"2026-01-01", "2026-02-01"}) {
      var ran = Ran.assay(
          command, "watch", list.toString(), "--history", history, "--seen", day + "T00:00:00Z");
      assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    }
  }

  private void surveyed(String kind, String source) throws IOException {
    if (kind.equals("folder")) return; // a list names pages, not folders
    var list = Files.writeString(
        folder.resolve("makers.csv"),
        "maker,reporting page,support page\nTarn,%1$s,%1$s\n".formatted(source));
    var out = folder.resolve("survey");
    Ran.assay("survey", list.toString(), "-o", out.toString());
    assertThat(Files.readString(out.resolve("survey.csv"))).contains("P2D").contains("2031-05-31");
  }

  @Test
  void aKeptArchiveGivesTheSameReportAsItsAddress() throws IOException {
    for (var command : new String[][] {{"disclosure", "lint"}, {"support-period", "grade"}}) {
      var kept = folder.resolve(command[0] + ".warc.gz").toString();
      var fetched = Ran.assay(command[0], command[1], address(), "--allow-local", "--keep", kept);
      var replayed = Ran.assay(command[0], command[1], kept);
      assertThat(fetched.out()).isNotEmpty();
      assertThat(replayed.out()).isEqualTo(fetched.out());
      assertThat(replayed.code()).isEqualTo(fetched.code());
    }
  }

  @Test
  void aDossierIsMeasuredOnAKeptArchiveAsOnThePage() throws IOException {
    var page = Files.readString(Path.of(Ran.sample("doorbell/evidence/security.html")));
    server.createContext("/security", exchange -> {
      var bytes = page.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    var dossier = folder.resolve("doorbell");
    copy(Path.of(Ran.sample("doorbell")), dossier);
    var archive = dossier.resolve("evidence/security.warc.gz");
    Ran.assay(
        "disclosure",
        "lint",
        address().replace("/page", "/security"),
        "--allow-local",
        "--keep",
        archive.toString());
    var product = dossier.resolve("product.yaml");
    Files.writeString(
        product,
        Files.readString(product).replace("evidence/security.html", "evidence/security.warc.gz"));
    var ran = Ran.assay("check", dossier.toString(), "--on", "2026-11-02");
    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.code())
        .isEqualTo(
            Ran.assay("check", Ran.sample("doorbell"), "--on", "2026-11-02").code());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.sorted(Comparator.naturalOrder()).toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
