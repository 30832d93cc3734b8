package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The commands on published words, from outside.
class DisclosureCommandsTest {

  @TempDir
  private Path folder;

  private static String evidence(String sample, String file) {
    return Ran.SAMPLES.resolve(sample).resolve("evidence").resolve(file).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "doorbell,security.html,0,2 working days,P14D",
    "speaker,security-page.html,0,P3D,P14D",
    "tablet-children,report-page.html,0,2 working days,P7D",
    "kettle,product-security-2026-11-19.html,3,P7D,P30D",
    "camera,security-page-2026-10-28.html,4,none,P1M",
  })
  void thePagesOfTheSamplesAreReadLimbByLimb(
      String sample, String file, int code, String acknowledged, String updated) {
    var ran = Ran.assay("disclosure", "lint", evidence(sample, file));
    assertThat(ran.code()).isEqualTo(code);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.linesWiderThan(80)).isEmpty();
    if (!acknowledged.equals("none")) {
      assertThat(ran.out()).contains("when a report is acknowledged [" + acknowledged + "]");
    }
    assertThat(ran.out()).contains("when status updates come [" + updated + "]");
  }

  @Test
  void theSameReportIsThereAsJson() {
    var ran =
        Ran.assay("disclosure", "lint", evidence("doorbell", "security.html"), "--format", "json");
    assertThat(ran.out())
        .contains("\"format\" : \"assay-disclosure/1\"")
        .contains("\"time\" : \"2 working days\"")
        .contains("\"line\" : ");
  }

  @ParameterizedTest
  @CsvSource({"doorbell,0", "speaker,0"})
  void theSecurityTxtOfTheSamplesKeepsTheRules(String sample, int code) {
    var ran = Ran.assay(
        "disclosure",
        "security-txt",
        "check",
        evidence(sample, "security.txt"),
        "--on",
        "2026-10-01");
    assertThat(ran.code()).isEqualTo(code);
    assertThat(ran.linesWiderThan(80)).isEmpty();
  }

  @Test
  void anExpiredFileBreaksARule() {
    var ran = Ran.assay(
        "disclosure",
        "security-txt",
        "check",
        evidence("speaker", "security.txt"),
        "--on",
        "2027-02-01");
    assertThat(ran.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(ran.out()).contains("line 4: the file has expired [expired]");
  }

  @Test
  void aNewFileKeepsTheRules() throws IOException {
    var file = folder.resolve("security.txt");
    var ran = Ran.assay(
        "disclosure",
        "security-txt",
        "new",
        "--contact",
        "security@larkfield.example",
        "--policy",
        "https://www.larkfield.example/security",
        "-o",
        file.toString());
    assertThat(ran.code()).isZero();
    assertThat(Files.readString(file)).startsWith("Contact: mailto:security@larkfield.example\n");
    assertThat(Ran.assay("disclosure", "security-txt", "check", file.toString()).code())
        .isZero();
  }

  @Test
  void aFileThatWouldBreakARuleIsNotWritten() {
    var file = folder.resolve("security.txt");
    var ran = Ran.assay(
        "disclosure",
        "security-txt",
        "new",
        "--contact",
        "http://larkfield.example/form",
        "-o",
        file.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).contains("a web address must begin with https://");
    assertThat(file).doesNotExist();
  }

  @Test
  void whatCannotBeReadIsSaidWithWhatToDo() {
    var missing = Ran.assay("disclosure", "lint", "no-such-page.html");
    assertThat(missing.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(missing.err())
        .isEqualTo("assay: no-such-page.html: there is no such file; check the name\n");
    assertThat(
            Ran.assay("disclosure", "lint", "http://user:x@larkfield.example/").code())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  private static void serve(HttpServer server, String path, String type, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    server.createContext(path, exchange -> {
      exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
  }

  @Test
  void policyAndContactAreFollowedAndCountTogether() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    var base = "http://127.0.0.1:" + server.getAddress().getPort();
    serve(server, "/form", "text/html", """
        <h1>Report a vulnerability</h1><p>Tell us about a security issue here. You need no account.</p>
        <form action="/send"><textarea name="report"></textarea><button>Send report</button></form>
        """);
    serve(server, "/policy", "text/html", """
        <h1>Vulnerability reports</h1><p>We acknowledge reports within 2 days.
        We send you a status update every 14 days until the issue is resolved.</p>
        """);
    serve(server, "/.well-known/security.txt", "text/plain", """
        Contact: %1$s/form
        Policy: %1$s/policy
        Policy: %1$s/gone
        Expires: 2027-08-31T00:00:00Z
        """.formatted(base));
    server.start();
    try {
      var ran = Ran.assay(
          "disclosure",
          "security-txt",
          "check",
          base,
          "--allow-local",
          "--follow",
          "--on",
          "2026-11-24");
      assertThat(ran.out())
          .contains(base + "/form")
          .contains(base + "/policy")
          .contains("when a report is acknowledged [P2D]");
      assertThat(ran.err()).contains("/gone").contains("status 404");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anAddressOfThisMachineIsOnlyAskedWhenAllowed() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    var page = Files.readAllBytes(Path.of(evidence("doorbell", "security.html")));
    server.createContext("/security", exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
      exchange.close();
    });
    var text = Files.readString(Path.of(evidence("doorbell", "security.txt")))
        .getBytes(StandardCharsets.UTF_8);
    server.createContext("/.well-known/security.txt", exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(200, text.length);
      exchange.getResponseBody().write(text);
      exchange.close();
    });
    server.start();
    try {
      var base = "http://127.0.0.1:" + server.getAddress().getPort();
      var refused = Ran.assay("disclosure", "lint", base + "/security");
      assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(refused.err()).contains("this machine").contains("--allow-local");
      var archive = folder.resolve("page.warc.gz");
      var allowed = Ran.assay(
          "disclosure", "lint", base + "/security", "--allow-local", "--keep", archive.toString());
      assertThat(allowed.code()).isZero();
      assertThat(Ran.assay("disclosure", "lint", archive.toString()).out())
          .isEqualTo(allowed.out());
      var missing = Ran.assay("disclosure", "lint", base + "/none", "--allow-local");
      assertThat(missing.err()).contains("status 404");
      var file = Ran.assay("disclosure", "security-txt", "check", base, "--allow-local");
      assertThat(file.code()).isEqualTo(ExitCode.NOT_MET);
      assertThat(file.out()).contains("[not-https]").contains("[canonical-mismatch]");
    } finally {
      server.stop(0);
    }
  }

  // ---- memory

  private static final String POLICY =
      "<h1>Report a security vulnerability</h1><p>Report security issues to security@tarn.example.</p>"
          + "<p>We acknowledge reports within %s.</p>"
          + "<p>We send you a status update every week until the issue is resolved.</p>";

  private Ran watch(Path list, Path history, String day) {
    return Ran.assay(
        "disclosure",
        "watch",
        list.toString(),
        "--history",
        history.toString(),
        "--seen",
        day + "T10:00:00Z");
  }

  @Test
  void aPromiseThatShrinksRaisesTheAlarmWithBothSentences() throws IOException {
    var page = Files.writeString(folder.resolve("tarn.html"), POLICY.formatted("2 days"));
    var list = Files.writeString(folder.resolve("makers.txt"), "Tarn | tarn.html\n");
    var history = folder.resolve("reporting.jsonl");
    assertThat(watch(list, history, "2026-01-01").out()).contains("kept for the first time");
    assertThat(watch(list, history, "2026-02-01").code()).isZero();
    Files.writeString(page, POLICY.formatted("10 days"));
    var alarm = watch(list, history, "2026-03-01");
    assertThat(alarm.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(alarm.linesWiderThan(80)).isEmpty();
    assertThat(alarm.out())
        .contains("weaker")
        .contains("P2D became P10D")
        .contains("2026-02-01: \"We acknowledge reports within 2 days.\"")
        .contains("2026-03-01: \"We acknowledge reports within 10 days.\"");
    var told = Ran.assay("disclosure", "history", history.toString());
    assertThat(told.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(told.out()).startsWith("A promise shrank or was withdrawn.");
    assertThat(told.linesWiderThan(80)).isEmpty();
    assertThat(Ran.assay("disclosure", "history", history.toString(), "--format", "json")
            .out())
        .contains("\"format\" : \"assay-reporting-changes/1\"")
        .contains("\"alarm\" : true");
  }

  @Test
  void theSnapshotsOfAFolderAreCompared() throws IOException {
    var snapshots = Files.createDirectories(folder.resolve("snapshots"));
    Files.writeString(snapshots.resolve("s-2026-01-01.html"), POLICY.formatted("2 days"));
    Files.writeString(snapshots.resolve("s-2026-03-01.html"), POLICY.formatted("10 days"));
    var ran = Ran.assay("disclosure", "lint", snapshots.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(ran.out())
        .contains("when a report is acknowledged [P10D]")
        .contains("P2D became P10D");
  }
}
