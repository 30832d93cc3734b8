package org.assay.cli.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.assay.cli.remote.OfficeException.Kind;

/// Whom a connection trusts: the authorities in a file, and no others.
final class Trusted {

  private Trusted() {}

  /// @param file one or more certificates (PEM)
  static SSLContext in(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw refused("There is no file '%s' with a certificate.".formatted(file));
    }
    try (var bytes = Files.newInputStream(file)) {
      var certificates = CertificateFactory.getInstance("X.509").generateCertificates(bytes);
      if (certificates.isEmpty()) throw noCertificate(file);
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (var certificate : certificates) store.setCertificateEntry("a" + number++, certificate);
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (CertificateException broken) {
      throw noCertificate(file);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static OfficeException noCertificate(Path file) {
    return refused(("'%s' holds no certificate: PEM is expected, with lines"
            + " '-----BEGIN CERTIFICATE-----'.")
        .formatted(file));
  }

  private static OfficeException refused(String says) {
    return new OfficeException(Kind.BAD_INPUT, says);
  }
}
