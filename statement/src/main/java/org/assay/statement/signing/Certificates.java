package org.assay.statement.signing;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

/// Certificates in a PEM file, such as trust anchors.
public record Certificates(List<X509Certificate> all) {

  public Certificates {
    all = List.copyOf(all);
  }

  /// Reads the certificates of a PEM file.
  public static Certificates in(Path file) throws KeyRefused {
    var found = PemFile.converted(file.toString(), PemFile.certificatesIn(file));
    if (found.isEmpty()) {
      throw new KeyRefused("'%s' holds no certificate in PEM form".formatted(file));
    }
    return new Certificates(found);
  }
}
