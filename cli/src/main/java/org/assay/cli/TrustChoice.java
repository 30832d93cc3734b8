package org.assay.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.assay.statement.verification.Trust;
import picocli.CommandLine.Option;

/// Whom the reader trusts to say whose key is whose.
final class TrustChoice {

  @Option(
      names = "--trust",
      paramLabel = "PEM",
      arity = "1..*",
      description = "Trust anchors: files with certificates in PEM form.")
  private List<Path> files = List.of();

  Trust trust() throws IOException {
    var anchors = new ArrayList<X509Certificate>();
    for (var file : files) {
      anchors.addAll(certificates(file, new TextFile(file, "trust anchors").read()));
    }
    return new Trust(anchors);
  }

  private static List<X509Certificate> certificates(Path file, String pem) {
    try {
      var found = CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
          .stream()
          .map(X509Certificate.class::cast)
          .toList();
      if (found.isEmpty()) {
        throw new CertificateException("none found");
      }
      return found;
    } catch (CertificateException none) {
      throw new UsageException(
          "'%s' holds no certificate in PEM form (-----BEGIN CERTIFICATE-----); give the one of the authority that you trust"
              .formatted(file));
    }
  }
}
