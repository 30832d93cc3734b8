package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the signed statement to what a reader is told about it.
class VerifyCommandTest {

  @TempDir
  private static Path folder;

  @BeforeAll
  static void issueAStatement() throws IOException {
    Files.writeString(folder.resolve("password"), "for tests only\n");
    var keys = Ran.assay(
        "keys",
        "new",
        folder.resolve("keys").toString(),
        "--name",
        "Dr Ada Whitlock",
        "--function",
        "Head of product security",
        "--organization",
        "Larkfield Instruments Ltd",
        "--key-password-file",
        folder.resolve("password").toString());
    assertThat(keys.code()).isZero();
    var issued = Ran.assay(
        "statement",
        "issue",
        Ran.sample("doorbell"),
        "--on",
        "2025-02-20",
        "--place",
        "Hexley",
        "--key",
        folder.resolve("keys/signing.p12").toString(),
        "--key-password-file",
        folder.resolve("password").toString(),
        "-o",
        folder.resolve("signed.pdf").toString());
    assertThat(issued.code()).as(issued.err()).isZero();
  }

  private static Ran verify(String file, String... more) {
    var arguments =
        new ArrayList<>(List.of("verify", folder.resolve(file).toString(), "--on", "2099-01-01"));
    arguments.addAll(List.of(more));
    return Ran.assay(arguments.toArray(String[]::new));
  }

  @Test
  void withoutAnythingToTrustItIsUndetermined() {
    var ran = verify("signed.pdf");
    assertThat(ran.code()).isEqualTo(ExitCode.UNDETERMINED);
    assertThat(ran.out()).contains("[trust-not-given]", "[logged-not-shown]", "[status-unknown]");
    assertThat(ran.linesWiderThan(80)).allMatch(line -> line.contains(folder.toString()));
  }

  @Test
  void aChangedFileIsNotMet() throws IOException {
    var bytes = Files.readAllBytes(folder.resolve("signed.pdf"));
    Files.write(folder.resolve("longer.pdf"), Arrays.copyOf(bytes, bytes.length + 1));
    var ran = verify("longer.pdf");
    assertThat(ran.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(ran.out()).contains("[changed-after-signing]");
  }

  @Test
  void aBatchThatIsNotListedIsNotMet() {
    var ran = verify("signed.pdf", "--batch", "2031-W01", "--format", "json");
    assertThat(ran.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(ran.out())
        .contains("\"format\" : \"assay-verification/1\"", "\"batch-not-covered\"");
  }

  @Test
  void aStatementOfOthersIsReadAndNeverMet() throws IOException {
    Files.writeString(folder.resolve("others.txt"), """
        PSTI statement of compliance

        Product type: Lamp LP-8
        Batch: LP8-24-02
        Name: Di Ode
        """);
    var ran = verify("others.txt");
    assertThat(ran.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(ran.out()).contains("LP8-24-02", "No manufacturer was found. [item-missing]");
  }

  @Test
  void whatNothingCanBeSaidAboutIsBadInput() throws IOException {
    Files.writeString(folder.resolve("cut.pdf"), "%PDF-1.7\n1 0 obj\n");
    var ran = verify("cut.pdf");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("[file-truncated]");
  }
}
