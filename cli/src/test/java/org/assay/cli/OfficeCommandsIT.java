package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assay.register.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The commands against the packaged server, in the order in which a firm goes its way: a product
/// is made, assessed and changed by two, its statement issued, verified and withdrawn, its support
/// period made longer, a report answered.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeCommandsIT {

  private static final String PRODUCT = "wren-video-doorbell-wd-200";

  @TempDir
  private static Path folder;

  private static RunningOffice office;
  private static Path dossier;
  private static final StringBuilder PRINTED = new StringBuilder();

  @BeforeAll
  static void begin() throws Exception {
    office = RunningOffice.start(folder);
    dossier = copied(Path.of(Ran.sample("doorbell")), folder.resolve("doorbell"));
    notSoldYet(dossier.resolve("product.yaml"));
  }

  @AfterAll
  static void end() throws Exception {
    if (office != null) office.close();
  }

  @AfterEach
  void noTokenIsEverPrinted() throws IOException {
    for (var role : Role.values()) assertThat(PRINTED).doesNotContain(office.token(role));
  }

  // A statement is issued before the batches in it are made available.
  private static void notSoldYet(Path facts) throws IOException {
    var text = Files.readString(facts);
    Files.writeString(
        facts, text.replaceAll("firstMadeAvailable: 20\\d\\d-", "firstMadeAvailable: 2099-"));
  }

  private static Path copied(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (var file : all.sorted().toList()) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) Files.createDirectories(target);
        else Files.copy(file, target);
      }
    }
    return to;
  }

  private static Ran as(Role role, String... command) {
    var ran = Ran.assay(office.as(role, command));
    PRINTED.append(ran.out()).append(ran.err());
    if (Collections.disjoint(List.of(command), List.of("--format", "draft"))) {
      assertThat(ran.linesWiderThan(80))
          .filteredOn(line -> !line.contains("http") && !line.contains(folder.toString()))
          .isEmpty();
    }
    return ran;
  }

  @Test
  @Order(1)
  void aProductIsMadeOfAFolderAndAssessed() {
    var ran = as(Role.COMPLIANCE, "check", dossier.toString(), "--create");
    assertThat(ran.err()).contains("has version 1 of this dossier");
    assertThat(ran.code()).as(ran.err()).isZero();
    var here = Ran.assay("check", dossier.toString());
    assertThat(ran.out()).isEqualTo(here.out());
    assertThat(dossier.resolve(".assay-office")).exists();
  }

  @Test
  @Order(2)
  void theSameAgainKeepsNothingAndEachFormIsThere() {
    for (var form : new String[] {"json", "sarif", "oscal", "html"}) {
      var ran = as(Role.COMPLIANCE, "check", dossier.toString(), "--format", form);
      assertThat(ran.err()).contains("has version 1 of this dossier already");
      assertThat(ran.out())
          .isEqualTo(Ran.assay("check", dossier.toString(), "--format", form).out());
    }
  }

  @Test
  @Order(3)
  void whoLooksSeesTheProduct() {
    assertThat(as(Role.IMPORTER, "products", "list", "wren").out()).contains(PRODUCT);
    var shown = as(Role.IMPORTER, "products", "show", PRODUCT);
    assertThat(shown.code()).isZero();
    assertThat(shown.out()).contains("Video Doorbell", "version 1", "none was issued");
    assertThat(as(Role.COMPLIANCE, "products", "listing", PRODUCT, "--public").out())
        .contains("is public");
    var refused = as(Role.IMPORTER, "products", "listing", PRODUCT, "--private");
    assertThat(refused.code()).isEqualTo(ExitCode.NOT_ALLOWED);
  }

  @Test
  @Order(4)
  void twoChangeTheDossierAndNeitherIsLost() throws IOException {
    var theirs = folder.resolve("theirs");
    var fetched = as(Role.COMPLIANCE, "products", "export", PRODUCT, "-o", theirs.toString());
    assertThat(fetched.code()).as(fetched.err()).isZero();
    assertThat(Files.readString(theirs.resolve("product.yaml")))
        .isEqualTo(Files.readString(dossier.resolve("product.yaml")));
    changed(theirs, "# theirs");
    changed(dossier, "# mine");
    assertThat(as(Role.COMPLIANCE, "check", theirs.toString()).err()).contains("has version 2");
    var mine = as(Role.COMPLIANCE, "check", dossier.toString());
    assertThat(mine.code()).isEqualTo(ExitCode.CHANGED);
    assertThat(mine.err()).contains("has version 2", "Nothing was overwritten", "--from 2");
    assertThat(mine.out()).isEmpty();
    var forced = as(Role.COMPLIANCE, "check", dossier.toString(), "--from", "2");
    assertThat(forced.err()).contains("has version 3");
  }

  @Test
  @Order(5)
  void aStatementIsIssuedVerifiedAndWithdrawn() throws InterruptedException {
    var file = folder.resolve("statement.pdf");
    var issue = new String[] {
      "statement", "issue", dossier.toString(), "--place", "Hexley", "-o", file.toString()
    };
    assertThat(as(Role.AUDITOR, issue).code()).isEqualTo(ExitCode.NOT_ALLOWED);
    assertThat(file).doesNotExist();
    var issued = as(Role.COMPLIANCE, issue);
    assertThat(issued.code()).as(issued.err()).isZero();
    var number = issued.out().replaceFirst("(?s)Issued statement (\\S+) .*", "$1");
    var verified = verified(file);
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    assertThat(as(Role.IMPORTER, "statement", "list").out()).contains(number, "stands");
    var data = folder.resolve("statement.json");
    var fetched = as(Role.IMPORTER, "statement", "fetch", number, "-o", data.toString());
    assertThat(fetched.code()).as(fetched.err()).isZero();
    assertThat(data).content().contains(number);
    withdrawn(number);
    assertThat(verifiedOnceLogged(file).out()).contains("[withdrawn]");
  }

  private static void withdrawn(String number) {
    var withdraw = new String[] {"statement", "withdraw", number, "--reason", "product-changed"};
    assertThat(as(Role.COMPLIANCE, withdraw).out()).contains("Withdrawn: " + number);
    var again = as(Role.COMPLIANCE, withdraw);
    assertThat(again.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(again.err()).contains("The statement is withdrawn already.");
    assertThat(as(Role.IMPORTER, "products", "show", PRODUCT).out())
        .contains("withdrawn from", "product-changed");
  }

  // The office answers when the withdrawal is kept; the ledger follows within a moment.
  private static Ran verifiedOnceLogged(Path file) throws InterruptedException {
    var verified = verified(file);
    for (int tries = 0; tries < 100 && verified.code() != ExitCode.NOT_MET; tries++) {
      TimeUnit.MILLISECONDS.sleep(100);
      verified = verified(file);
    }
    return verified;
  }

  private static Ran verified(Path file) {
    var there = office.office();
    return Ran.assay(
        "verify",
        file.toString(),
        "--trust",
        there.resolve("keys/signing-trust-anchor.pem").toString(),
        "--log-key",
        read(there.resolve("ledger/log.vkey")),
        "--ledger",
        there.resolve("ledger").toString());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  @Test
  @Order(6)
  void aSupportPeriodIsMadeLongerAndNeverShorter() {
    assertThat(published("2032-03-31").out()).contains("until 2032-03-31");
    assertThat(published("2033-03-31").out()).contains("Security updates until at least");
    var shorter = published("2031-01-01");
    assertThat(shorter.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(shorter.err().replaceAll("\\s+", " ")).contains("Sch. 1 para. 3(6)");
    assertThat(as(Role.IMPORTER, "products", "show", PRODUCT).out())
        .contains("until 2033-03-31", "until 2032-03-31")
        .doesNotContain("2031-01-01");
  }

  private static Ran published(String ends) {
    return as(Role.COMPLIANCE, "support-period", "publish", dossier.toString(), "--ends", ends);
  }

  @Test
  @Order(7)
  void aReportIsReadAndAnswered() throws IOException {
    var reference = office.report();
    assertThat(as(Role.SECURITY_RESPONSE, "reports", "list", "--view", "unanswered")
            .out())
        .contains(reference, "Port 23 is open");
    assertThat(as(Role.SECURITY_RESPONSE, "reports", "show", reference).out())
        .contains("The doorbell opens port 23.", "received")
        .doesNotContain("\u001b");
    var draft = as(Role.SECURITY_RESPONSE, "reports", "draft", reference, "acknowledge");
    assertThat(draft.out()).contains("Larkfield Home Ltd");
    assertThat(acknowledged(Role.AUDITOR, "Thank you.").code()).isEqualTo(ExitCode.NOT_ALLOWED);
    assertThat(acknowledged(Role.SECURITY_RESPONSE, "Thank you.").out())
        .contains(reference + ": acknowledged");
    var again = acknowledged(Role.SECURITY_RESPONSE, "Thank you.");
    assertThat(again.code()).isEqualTo(ExitCode.REFUSED);
    var late = acknowledged(Role.SECURITY_RESPONSE, "Thank you.", "--seen", "0");
    assertThat(late.code()).isEqualTo(ExitCode.CHANGED);
    assertThat(late.err().replaceAll("\\s+", " ")).contains("Nothing was overwritten");
    assertThat(as(Role.AUDITOR, "reports", "show", reference).out())
        .contains("Thank you.", "It security-response");
  }

  private static Ran acknowledged(Role role, String words, String... more) throws IOException {
    var file = Files.writeString(folder.resolve("words"), words);
    var command = new ArrayList<>(
        List.of("reports", "acknowledge", office.report(), "--words", file.toString()));
    command.addAll(List.of(more));
    return as(role, command.toArray(String[]::new));
  }

  @Test
  @Order(8)
  void whatIsDueIsShownToEachRole() {
    var seen = as(Role.SECURITY_RESPONSE, "today");
    assertThat(seen.code()).isIn(ExitCode.MET, ExitCode.NOT_MET);
    assertThat(as(Role.IMPORTER, "today").out()).doesNotContain(office.report());
    var nobody = Ran.assay(
        "today", "--server", office.address().toString(), "--token-file", strangersToken());
    assertThat(nobody.code()).isEqualTo(ExitCode.NOT_ALLOWED);
    assertThat(nobody.err().replaceAll("\\s+", " ")).contains("Your account");
  }

  private static String strangersToken() {
    try {
      return Files.writeString(folder.resolve("strangers"), "assay_none\n").toString();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static void changed(Path folder, String comment) throws IOException {
    var file = folder.resolve("product.yaml");
    Files.writeString(file, Files.readString(file) + comment + "\n");
  }
}
