package org.assay.cli;

import java.time.InstantSource;
import java.util.Optional;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.StatementPdf;
import org.assay.statement.signing.CertifiedPerson;
import org.assay.statement.signing.PdfSigner;
import org.assay.statement.signing.SigningFailed;
import org.assay.statement.signing.SigningKey;
import org.assay.statement.signing.TimeStamping;
import org.jspecify.annotations.Nullable;

/// What signs a printed statement; without a key it leaves it as it is.
record Pen(@Nullable SigningKey key, @Nullable TimeStamping timeStamping) {

  static Pen none() {
    return new Pen(null, null);
  }

  /// What the certificate says of who holds the key.
  Optional<CertifiedPerson> holder() {
    return Optional.ofNullable(key).map(SigningKey::certificate).map(CertifiedPerson::of);
  }

  byte[] signed(StatementOfCompliance statement, StatementPdf pdf) {
    if (key == null) {
      return pdf.bytes();
    }
    var signer = new PdfSigner(key, InstantSource.system(), timeStamping);
    try {
      return signer.sign(
          pdf.bytes(),
          StatementPdf.SIGNATURE_FIELD,
          statement.signatory(),
          statement.issue().place());
    } catch (SigningFailed failed) {
      throw new IllegalStateException(failed.getMessage(), failed);
    }
  }
}
