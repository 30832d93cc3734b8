package org.assay.cli;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.assay.statement.signing.CertifiedPerson;
import org.assay.statement.signing.PdfSigner;
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

  /// What signs; with a key only.
  PdfSigner signer() {
    return new PdfSigner(Objects.requireNonNull(key), InstantSource.system(), timeStamping);
  }

  /// The certificate of the key; with a key only.
  X509Certificate certificate() {
    return Objects.requireNonNull(key).certificate();
  }

  boolean signs() {
    return key != null;
  }
}
