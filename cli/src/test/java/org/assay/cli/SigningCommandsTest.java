package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a new key to a statement that is signed, logged, superseded and withdrawn.
class SigningCommandsTest {

  private static final String ADA = "Dr Ada Whitlock";
  private static final String SECRET = "correct horse";

  @TempDir
  private Path folder;

  @BeforeEach
  void makeKeyAndLedger() throws IOException {
    Files.writeString(folder.resolve("password"), SECRET + "\n");
    var made = Ran.assay(
        "keys",
        "new",
        at("keys"),
        "--name",
        ADA,
        "--function",
        "Head of product security",
        "--organization",
        "Larkfield Instruments Ltd",
        "--key-password-file",
        at("password"));
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out()).contains("DEVELOPMENT", "binds nobody").doesNotContain(SECRET);
    assertThat(Ran.assay(
                "ledger",
                "init",
                at("ledger"),
                "--origin",
                "log.example",
                "--key",
                at("ledger.key"))
            .code())
        .isZero();
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private Ran issue(String place, String file, String... more) {
    var arguments = new ArrayList<>(List.of(
        "statement",
        "issue",
        Ran.sample("doorbell"),
        "--on",
        "2025-02-20",
        "--place",
        place,
        "--key",
        at("keys/signing.p12"),
        "--key-password-file",
        at("password"),
        "-o",
        at(file)));
    arguments.addAll(List.of(more));
    return Ran.assay(arguments.toArray(String[]::new));
  }

  private Ran logged(String place, String file, String... more) {
    var arguments =
        new ArrayList<>(List.of("--ledger", at("ledger"), "--ledger-key", at("ledger.key")));
    arguments.addAll(List.of(more));
    return issue(place, file, arguments.toArray(String[]::new));
  }

  private static String number(Ran ran) {
    return ran.out().replaceAll("(?s)Issued statement (\\S+) .*", "$1");
  }

  private Ran status(String number) {
    return Ran.assay("ledger", "status", at("ledger"), number);
  }

  @Test
  void theKeyCanBeReadByItsOwnerOnly() throws IOException {
    assertThat(PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("keys/signing.p12"))))
        .isEqualTo("rw-------");
  }

  @Test
  void keysAreNotOverwritten() {
    var again = Ran.assay(
        "keys", "new", at("keys"), "--name", "N", "--function", "F", "--organization", "O");
    assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(again.err()).contains("keys are not overwritten");
  }

  @Test
  void theSignatoryIsReadFromTheCertificate() throws IOException {
    var ran = issue("Hexley", "s.pdf");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("it is signed today").doesNotContain(SECRET);
    try (var document = Loader.loadPDF(folder.resolve("s.pdf").toFile())) {
      assertThat(document.getSignatureDictionaries())
          .extracting(signature -> signature.getName())
          .containsExactly(ADA);
    }
  }

  @Test
  void aSignatoryOtherThanTheCertificateNamesIsRefused() {
    var ran = issue("Hexley", "s.pdf", "--signatory", "Jane Hall");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).contains("'Jane Hall'", "'" + ADA + "'");
    assertThat(folder.resolve("s.pdf")).doesNotExist();
  }

  @Test
  void aKeyOfAFirmThatIsNoPartySignsNothing() {
    assertThat(Ran.assay(
                "keys",
                "new",
                at("other"),
                "--name",
                "Dr Ada Whitlock",
                "--function",
                "Director",
                "--organization",
                "Somebody Else Ltd",
                "--key-password-file",
                at("password"))
            .code())
        .isZero();
    var ran = Ran.assay(
        "statement",
        "issue",
        Ran.sample("doorbell"),
        "--on",
        "2025-02-20",
        "--place",
        "Hexley",
        "--key",
        at("other/signing.p12"),
        "--key-password-file",
        at("password"),
        "-o",
        at("strange.pdf"));
    assertThat(ran.code()).as(ran.out()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err())
        .contains(
            "the certificate is of 'Somebody Else Ltd', which is no party of the statement; sign with a key of one");
    assertThat(folder.resolve("strange.pdf")).doesNotExist();
  }

  @Test
  void aWrongPasswordIsSaidAndNotShown() throws IOException {
    Files.writeString(folder.resolve("password"), "wrong horse\n");
    var ran = issue("Hexley", "s.pdf");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).contains("the password does not open").doesNotContain("wrong horse");
  }

  @Test
  void aLoggedStatementIsInForceUntilItIsSupersededOrWithdrawn() {
    var first =
        logged("Hexley", "first.pdf", "--register", "https://r.example", "--qr", at("q.svg"));
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(folder.resolve("q.svg")).content().contains("https://r.example/statements/PSTI-");
    assertThat(status(number(first)).code()).isZero();
    var second = logged("Hexley Mill", "second.pdf", "--supersedes", number(first));
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(status(number(first)).code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(withdraw(number(second), "product-changed").code()).isZero();
    assertThat(status(number(second)).code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(withdraw(number(second), "product-changed").code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  private Ran withdraw(String number, String reason) {
    return Ran.assay(
        "statement",
        "withdraw",
        number,
        "--reason",
        reason,
        "--ledger",
        at("ledger"),
        "--ledger-key",
        at("ledger.key"));
  }

  @Test
  void theSameContentsAreNotIssuedTwice() {
    assertThat(logged("Hexley", "first.pdf").code()).isZero();
    var again = logged("Hexley", "again.pdf");
    assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(again.err()).contains("is in the ledger already");
    assertThat(folder.resolve("again.pdf")).doesNotExist();
  }

  @Test
  void whatTheLedgerDoesNotHaveIsNeitherSupersededNorWithdrawn() {
    var unknown = "PSTI-20250220-0000-0000-0000-0000";
    assertThat(logged("Hexley", "s.pdf", "--supersedes", unknown).err()).contains("not in force");
    assertThat(withdraw(unknown, "other").err()).contains("has no statement");
    assertThat(withdraw(unknown, "because").err()).contains("there is no reason 'because'");
  }

  @Test
  void halvesAreRefused() {
    assertThat(issue("Hexley", "s.pdf", "--ledger", at("ledger")).err()).contains("go together");
    assertThat(issue("Hexley", "s.pdf", "--qr", at("q.svg")).err()).contains("--register ADDRESS");
    assertThat(issue("Hexley", "s.html").err()).contains("only a PDF can be signed");
  }

  @Test
  void aDigitalLinkNeedsAGtin() {
    var ran = issue("Hexley", "s.pdf", "--register", "https://r.example", "--gs1-qr", at("g.png"));
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ran.err()).contains("no type of the dossier has a GTIN");
    assertThat(folder.resolve("s.pdf")).doesNotExist();
  }
}
