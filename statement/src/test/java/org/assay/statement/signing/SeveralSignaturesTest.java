package org.assay.statement.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import org.assay.statement.Drafts;
import org.assay.statement.PdfFlavours;
import org.assay.statement.Signatory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several manufacturers sign one statement, one after the other.
class SeveralSignaturesTest {

  private static final SigningKey FIRST =
      Keys.of("Łukasz Đorđević-Nguyễn", "Leiter Produktsicherheit");
  private static final SigningKey SECOND = Keys.of("Ελένη Παππά", "Διευθύντρια");

  @TempDir
  private Path folder;

  private static byte[] signed(byte[] pdf, SigningKey key, String field) throws SigningFailed {
    var person = CertifiedPerson.of(key.certificate());
    var signatory = new Signatory(
        java.util.Objects.requireNonNull(person.name()),
        java.util.Objects.requireNonNull(person.function()));
    return new PdfSigner(key, InstantSource.system()).sign(pdf, field, signatory, "Dresden");
  }

  @Test
  void aStatementOfTwoManufacturersHasTwoSpaces() {
    var printed = Drafts.printed(Drafts.issued(Drafts.camera(3)));
    assertThat(PdfSigner.emptyFields(printed)).containsExactly("signature", "signature-2");
  }

  @Test
  void theSecondSignatureLeavesTheFirstValidAndTheDocumentAccessible() throws Exception {
    var once = signed(Drafts.printed(Drafts.issued(Drafts.camera(3))), FIRST, "signature");
    var twice = signed(once, SECOND, "signature-2");
    assertThat(Arrays.copyOf(twice, once.length)).isEqualTo(once);
    assertThat(PdfSigner.emptyFields(twice)).isEmpty();
    assertThat(StockValidator.validate(
            twice, FIRST.root().orElseThrow(), SECOND.root().orElseThrow()))
        .extracting(StockValidator.Answer::indication)
        .containsExactly(Indication.TOTAL_PASSED, Indication.TOTAL_PASSED);
    PdfFlavours.assertArchivableAndAccessible(twice);
    assertThat(Poppler.pdfsig(twice, folder).split("Signature is Valid", -1)).hasSize(3);
  }
}
