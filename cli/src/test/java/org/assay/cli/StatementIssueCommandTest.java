package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// From the dossier to the statement of compliance.
class StatementIssueCommandTest {

  @TempDir
  private Path folder;

  @BeforeAll
  static void startVeraPdf() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Ran issue(String sample, String on, String file, String... more) {
    var arguments = new ArrayList<>(List.of(
        "statement",
        "issue",
        Ran.sample(sample),
        "--on",
        on,
        "--place",
        "Hexley",
        "--signatory",
        "Dr Ada Whitlock",
        "--function",
        "Head of product security",
        "-o",
        folder.resolve(file).toString()));
    arguments.addAll(List.of(more));
    return Ran.assay(arguments.toArray(String[]::new));
  }

  @Test
  void theStatementOfTheDoorbellIsAnArchivableAndAccessiblePdf() throws Exception {
    var ran = issue("doorbell", "2025-02-20", "statement.pdf");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("Issued statement PSTI-20250220-").contains("2035-02-19");
    var bytes = Files.readAllBytes(folder.resolve("statement.pdf"));
    for (var flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      assertThat(faults(bytes, flavour)).as(flavour.toString()).isEmpty();
    }
  }

  private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(assertion -> assertion.getRuleId() + ": " + assertion.getMessage())
          .toList();
    }
  }

  @Test
  void theSameStatementComesAsHtmlAndJson() throws IOException {
    assertThat(issue("doorbell", "2025-02-20", "s.json").code()).isZero();
    assertThat(issue("doorbell", "2025-02-20", "s.html").code()).isZero();
    assertThat(Files.readString(folder.resolve("s.json")))
        .contains("\"2030-03-31\"", "WD-200-W", "2025-W08", "Larkfield Instruments Ltd");
    assertThat(Files.readString(folder.resolve("s.html")))
        .contains("31 March 2030", "WD-200-W", "2025-W08", "Larkfield Instruments Ltd");
  }

  @Test
  void aBatchThatIsOutAlreadyIsNotAccompaniedByAStatementOfToday() {
    var ran = issue("tablet-children", "2026-06-15", "s.html", "--territory", "GB");
    assertThat(ran.code()).isEqualTo(ExitCode.UNDETERMINED);
    assertThat(ran.err().replaceAll("\\s+", " "))
        .contains(
            "a batch first made available on 2026-04-13, before the date of issue 2026-06-15");
    assertThat(folder.resolve("s.html")).doesNotExist();
  }

  @Test
  void aProductThatIsNotCompliantGetsNoneAndIsToldWhy() {
    var ran = issue("camera", "2026-01-15", "s.pdf");
    assertThat(ran.code()).isEqualTo(ExitCode.NOT_MET);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("assay: no statement can be issued; in the way:\n")
        .contains("[psti.sch1.1]", "[psti.sch1.2]", "[psti.sch1.3]");
    assertThat(folder.resolve("s.pdf")).doesNotExist();
  }

  @Test
  void aProductOfWhichNotEnoughIsKnownGetsNone() {
    var ran = issue("kettle", "2026-11-20", "s.pdf");
    assertThat(ran.code()).isEqualTo(ExitCode.UNDETERMINED);
    assertThat(folder.resolve("s.pdf")).doesNotExist();
  }

  @Test
  void aStatementThatIsThereAlreadyIsKept() throws IOException {
    Files.writeString(folder.resolve("s.html"), "signed by hand");
    var kept = issue("doorbell", "2025-02-20", "s.html");
    assertThat(kept.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(kept.err())
        .isEqualTo("assay: '%s' is there already; give another name or --replace\n"
            .formatted(folder.resolve("s.html")));
    assertThat(folder.resolve("s.html")).hasContent("signed by hand");
    assertThat(issue("doorbell", "2025-02-20", "s.html", "--replace").code()).isZero();
    assertThat(Files.readString(folder.resolve("s.html"))).startsWith("<!DOCTYPE html>");
  }
}
