package org.assay.statement.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.assay.ledger.Ledger;
import org.assay.ledger.LedgerReader;
import org.assay.ledger.LedgerWriter;
import org.assay.ledger.ProofVerification;
import org.assay.ledger.StatementStatus;
import org.assay.ledger.TlogProof;
import org.assay.ledger.entry.Event.StatementIssued;
import org.assay.ledger.entry.LedgerEntry;
import org.assay.ledger.entry.Sha256;
import org.assay.ledger.entry.StatementNumber;
import org.assay.ledger.entry.WithdrawalReason;
import org.assay.ledger.note.SignerKey;
import org.assay.ledger.note.TrustPolicy;
import org.assay.statement.Drafts;
import org.assay.statement.PdfFlavours;
import org.assay.statement.Signatory;
import org.assay.statement.StatementJson;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.StatementPdf;
import org.assay.statement.signing.DevelopmentKey;
import org.assay.statement.signing.PdfSigner;
import org.assay.statement.signing.SigningFailed;
import org.assay.statement.signing.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A statement is logged, then signed.
class StatementIssuerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

  private final StatementOfCompliance statement = Drafts.issued(Drafts.doorbell());
  private final SignerKey ledgerKey =
      SignerKey.newForLog("log.acme.example/assay", new SecureRandom());

  @TempDir
  private Path folder;

  private SigningKey key;
  private Path ledger;

  @BeforeEach
  void begin() throws Exception {
    key = DevelopmentKey.make(
            new Signatory("Jane Hall", "Head of Product Compliance"),
            "Acme Doorbells Ltd",
            Instant.now().minus(Duration.ofDays(1)),
            2)
        .signingKey();
    ledger = folder.resolve("ledger");
    Ledger.create(ledger, ledgerKey);
  }

  private byte[] issue(
      StatementOfCompliance what, InstantSource clock, Optional<StatementNumber> old)
      throws Exception {
    var event = StatementEvents.issued(what, key.certificate(), old);
    try (var writer = LedgerWriter.open(ledger, ledgerKey, InstantSource.system())) {
      return new StatementIssuer(new PdfSigner(key, clock), IssuingLog.of(writer))
          .issue(what, (StatementPdf) StatementPdf.print(what), event, List.of(), TODAY);
    }
  }

  private static byte[] attached(byte[] pdf, String name) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      var files = new PDDocumentNameDictionary(document.getDocumentCatalog())
          .getEmbeddedFiles()
          .getNames();
      var file = Objects.requireNonNull(files.get(name));
      assertThat(file.getCOSObject().getNameAsString("AFRelationship"))
          .isEqualTo(name.equals(StatementJson.FILE_NAME) ? "Source" : "Supplement");
      return file.getEmbeddedFile().toByteArray();
    }
  }

  @Test
  void entryAndProofStandUnderTheSignature() throws Exception {
    var pdf = issue(statement, InstantSource.system(), Optional.empty());
    var entry = attached(pdf, StatementIssuer.ENTRY);
    var proof =
        TlogProof.parse(new String(attached(pdf, StatementIssuer.PROOF), StandardCharsets.UTF_8));
    assertThat(ProofVerification.verify(entry, proof, TrustPolicy.of(ledgerKey.verifier())))
        .isInstanceOf(ProofVerification.Proven.class);
    assertThat(LedgerEntry.read(entry).event())
        .isInstanceOfSatisfying(
            StatementIssued.class,
            event -> assertThat(event.attached()).isEqualTo(Sha256.of(attachedJson(pdf))));
    PdfFlavours.assertArchivableAndAccessible(pdf);
  }

  private static byte[] attachedJson(byte[] pdf) {
    try {
      return attached(pdf, StatementJson.FILE_NAME);
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void noPersonIsNamedInTheLedger() throws Exception {
    var pdf = issue(statement, InstantSource.system(), Optional.empty());
    assertThat(new String(attached(pdf, StatementIssuer.ENTRY), StandardCharsets.UTF_8))
        .doesNotContain("Jane", "Hall");
  }

  @Test
  void whatCannotBeSignedIsNotLogged() throws Exception {
    InstantSource afterTheCertificate = () -> Instant.now().plus(Duration.ofDays(1500));
    assertThatThrownBy(() -> issue(statement, afterTheCertificate, Optional.empty()))
        .isInstanceOf(SigningFailed.class);
    assertThat(LedgerReader.open(ledger).size()).isZero();
  }

  @Test
  void aSignatureThatFailsAfterLoggingIsFollowedByAWithdrawal() throws Exception {
    var calls = new AtomicInteger();
    InstantSource breaking = () -> {
      if (calls.getAndIncrement() > 0) {
        throw new IllegalStateException("the clock stopped");
      }
      return Instant.now();
    };
    assertThatThrownBy(() -> issue(statement, breaking, Optional.empty()))
        .hasMessage("the clock stopped");
    var number = new StatementNumber(statement.number());
    assertThat(StatementStatus.on(LedgerReader.open(ledger), number, TODAY))
        .isInstanceOfSatisfying(
            StatementStatus.Withdrawn.class,
            gone -> assertThat(gone.reason()).isEqualTo(WithdrawalReason.SIGNING_FAILED));
  }

  @Test
  void aStatementTakesThePlaceOfAnother() throws Exception {
    issue(statement, InstantSource.system(), Optional.empty());
    var old = new StatementNumber(statement.number());
    issue(Drafts.issued(Drafts.camera(3)), InstantSource.system(), Optional.of(old));
    assertThat(StatementStatus.on(LedgerReader.open(ledger), old, TODAY))
        .isInstanceOf(StatementStatus.Superseded.class);
  }
}
