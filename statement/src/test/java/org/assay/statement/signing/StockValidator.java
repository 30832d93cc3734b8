package org.assay.statement.signing;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.security.cert.X509Certificate;
import java.util.List;

/// The validator of EU DSS with some trust anchors.
final class StockValidator {

  /// What it says of one signature.
  record Answer(Indication indication, SignatureLevel level, String signedBy) {}

  private StockValidator() {}

  static List<Answer> validate(byte[] pdf, X509Certificate... anchors) {
    var trusted = new CommonTrustedCertificateSource();
    for (var anchor : anchors) {
      trusted.addCertificate(new CertificateToken(anchor));
    }
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
    validator.setCertificateVerifier(verifier);
    var report = validator.validateDocument().getSimpleReport();
    return report.getSignatureIdList().stream().map(id -> answer(report, id)).toList();
  }

  private static Answer answer(SimpleReport report, String id) {
    return new Answer(
        report.getIndication(id), report.getSignatureFormat(id), report.getSignedBy(id));
  }
}
