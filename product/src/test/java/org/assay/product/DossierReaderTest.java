package org.assay.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.assay.law.ClauseId;
import org.assay.law.evaluation.Attestation;
import org.assay.law.evaluation.EvidenceReference;
import org.assay.law.facts.FactPath;
import org.assay.law.input.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierReaderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir
  private Path folder;

  @BeforeEach
  void evidence() throws IOException {
    Files.createDirectory(folder.resolve("evidence"));
    Files.writeString(folder.resolve("evidence/lot.csv"), "abc");
    Files.writeString(folder.resolve("evidence/page.html"), "<p>");
  }

  private Dossier read(String product) throws IOException {
    Files.writeString(folder.resolve("product.yaml"), product);
    return DossierReader.read(folder, Vocabulary.SMALL);
  }

  @Test
  void evidenceIsMeasuredAndKnowsTheFactThatNamesIt() throws IOException {
    var dossier = read("""
        credentials:
          - { name: user }
          - name: admin
            lot: evidence/lot.csv
            pages: [evidence/page.html, evidence/lot.csv]
        """);
    assertThat(dossier.evidence())
        .extracting(Evidence::fact)
        .extracting(FactPath::text)
        .containsExactly(
            "credentials[1].lot", "credentials[1].pages[0]", "credentials[1].pages[1]");
    var lot = dossier.evidence("credentials[1].lot").orElseThrow();
    assertThat(lot.size()).isEqualTo(3);
    assertThat(lot.sha256()).isEqualTo(SHA256_OF_ABC);
    assertThat(lot.at()).isEqualTo(new Position(folder.resolve("product.yaml").toString(), 4, 10));
    assertThat(lot.reference()).isEqualTo(new EvidenceReference("evidence/lot.csv", SHA256_OF_ABC));
    assertThat(dossier.locate(lot)).hasContent("abc");
    assertThat(dossier.evidence("credentials[0].lot")).isEmpty();
  }

  @Test
  void theDossierIsKnownByTheDigestOfItsFile() throws IOException {
    assertThat(read("ends: 2031-03-31\n").sha256())
        .isEqualTo(Sha256.of(folder.resolve("product.yaml")).hex())
        .isNotEqualTo(read("ends: 2031-03-30\n").sha256());
  }

  @Test
  void whatLiesBesideTheNamedFilesIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "x");
    assertThat(read("ends: 2031-03-31\n").evidence()).isEmpty();
  }

  @Test
  void aLinkThatStaysInsideIsFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("latest.csv"), Path.of("evidence/lot.csv"));
    var dossier = read("credentials: [{ name: a, lot: latest.csv }]\n");
    assertThat(dossier.evidence("credentials[0].lot").orElseThrow().sha256())
        .isEqualTo(SHA256_OF_ABC);
  }

  @Test
  void aDossierInAFolderReachedByALinkIsStillWhole() throws IOException {
    read("credentials: [{ name: a, lot: evidence/lot.csv }]\n");
    var link =
        Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);
    try {
      assertThat(DossierReader.read(link, Vocabulary.SMALL).evidence()).hasSize(1);
    } finally {
      Files.delete(link);
    }
  }

  /// Hands out a long run of zeros, a few bytes at a time, and remembers the largest request.
  private static final class LongFile extends InputStream {
    private long left = 50_000_000;
    private int largestRequest;

    @Override
    public int read() {
      throw new AssertionError("read byte by byte");
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      largestRequest = Math.max(largestRequest, length);
      int given = (int) Math.min(Math.min(left, length), 50_000);
      Arrays.fill(into, offset, offset + given, (byte) 0);
      left -= given;
      return given == 0 ? -1 : given;
    }
  }

  @Test
  void aLongFileIsMeasuredPieceByPiece() throws IOException {
    var file = new LongFile();
    var measured = Sha256.of(file);
    assertThat(measured.size()).isEqualTo(50_000_000);
    assertThat(measured.hex())
        .isEqualTo("ab46920a3bcd0891d34367719808bc3f832e4968ddfbfb464d093e306d2275ad");
    assertThat(file.largestRequest).isLessThanOrEqualTo(1 << 16);
  }

  @Test
  void attestationsNameClausePersonAndReason() throws IOException {
    var dossier = read("""
        credentials: [{ name: a }, { name: b }]
        attestations:
          - clause: psti.sch1.3.4.e
            outcome: met
            name: Priya Nand
            function: technical author
            on: 2026-02-17
            why: Three readers found the end date.
            evidence: evidence/page.html
          - { clause: psti.sch1.1.3.d, of: "credentials[1]", outcome: not-met, name: N, function: F, on: 2026-02-18, why: W }
        """);
    var clause = new ClauseId("psti.sch1.3.4.e");
    assertThat(dossier.attestations().of(clause, new FactPath(""), DAY))
        .contains(new Attestation(
            clause,
            Attestation.Outcome.MET,
            "Priya Nand",
            "technical author",
            LocalDate.of(2026, 2, 17),
            "Three readers found the end date.",
            new Position(folder.resolve("product.yaml").toString(), 3, 5)));
    assertThat(dossier.attestations().all()).hasSize(2);
    assertThat(dossier.evidence("attestations[0].evidence")).isPresent();
  }

  @Test
  void aJudgementOnTheWholeClauseHoldsForElementsThatNobodyJudgedByThemselves() throws IOException {
    var attestations = read("""
        credentials: [{ name: a }, { name: b }]
        attestations:
          - { clause: psti.x, outcome: met, name: N, function: F, on: 2026-02-17, why: W }
          - { clause: psti.x, of: "credentials[1]", outcome: not-met, name: N, function: F, on: 2026-02-17, why: W }
        """).attestations();
    var clause = new ClauseId("psti.x");
    assertThat(attestations.of(clause, new FactPath("credentials[0]"), DAY))
        .map(Attestation::outcome)
        .contains(Attestation.Outcome.MET);
    assertThat(attestations.of(clause, new FactPath("credentials[1]"), DAY))
        .map(Attestation::outcome)
        .contains(Attestation.Outcome.NOT_MET);
    assertThat(attestations.of(new ClauseId("psti.y"), new FactPath(""), DAY)).isEmpty();
  }

  @Test
  void aJudgementOnOneElementSaysNothingOfTheOthers() throws IOException {
    var attestations = read("""
        credentials: [{ name: a }, { name: b }]
        attestations:
          - { clause: psti.x, of: "credentials[1]", outcome: met, name: N, function: F, on: 2026-02-17, why: W }
        """).attestations();
    assertThat(attestations.of(new ClauseId("psti.x"), new FactPath("credentials[0]"), DAY))
        .isEmpty();
    assertThat(attestations.of(new ClauseId("psti.x"), new FactPath(""), DAY)).isEmpty();
  }

  @Test
  void ofSeveralJudgementsTheNewestGivenByTheDayCounts() throws IOException {
    var attestations = read("""
        attestations:
          - { clause: psti.x, outcome: not-met, name: N, function: F, on: 2026-03-01, why: later }
          - { clause: psti.x, outcome: met, name: N, function: F, on: 2026-02-17, why: first }
        """).attestations();
    assertThat(whyOn(attestations, "2026-02-16")).isEqualTo("first");
    assertThat(whyOn(attestations, "2026-02-17")).isEqualTo("first");
    assertThat(whyOn(attestations, "2026-02-28")).isEqualTo("first");
    assertThat(whyOn(attestations, "2026-03-01")).isEqualTo("later");
  }

  private static String whyOn(DossierAttestations attestations, String day) {
    return attestations
        .of(new ClauseId("psti.x"), new FactPath(""), LocalDate.parse(day))
        .orElseThrow()
        .why();
  }
}
