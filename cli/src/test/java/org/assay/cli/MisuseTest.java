package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a user sees who asked for something that cannot be: the message whole, exit code 2, and
/// nothing on standard output.
class MisuseTest {

  @TempDir
  private Path folder;

  static Stream<Arguments> misuses() {
    var doorbell = Ran.sample("doorbell");
    return Stream.of(
        of(
            "assay: Unmatched argument at index 0: 'chekc'\nDid you mean: assay check?\nTry: assay --help\n",
            "chekc"),
        of(
            "assay: Unknown option: '--onn'\nPossible solutions: --on\nTry: assay check --help\n",
            "check",
            doorbell,
            "--onn"),
        of(
            "assay: Invalid value for option '--on': '2026-02-30' is not a day of the calendar; write one as 2026-05-31\nTry: assay check --help\n",
            "check",
            doorbell,
            "--on",
            "2026-02-30"),
        of(
            "assay: there is no territory 'UK'; there is GB, NI\n",
            "check",
            doorbell,
            "--territory",
            "UK"),
        of(
            "assay: there is no role 'seller'; there is manufacturer, authorised-representative, importer, distributor\n",
            "check",
            doorbell,
            "--role",
            "seller"),
        of(
            "assay: there is no regime 'eu-cra'; there is uk-psti\n",
            "check",
            doorbell,
            "--regime",
            "eu-cra"),
        of(
            "assay: there is no clause 'psti.sch1.1.3.x'. Did you mean 'psti.sch1.1.3.a'?\n",
            "law",
            "show",
            "psti.sch1.1.3.x"),
        of(
            "assay: 'Schedule 1' is not a clause id; one looks like 'psti.sch1.1.3.c'\n",
            "law",
            "show",
            "Schedule 1"),
        of(
            "assay: 's.doc' ends in none of .pdf, .html and .json; its ending says what to write\n",
            "statement",
            "issue",
            doorbell,
            "--place",
            "P",
            "--signatory",
            "S",
            "--function",
            "F",
            "-o",
            "s.doc"),
        of(
            "assay: Missing required option: '--place=PLACE'\nTry: assay statement issue --help\n",
            "statement",
            "issue",
            doorbell),
        of(
            "assay: give --signatory NAME; no certificate of a key says it\n",
            "statement",
            "issue",
            doorbell,
            "--place",
            "P"),
        of(
            "assay: level LTA needs a time-stamp authority; give --tsa ADDRESS\n",
            "statement",
            "issue",
            doorbell,
            "--place",
            "P",
            "--key",
            "no-such-file.p12",
            "--level",
            "LTA"),
        of(
            "assay: the key 'no-such-file.p12' cannot be read; give a PKCS#12 or PEM file, or a pkcs11: address\n",
            "statement",
            "issue",
            doorbell,
            "--place",
            "P",
            "--key",
            "no-such-file.p12"));
  }

  private static Arguments of(String message, String... arguments) {
    return Arguments.of(message, arguments);
  }

  @ParameterizedTest
  @MethodSource("misuses")
  void isAnsweredWithWhatToDo(String message, String[] arguments) {
    var ran = Ran.assay(arguments);
    assertThat(ran.err()).isEqualTo(message);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aFolderThatHoldsNoPacks() {
    var ran = Ran.assay("law", "list", "--law", folder.toString());
    assertThat(ran.err())
        .isEqualTo("assay: '" + folder
            + "' holds no packs: there is no index.yaml in it (see docs/law-data.md)\n");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aReportForAFolderThatIsNotThere() {
    var ran = Ran.assay(
        "check", Ran.sample("speaker"), "-o", folder.resolve("none/report.txt").toString());
    assertThat(ran.err())
        .isEqualTo("assay: the folder of '" + folder.resolve("none/report.txt")
            + "' does not exist; make it first\n");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void everyProblemOfADossierIsShownAtOnceWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("product.yaml"), """
        product:
          naem: Doorbell
          onlyForUnder14s: perhaps
        support:
          ends: 2026-02-30
        reporting:
          page: ../secret.html
        statement:
          file: evidence/statement.pdf
        """);
    var ran = Ran.assay("check", folder.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines().filter(line -> line.contains("product.yaml:")))
        .map(line -> line.replaceFirst(".*product\\.yaml:(\\d+:\\d+).*", "$1"))
        .containsExactly("2:3", "3:20", "5:9", "7:9", "9:9");
    assertThat(ran.linesWiderThan(80)).allMatch(line -> line.contains("product.yaml:"));
  }

  @Test
  void aDossierIsNotWrittenOverAnother() throws IOException {
    assertThat(Ran.assay("new", folder.toString()).code()).isZero();
    var before = Files.readString(folder.resolve("product.yaml"));
    Files.writeString(folder.resolve("product.yaml"), before + "# mine\n");
    var again = Ran.assay("new", folder.toString());
    assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(Files.readString(folder.resolve("product.yaml"))).endsWith("# mine\n");
  }
}
