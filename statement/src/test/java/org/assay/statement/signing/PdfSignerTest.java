package org.assay.statement.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.assay.statement.Drafts;
import org.assay.statement.PdfFlavours;
import org.assay.statement.Signatory;
import org.assay.statement.StatementDraft;
import org.assay.statement.StatementPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A signed statement, as stock validators see it.
class PdfSignerTest {

  private static final InstantSource NOW = InstantSource.system();
  private static final SigningKey KEY = Keys.of("Jane Hall", "Head of Product Compliance");

  @TempDir
  private Path folder;

  private static byte[] signed(StatementDraft draft) throws SigningFailed {
    var statement = Drafts.issued(draft);
    return new PdfSigner(KEY, NOW)
        .sign(
            Drafts.printed(statement),
            StatementPdf.SIGNATURE_FIELD,
            statement.signatory(),
            statement.issue().place());
  }

  static Stream<StatementDraft> drafts() {
    return Stream.of(
        Drafts.doorbell(), Drafts.camera(3), Drafts.signedBy("Ὀδυσσεύς Łukasz-Đorđević Nguyễn"));
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void dssAcceptsTheSignatureAtBaselineB(StatementDraft draft) throws Exception {
    assertThat(StockValidator.validate(signed(draft), KEY.root().orElseThrow()))
        .containsExactly(new StockValidator.Answer(
            Indication.TOTAL_PASSED, SignatureLevel.PAdES_BASELINE_B, "Jane Hall"));
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void aSignedStatementIsStillArchivableAndAccessible(StatementDraft draft) throws Exception {
    PdfFlavours.assertArchivableAndAccessible(signed(draft));
  }

  @Test
  void popplerAcceptsTheSignature() throws Exception {
    assertThat(Poppler.pdfsig(signed(Drafts.doorbell()), folder))
        .contains(
            "Signature Validation: Signature is Valid.",
            "Total document signed",
            "Signature Type: ETSI.CAdES.detached",
            "Signer Certificate Common Name: Jane Hall");
  }

  @Test
  void whoeverDoesNotTrustTheAuthorityIsNotPersuaded() throws Exception {
    assertThat(StockValidator.validate(signed(Drafts.doorbell())))
        .extracting(StockValidator.Answer::indication)
        .containsExactly(Indication.INDETERMINATE);
  }

  @Test
  void oneChangedByteIsNoticed() throws Exception {
    var pdf = signed(Drafts.doorbell());
    pdf[1000] ^= 1;
    assertThat(StockValidator.validate(pdf, KEY.root().orElseThrow()))
        .extracting(StockValidator.Answer::indication)
        .containsExactly(Indication.TOTAL_FAILED);
  }

  @Test
  void theSignatureIsAddedToTheStatementAsItWasPrinted() throws Exception {
    var printed = Drafts.printed(Drafts.issued(Drafts.doorbell()));
    assertThat(Arrays.copyOf(signed(Drafts.doorbell()), printed.length)).isEqualTo(printed);
  }

  @Test
  void theSignatureSaysWhoAsWhatWhereAndWhen() throws Exception {
    try (var document = Loader.loadPDF(signed(Drafts.doorbell()))) {
      var signature = document.getSignatureDictionaries().getFirst();
      assertThat(signature.getName()).isEqualTo("Jane Hall");
      assertThat(signature.getReason()).endsWith("signed as Head of Product Compliance");
      assertThat(signature.getLocation()).isEqualTo("Sheffield, United Kingdom");
      assertThat(signature.getSignDate().toInstant())
          .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }
  }

  @Test
  void aFieldThatIsSignedAlreadyIsNotSignedAgain() throws Exception {
    var signed = signed(Drafts.doorbell());
    var signer = new PdfSigner(KEY, NOW);
    var jane = new Signatory("Jane Hall", "Head of Product Compliance");
    assertThatThrownBy(() -> signer.sign(signed, StatementPdf.SIGNATURE_FIELD, jane, "Sheffield"))
        .isInstanceOf(SigningFailed.class)
        .hasMessageContaining("no empty signature field 'signature'");
  }

  @Test
  void whatIsNoPdfIsNotSigned() {
    var jane = new Signatory("Jane Hall", "Head of Product Compliance");
    var signer = new PdfSigner(KEY, NOW);
    assertThatThrownBy(() -> signer.sign(new byte[100], "signature", jane, "Sheffield"))
        .isInstanceOf(SigningFailed.class)
        .hasMessageContaining("no PDF");
  }

  @Test
  void aKeyWhoseCertificateHasExpiredDoesNotSign() {
    var past = Instant.parse("2020-01-01T00:00:00Z");
    var key = Keys.madeOn(past, "Jane Hall", "Head of Product Compliance");
    var jane = new Signatory("Jane Hall", "Head of Product Compliance");
    var pdf = Drafts.printed(Drafts.issued(Drafts.doorbell()));
    var signer = new PdfSigner(key, NOW);
    assertThat(LocalDate.now(java.time.ZoneOffset.UTC)).isAfter(LocalDate.of(2022, 1, 1));
    assertThatThrownBy(() -> signer.sign(pdf, "signature", jane, "Sheffield"))
        .isInstanceOf(SigningFailed.class)
        .hasMessageContaining("2022-01-01");
  }
}
