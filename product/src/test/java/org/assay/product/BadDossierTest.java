package org.assay.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assay.law.Law;
import org.assay.law.input.BadInputException;
import org.assay.law.input.Problem;
import org.assay.law.input.ProblemPrinter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user sees when a dossier is not one: each message whole, the folder shortened to DIR.
class BadDossierTest {

  @TempDir
  private Path parent;

  private Path folder;

  @BeforeEach
  void folderWithEvidence() throws IOException {
    folder = Files.createDirectory(parent.resolve("doorbell"));
    Files.createDirectory(folder.resolve("evidence"));
    Files.writeString(folder.resolve("evidence/lot.csv"), "abc");
  }

  private BadInputException refused(Path dossier) {
    return catchThrowableOfType(
        BadInputException.class, () -> DossierReader.read(dossier, Vocabulary.SMALL));
  }

  private List<String> problemsOf(Path dossier) {
    return refused(dossier).problems().stream()
        .map(Problem::toString)
        .map(message -> message.replace(folder.toString(), "DIR"))
        .toList();
  }

  private List<String> problemsOf(String product) throws IOException {
    Files.writeString(folder.resolve("product.yaml"), product);
    return problemsOf(folder);
  }

  private List<String> problemsOfLot(String lot) throws IOException {
    return problemsOf("credentials:\n  - name: a\n    lot: " + lot + "\n");
  }

  @Test
  void noSuchFolder() {
    assertThat(problemsOf(folder.resolve("x")))
        .containsExactly("DIR/x:1:1: found no such folder; expected a folder with a product.yaml. "
            + "Check the name, or make a new dossier with: assay new DIR/x");
  }

  @Test
  void theFileInsteadOfItsFolder() throws IOException {
    var file = Files.writeString(folder.resolve("product.yaml"), "ends: ~\n");
    assertThat(problemsOf(file))
        .containsExactly(
            "DIR/product.yaml:1:1: found a file; expected a folder with a product.yaml. "
                + "Name the folder that the file is in.");
  }

  @Test
  void aFolderThatIsNoDossier() {
    assertThat(problemsOf(folder))
        .containsExactly("DIR:1:1: found a folder without product.yaml; expected a dossier. Make a "
            + "new dossier with: assay new DIR");
  }

  @Test
  void aProductFileByAnotherName() throws IOException {
    Files.writeString(folder.resolve("product.yml"), "ends: ~\n");
    assertThat(problemsOf(folder))
        .containsExactly("DIR:1:1: found a folder without product.yaml; expected a dossier. Rename "
            + "product.yml to product.yaml.");
  }

  @Test
  void aFileThatIsMissing() throws IOException {
    assertThat(problemsOfLot("evidence/factory-export.csv"))
        .containsExactly(
            "DIR/product.yaml:3:10: found 'evidence/factory-export.csv', no such file; "
                + "expected a file with content inside the folder. Copy the file to this place, or "
                + "correct its name.");
  }

  @Test
  void aFileNameWithASlip() throws IOException {
    assertThat(problemsOfLot("evidence/lots.csv"))
        .containsExactly(
            "DIR/product.yaml:3:10: found 'evidence/lots.csv', no such file; expected a "
                + "file with content inside the folder. Did you mean 'evidence/lot.csv'?");
  }

  @Test
  void aFileAboveTheFolder() throws IOException {
    Files.writeString(parent.resolve("lot.csv"), "abc");
    assertThat(problemsOfLot("../lot.csv"))
        .containsExactly("DIR/product.yaml:3:10: found '../lot.csv'; expected a file inside the "
            + "dossier's folder, such as evidence/lot.csv. Copy the file into the folder and write "
            + "its path from there, without . and ..");
  }

  @Test
  void anAbsolutePath() throws IOException {
    assertThat(problemsOfLot("/etc/hostname"))
        .containsExactly("DIR/product.yaml:3:10: found '/etc/hostname'; expected a file inside the "
            + "dossier's folder, such as evidence/lot.csv. Copy the file into the folder and write "
            + "its path from there, without . and ..");
  }

  @Test
  void aLinkThatLeavesTheFolder() throws IOException {
    var outside = Files.writeString(parent.resolve("lot.csv"), "abc");
    Files.createSymbolicLink(folder.resolve("evidence/link.csv"), outside);
    assertThat(problemsOfLot("evidence/link.csv"))
        .containsExactly(
            "DIR/product.yaml:3:10: found 'evidence/link.csv', a link that leads out of "
                + "the folder; expected a file with content inside the folder. Copy the file itself into "
                + "the folder: a dossier must be whole.");
  }

  @Test
  void aFolderThatIsALinkOutOfTheDossier() throws IOException {
    var outside = Files.createDirectory(parent.resolve("lots"));
    Files.writeString(outside.resolve("lot.csv"), "abc");
    Files.createSymbolicLink(folder.resolve("lots"), outside);
    assertThat(problemsOfLot("lots/lot.csv"))
        .containsExactly(
            "DIR/product.yaml:3:10: found 'lots/lot.csv', a link that leads out of the "
                + "folder; expected a file with content inside the folder. Copy the file itself into the "
                + "folder: a dossier must be whole.");
  }

  @Test
  void aLinkToAFolderBesideItWithTheSameBeginning() throws IOException {
    var outside = Files.createDirectory(parent.resolve("doorbell-old"));
    Files.writeString(outside.resolve("lot.csv"), "abc");
    Files.createSymbolicLink(folder.resolve("old.csv"), outside.resolve("lot.csv"));
    assertThat(problemsOfLot("old.csv").getFirst()).contains("a link that leads out of the folder");
  }

  @Test
  void linksThatLeadNowhereOrInACircle() throws IOException {
    Files.createSymbolicLink(folder.resolve("gone.csv"), Path.of("nothing.csv"));
    assertThat(problemsOfLot("gone.csv"))
        .containsExactly("DIR/product.yaml:3:10: found 'gone.csv', a link that leads nowhere; "
            + "expected a file with content inside the folder. Copy the file to this place, or correct "
            + "its name.");
    Files.createSymbolicLink(folder.resolve("a.csv"), Path.of("b.csv"));
    Files.createSymbolicLink(folder.resolve("b.csv"), Path.of("a.csv"));
    assertThat(problemsOfLot("a.csv").getFirst()).contains("'a.csv', a link that leads nowhere");
  }

  @Test
  void aFolderInsteadOfAFile() throws IOException {
    assertThat(problemsOfLot("evidence"))
        .containsExactly("DIR/product.yaml:3:10: found 'evidence', a folder; expected a file with "
            + "content inside the folder. Name one file in it, or pack it into one file.");
  }

  @Test
  void anEmptyFile() throws IOException {
    Files.createFile(folder.resolve("evidence/empty.csv"));
    assertThat(problemsOfLot("evidence/empty.csv"))
        .containsExactly(
            "DIR/product.yaml:3:10: found 'evidence/empty.csv', an empty file; expected "
                + "a file with content inside the folder. Fill it in, or remove the fact if it is "
                + "unknown.");
  }

  @Test
  void aFileThatMayNotBeRead() throws IOException {
    var secret = Files.writeString(folder.resolve("evidence/secret.csv"), "abc");
    Files.setPosixFilePermissions(secret, Set.of());
    assumeFalse(Files.isReadable(secret), "this user may read everything");
    assertThat(problemsOfLot("evidence/secret.csv"))
        .containsExactly(
            "DIR/product.yaml:3:10: found 'evidence/secret.csv', a file that cannot be "
                + "read; expected a file with content inside the folder. Allow this user to read it.");
  }

  @Test
  void aPipe() throws IOException, InterruptedException {
    var made =
        new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
    assumeTrue(made == 0, "no mkfifo here");
    assertThat(problemsOfLot("pipe"))
        .containsExactly("DIR/product.yaml:3:10: found 'pipe', something that is no plain file; "
            + "expected a file with content inside the folder. Name one file in it, or pack it into "
            + "one file.");
  }

  @Test
  void factsAndFilesAreReportedTogetherInReadingOrder() throws IOException {
    assertThat(problemsOf("""
        credentials:
          - name: a
            schem: unique-per-product
            lot: evidence/lost.csv
        ends: 2026-02-30
        """))
        .extracting(message -> message.substring(0, message.indexOf(": found")))
        .containsExactly("DIR/product.yaml:3:5", "DIR/product.yaml:4:10", "DIR/product.yaml:5:7");
  }

  @Test
  void whatIsPrintedShowsTheLines() throws IOException {
    problemsOf("credentials:\n  - name: a\n    lot: evidence/lots.csv\n");
    var printed = new ProblemPrinter().print(refused(folder));
    assertThat(printed).endsWith("""
            3 |     lot: evidence/lots.csv
              |          ^
        """);
  }

  @Test
  void anAttestationOfNoClause() throws IOException {
    assertThat(problemsOf("attestations: [{ clause: Sch 1, outcome: met, name: N, function: F, on: "
            + "2026-02-17, why: W }]\n"))
        .containsExactly("DIR/product.yaml:1:26: found 'Sch 1'; expected a clause id, such as "
            + "psti.sch1.3.4.e. List the ids with: assay law list");
  }

  @Test
  void anAttestationOfAClauseThatTheLawDoesNotHave() throws IOException {
    Files.writeString(folder.resolve("product.yaml"), """
        attestations:
          - clause: psti.sch1.3.4e
            outcome: met
            name: N
            function: F
            on: 2026-02-17
            why: W
        """);
    var thrown = catchThrowableOfType(
        BadInputException.class, () -> DossierReader.read(folder, Law.bundled()));
    assertThat(thrown.problems())
        .extracting(problem -> problem.toString().replace(folder.toString(), "DIR"))
        .containsExactly(
            "DIR/product.yaml:2:13: found 'psti.sch1.3.4e'; expected the id of a clause."
                + " Did you mean 'psti.sch1.3.4.e'?");
  }

  @Test
  void anAttestationAboutAnElementThatIsNotThere() throws IOException {
    assertThat(
            problemsOf("attestations: [{ clause: psti.x, of: 'credentials[3]', outcome: met, name:"
                + " N, function: F, on: 2026-02-17, why: W }]\n"))
        .containsExactly(
            "DIR/product.yaml:1:38: found 'credentials[3]'; expected an element of this "
                + "dossier, such as credentials[0]. Elements count from 0. Leave 'of' out to speak of the"
                + " whole product.");
  }

  @Test
  void twoAttestationsOfOneClause() throws IOException {
    assertThat(problemsOf("""
        attestations:
          - { clause: psti.x, outcome: met, name: N, function: F, on: 2026-02-17, why: W }
          - { clause: psti.x, outcome: not-met, name: M, function: F, on: 2026-02-17, why: W }
        """))
        .containsExactly(
            "DIR/product.yaml:3:5: found a second attestation of psti.x of the "
                + "same day; expected one judgement on a clause on a day. The first is in line 2: keep the one that holds.");
  }

  @Test
  void anAttestationWithoutAPerson() throws IOException {
    assertThat(problemsOf(
            "attestations:\n  - { clause: psti.x, outcome: met, on: 2026-02-17, why: W }\n"))
        .containsExactly(
            "DIR/product.yaml:2:5: found attestations[0] without 'name'; expected name: who. Add it: "
                + "without it nobody can tell what this is about.",
            "DIR/product.yaml:2:5: found attestations[0] without 'function'; expected function: in "
                + "which function. Add it: without it nobody can tell what this is about.");
  }
}
