package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assay.cli.remote.DossierZip;
import org.assay.cli.remote.LoopbackServer;
import org.assay.register.product.DossierLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person sees of the commands that ask an office, with an office that says what the test
/// wants it to say.
class RemoteCommandsTest {

  private static final String SECRET = "assay_0123456789abcdefSECRET";

  @TempDir
  private Path folder;

  private LoopbackServer server;

  @BeforeEach
  void begin() throws IOException {
    server = new LoopbackServer();
    Files.writeString(folder.resolve("token"), SECRET + "\n");
  }

  @AfterEach
  void end() {
    server.close();
  }

  private Ran asked(String... command) {
    return askedAt(server.address(), command);
  }

  private Ran askedAt(String address, String... command) {
    var all = new ArrayList<>(List.of(command));
    all.addAll(
        List.of("--server", address, "--token-file", folder.resolve("token").toString()));
    var ran = Ran.assay(all.toArray(String[]::new));
    assertThat(ran.out() + ran.err()).doesNotContain(SECRET);
    return ran;
  }

  // ---- refused before anything is sent

  @Test
  void withoutATokenNothingIsAsked() {
    var ran = Ran.assay("today", "--server", server.address());
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).contains("ASSAY_TOKEN", "--token-file");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void withoutAnOfficeTheCommandSaysWhatIsMissing() {
    var ran = Ran.assay("products", "list");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).contains("--server URL", "ASSAY_SERVER");
  }

  @Test
  void nothingGoesToAnotherMachineInClear() {
    var ran = askedAt("http://security.example.com", "today");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err().replaceAll("\\s+", " ")).contains("not encrypted", "https");
  }

  @Test
  void optionsOfAnOfficeNeedOne() {
    var doorbell = Ran.sample("doorbell");
    for (var option :
        List.of("--create", "--product=x", "--from=1", "--note=x", "--token-file=x")) {
      var ran = Ran.assay("check", doorbell, option);
      assertThat(ran.code()).as(option).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(ran.err()).as(option).contains("give --server as well");
      assertThat(ran.out()).isEmpty();
    }
  }

  @Test
  void whatAnOfficeDecidesItselfIsNotTakenFromTheCommandLine() {
    var doorbell = Ran.sample("doorbell");
    assertThat(asked("check", doorbell, "--law", "packs", "--regime", "uk-psti").err())
        .contains("--law, --regime");
    assertThat(asked("statement", "issue", doorbell, "--place", "P", "--on", "2026-01-01")
            .err())
        .contains("--on");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsSaidToBeMissing() {
    var missing = folder.resolve("missing").toString();
    for (var command : List.of(
        List.of("statement", "issue", missing, "--place", "Hexley"),
        List.of("support-period", "publish", missing, "--ends", "2033-03-31"))) {
      var ran = asked(command.toArray(String[]::new));
      assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(ran.err().replaceAll("\\s+", " "))
          .contains("There is no folder '%s'.".formatted(missing), "or give --product NAME");
    }
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aFolderThatIsNoDossierIsNotSent() {
    var ran = asked("check", folder.toString(), "--create");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).contains("product.yaml", "assay new");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aFolderThatNobodyKnowsSaysSo() throws IOException {
    Files.writeString(folder.resolve("product.yaml"), "product: {}\n");
    var ran = asked("check", folder.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).contains("--product", "--create");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aFolderOfAVersionThatNobodyNamedSaysSo() throws IOException {
    Files.writeString(folder.resolve("product.yaml"), "product: {}\n");
    server.json("{\"id\":\"p1\",\"dossier\":4}");
    var ran = asked("check", folder.toString(), "--product", "bell");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err().replaceAll("\\s+", " ")).contains("version 4", "--from 4");
    assertThat(server.asked()).allMatch(asked -> asked.method().equals("GET"));
  }

  // ---- what goes out

  @Test
  void onlyWhatBelongsToTheDossierIsSent() throws IOException {
    Files.writeString(folder.resolve("product.yaml"), "product: {}\n");
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/config"), "secret");
    Files.writeString(folder.resolve(".assay-office"), "{}");
    Files.createDirectories(folder.resolve("evidence"));
    Files.writeString(folder.resolve("evidence/a.md"), "a");
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(
        new java.io.ByteArrayInputStream(DossierZip.of(folder, DossierLimits.USUAL)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names).containsExactly("evidence/a.md", "product.yaml", "token");
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Files.writeString(folder.resolve("product.yaml"), "product: {}\n");
    Files.createSymbolicLink(folder.resolve("passwd"), Path.of("/etc/hostname"));
    var ran = asked("check", folder.toString(), "--create");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).contains("'passwd' is a link");
    assertThat(server.asked()).isEmpty();
  }

  // ---- what comes back

  @ParameterizedTest
  @CsvSource({
    "400, bad-request, 2",
    "401, token-wanted, 5",
    "403, role-lacking, 5",
    "404, not-found, 2",
    "409, step-refused, 8",
    "409, report-changed, 7",
    "429, http-429, 6",
    "503, http-503, 6",
  })
  void eachRefusalHasItsExitCode(int status, String code, int exit) throws IOException {
    Files.writeString(folder.resolve("words"), "Thank you.");
    server.problem(status, code, "This is why.");
    var words = folder.resolve("words").toString();
    var ran = asked("reports", "acknowledge", "K7QMT-2XPDA", "--seen", "1", "--words", words);
    assertThat(ran.code()).isEqualTo(exit);
    assertThat(ran.err()).startsWith("assay: It is so. This is why.");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.linesWiderThan(80)).isEmpty();
  }

  @Test
  void wordsForTheFinderAreSentAsTheyWereWritten() throws IOException {
    Files.writeString(folder.resolve("words"), "Grüße,\n\nthe team\n");
    server.json("{\"reference\":\"K7QMT-2XPDA\",\"state\":\"acknowledged\",\"version\":2}");
    var words = folder.resolve("words").toString();
    var ran = asked("reports", "acknowledge", "K7QMT-2XPDA", "--seen", "1", "--words", words);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualTo("K7QMT-2XPDA: acknowledged, version 2\n");
    var asked = server.asked().getFirst();
    assertThat(asked.path()).isEqualTo("/api/v1/reports/K7QMT-2XPDA/steps");
    assertThat(new String(asked.body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"step\":\"acknowledge\",\"words\":\"Grüße,\\n\\nthe team\",\"version\":1}");
  }

  @Test
  void anAnswerWithoutWordsIsNotSent() throws IOException {
    assertThat(asked("reports", "resolve", "K7QMT-2XPDA").err()).contains("--words FILE");
    Files.writeString(folder.resolve("words"), " \n");
    var words = folder.resolve("words").toString();
    assertThat(asked("reports", "resolve", "K7QMT-2XPDA", "--words", words).err())
        .contains("is empty");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aStrangersWordsDoNotSteerTheTerminal() {
    server.json("""
        {"report":{"reference":"K7QMT-2XPDA","state":"received","version":0},
         "document":{"summary":"\\u001b[2Jgone","found":"one\\u001b]0;title\\u0007\\n\\ntwo\\u202e",
           "steps":"%s"},
         "messages":[{"at":"2026-11-28T10:12:13Z","kind":"finder-writes","by":"The finder",
           "words":"\\u009b31mred"}],
         "files":[{"id":"f","name":"a\\u001b[0m\\nb","type":"text/plain","size":3}]}""".formatted("long ".repeat(60)));
    var ran = asked("reports", "show", "K7QMT-2XPDA");
    assertThat(ran.code()).isZero();
    assertThat(ran.out().chars().filter(one -> Character.isISOControl(one) && one != '\n'))
        .isEmpty();
    assertThat(ran.out()).doesNotContain("\u202e").contains("gone", "two", "red");
    assertThat(ran.linesWiderThan(80)).isEmpty();
  }

  @Test
  void aReportOfTheOfficeKeepsItsColoursAndNothingElse() {
    var sent = "\u001b[31mred\u001b[0m \u001b[2J\u001b]0;x\u0007\n";
    assertThat(Printable.report(sent, true)).isEqualTo("\u001b[31mred\u001b[0m [2J]0;x\n");
    assertThat(Printable.report(sent, false)).isEqualTo("[31mred[0m [2J]0;x\n");
  }

  @Test
  void anArchiveThatLeadsOutOfItsFolderIsNotUnpacked() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("../evil"));
      zip.write('x');
    }
    server.json("{\"id\":\"p1\",\"dossier\":1}");
    server.answers(200, "application/zip", bytes.toByteArray());
    var out = folder.resolve("out");
    var ran = asked("products", "export", "bell", "-o", out.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(out).doesNotExist();
    assertThat(folder.resolve("evil")).doesNotExist();
    try (var all = Files.list(folder)) {
      assertThat(all).containsExactly(folder.resolve("token"));
    }
  }

  @Test
  void aFolderThatIsNotEmptyIsNotFetchedInto() {
    var ran = asked("products", "export", "bell", "-o", folder.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).contains("is not empty");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void whatIsLateTellsByTheExitCode() {
    server.json("""
        {"items":[{"kind":"acknowledge","late":true,"at":"2026-11-27T17:00:00Z",
          "subject":"K7QMT-2XPDA","id":"r1","says":""}]}""");
    var ran = asked("today");
    assertThat(ran.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(ran.out()).isEqualTo("acknowledgement late  2026-11-27 17:00 UTC  K7QMT-2XPDA\n");
  }
}
