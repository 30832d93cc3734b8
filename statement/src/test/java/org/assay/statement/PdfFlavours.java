package org.assay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Asks veraPDF.
public final class PdfFlavours {

  private PdfFlavours() {}

  /// Asserts that a document is PDF/A-3a and PDF/UA-1.
  public static void assertArchivableAndAccessible(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    assertThat(faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).isGreaterThan(100);
      return result.getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(TestAssertion::toString)
          .toList();
    }
  }
}
