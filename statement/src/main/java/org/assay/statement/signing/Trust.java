package org.assay.statement.signing;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import org.jspecify.annotations.Nullable;

/// What the signer trusts and whom it asks while it signs.
final class Trust {

  private Trust() {}

  /// Without time-stamping nobody is asked.
  static CertificateVerifier of(SigningKey key, @Nullable TimeStamping timeStamping) {
    var verifier = new CommonCertificateVerifier();
    if (timeStamping != null) {
      verifier.setTrustedCertSources(anchors(key, timeStamping));
      verifier.setCrlSource(new OnlineCRLSource(new WebLoader(null)));
      verifier.setOcspSource(new OnlineOCSPSource(new WebLoader("application/ocsp-request")));
    }
    return verifier;
  }

  private static CommonTrustedCertificateSource anchors(SigningKey key, TimeStamping timeStamping) {
    var anchors = new CommonTrustedCertificateSource();
    key.root().map(CertificateToken::new).ifPresent(anchors::addCertificate);
    timeStamping.anchors().stream().map(CertificateToken::new).forEach(anchors::addCertificate);
    return anchors;
  }

  static TSPSource clock(TimeStamping timeStamping) {
    return new OnlineTSPSource(
        timeStamping.authority().toString(), new WebLoader("application/timestamp-query"));
  }
}
