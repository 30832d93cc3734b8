package org.assay.statement.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.assay.statement.Drafts;
import org.assay.statement.PdfFlavours;
import org.assay.statement.StatementPdf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signatures that keep what proves them, against an authority on this machine.
class TimeStampingTest {

  private static LocalAuthority authority;
  private static SigningKey key;

  @BeforeAll
  static void openTheAuthority() throws Exception {
    authority = new LocalAuthority();
    key = authority.key("CN=Jane Hall,T=Head of Product Compliance");
  }

  @AfterAll
  static void closeIt() {
    authority.close();
  }

  private static byte[] signed(URI stamps, SignatureLevel level) throws SigningFailed {
    var statement = Drafts.issued(Drafts.doorbell());
    var stamping = new TimeStamping(stamps, level, List.of(authority.root()));
    return new PdfSigner(key, InstantSource.system(), stamping)
        .sign(
            Drafts.printed(statement),
            StatementPdf.SIGNATURE_FIELD,
            statement.signatory(),
            statement.issue().place());
  }

  @ParameterizedTest
  @CsvSource({"T, PAdES_BASELINE_T", "LT, PAdES_BASELINE_LT", "LTA, PAdES_BASELINE_LTA"})
  void theSignatureHasTheLevelThatWasAskedFor(
      SignatureLevel level, eu.europa.esig.dss.enumerations.SignatureLevel expected)
      throws Exception {
    int before = authority.stamps.get();
    var pdf = signed(authority.address("/tsa"), level);
    assertThat(authority.stamps.get() - before).isEqualTo(level == SignatureLevel.LTA ? 2 : 1);
    var answers = StockValidator.validate(pdf, authority.root());
    assertThat(answers).extracting(StockValidator.Answer::level).containsExactly(expected);
    assertThat(answers)
        .extracting(StockValidator.Answer::indication)
        .containsExactly(
            level == SignatureLevel.T ? Indication.INDETERMINATE : Indication.TOTAL_PASSED);
    PdfFlavours.assertArchivableAndAccessible(pdf);
  }

  @Test
  void anAuthorityThatDoesNotAnswerIsNamed() {
    var nobody = authority.address("/nothing");
    assertThatThrownBy(() -> signed(nobody, SignatureLevel.T))
        .isInstanceOf(SigningFailed.class)
        .hasMessageContaining("/nothing' answered with status 404");
  }
}
