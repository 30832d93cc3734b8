package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `assay support-period` from outside.
class SupportPeriodCommandsTest {

  @TempDir
  private Path folder;

  private static Ran run(String... arguments) {
    var all = new String[arguments.length + 1];
    all[0] = "support-period";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Ran.assay(all);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Security updates until at least 31 May 2031 | 0",
        "Software updates until 31 May 2031 | 3",
        "Security updates for up to 3 years | 4",
      })
  void gradeAnswersWithItsExitCode(String words, int code) {
    var ran = run("grade", words);
    assertThat(ran.code()).isEqualTo(code);
    assertThat(ran.out()).contains(words);
    assertThat(ran.linesWiderThan(80)).isEmpty();
  }

  @Test
  void gradeQuotesTheSentenceAndSaysWhatItDidNotJudge() {
    var ran = run("grade", "5 years of security updates from launch");
    assertThat(ran.out())
        .contains("\"5 years of security updates from launch\"")
        .contains("has no end date")
        .contains("Not judged");
  }

  @Test
  void gradeReadsAPage() {
    var ran = run("grade", "../samples/doorbell/evidence/support.html");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("until 31 March 2032");
  }

  @Test
  void gradeWritesJson() {
    var ran = run("grade", "Security updates until 31 May 2031", "--format", "json");
    assertThat(ran.out())
        .contains("\"format\" : \"assay-support-period/1\"")
        .contains("\"code\" : \"until 2031-05-31\"");
  }

  @Test
  void aFileThatIsNotThereIsNotTakenForWords() {
    var ran = run("grade", "no-such-page.html");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err())
        .isEqualTo("assay: no-such-page.html: there is no such file; check the name\n");
  }

  @Test
  void theHistoryOfTheSampleCameraRaisesTheAlarmWithBothSentences() {
    var ran = run("history", "../samples/camera/support-history.jsonl");
    assertThat(ran.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(ran.linesWiderThan(80)).isEmpty();
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("Never shortened: not met")
        .contains("HC-2 Indoor Camera receives security updates until 31 December 2029.\"")
        .contains("HC-2 Indoor Camera receives security updates until 30 June 2028.\"")
        .doesNotContain("withdrawn");
  }

  @Test
  void aShorteningRaisesTheAlarmWithBothSentences() throws IOException {
    var page = file("tarn.txt", "Security updates until at least 31 March 2032.\n");
    var list = file("sources.txt", "# ours\nTarn | tarn.txt\n");
    var history = folder.resolve("history.jsonl").toString();
    assertThat(watch(list, history, "2026-01-01T00:00:00Z").code()).isZero();
    assertThat(watch(list, history, "2026-02-01T00:00:00Z").code()).isZero();
    Files.writeString(page, "Security updates until at least 31 March 2030.\n");
    var alarm = watch(list, history, "2026-03-01T00:00:00Z");
    assertThat(alarm.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(alarm.out())
        .contains("shortened")
        .contains("2026-02-01: \"Security updates until at least 31 March 2032\"")
        .contains("2026-03-01: \"Security updates until at least 31 March 2030\"");
    var told = run("history", history);
    assertThat(told.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(told.out()).startsWith("Never shortened: not met");
    assertThat(told.linesWiderThan(80)).isEmpty();
    assertThat(run("history", history, "--format", "json").out()).contains("\"alarm\" : true");
  }

  private static Ran watch(Path list, String history, String seen) {
    return run("watch", list.toString(), "--history", history, "--seen", seen, "--allow-local");
  }

  @Test
  void aSourceThatCannotBeReadIsNoWithdrawal() throws IOException {
    var list = file("sources.txt", "Tarn | none.html\n");
    var history = folder.resolve("history.jsonl");
    var ran = watch(list, history.toString(), "2026-01-01T00:00:00Z");
    assertThat(ran.code()).isEqualTo(ExitCode.UNDETERMINED);
    assertThat(ran.out()).contains("unread");
    assertThat(history).doesNotExist();
  }

  @Test
  void aPageThatIsGoneIsWithdrawn() throws IOException {
    var words = new AtomicReference<>("<p>Security updates until 31 May 2031.</p>");
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      var bytes = words.get().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(
          bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
    try {
      var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/support";
      var list = file("sources.txt", "Tarn\t" + address + "\n");
      var history = folder.resolve("history.jsonl").toString();
      assertThat(run("grade", address, "--allow-local").code()).isZero();
      assertThat(run("grade", address).code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(watch(list, history, "2026-01-01T00:00:00Z").code()).isZero();
      words.set("");
      var gone = watch(list, history, "2026-02-01T00:00:00Z");
      assertThat(gone.code()).isEqualTo(ExitCode.NOT_MET);
      assertThat(gone.out()).contains("withdrawn");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aListIsRefusedWithItsLine() throws IOException {
    var list = file("sources.txt", "Tarn | a.html\nBeck\n");
    var ran = watch(list, folder.resolve("history.jsonl").toString(), "2026-01-01T00:00:00Z");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).contains("line 2: expected a product");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cle | endOfSupport",
        "openeox | 2031-05-31T23:59:59Z",
        "eol | eolFrom",
        "schema-org | additionalProperty",
        "sentence | Security updates until at least 31 May 2031 (5 years)",
        "html | <time datetime=\"2031-05-31\">",
        "record | assay-support-record/1",
      })
  void exportWritesEveryForm(String form, String part) {
    var ran = run(
        "export",
        "--product",
        "Tarn",
        "--ends",
        "2031-05-31",
        "--available",
        "2026-06-01",
        "--as",
        form);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains(part);
  }

  @ParameterizedTest
  @CsvSource({"cle", "openeox", "eol", "schema-org", "record"})
  void exportReadsWhatItWrites(String form) throws IOException {
    var made = run(
        "export",
        "--product",
        "Tarn",
        "--ends",
        "2031-05-31",
        "--available",
        "2026-06-01",
        "--as",
        form);
    var feed = file("feed.json", made.out());
    var sentence = run("export", feed.toString(), "--product", "Tarn", "--as", "sentence");
    assertThat(sentence.out()).isEqualTo("Security updates until at least 31 May 2031 (5 years)\n");
  }

  @Test
  void exportSaysWhatIsMissing() {
    assertThat(run("export", "--as", "cle").err()).contains("name the product with --product");
    assertThat(run("export", "--as", "cle", "--product", "T").err()).contains("--ends");
    assertThat(run("export", "--as", "xml", "--product", "T", "--ends", "2031-05-31")
            .err())
        .contains("there is no form 'xml'");
  }
}
