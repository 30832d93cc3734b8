package org.assay.server.published.verification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.ledger.note.TrustPolicy;
import org.assay.ledger.note.VerifierKey;
import org.assay.register.OfficePlace;
import org.assay.register.journal.Anchor;
import org.assay.register.statement.SigningKeys;
import org.assay.statement.verification.Trust;

/// Whom this office trusts to say whose key is whose: the certificates (PEM) in the folder
/// `trust` of the office. For its ledger it trusts its own key.
public final class OfficeTrust {

  private final Path certificates;
  private final SigningKeys own;
  private final Path ledger;

  public OfficeTrust(OfficePlace place, Anchor anchor) {
    this.certificates = place.folder().resolve("trust");
    this.own = new SigningKeys(place.keyFolder(), Optional.empty(), Optional.empty());
    this.ledger = anchor.folder();
  }

  /// The certificates.
  public Trust trust() throws IOException {
    var anchors = new ArrayList<X509Certificate>();
    for (var pem : pems()) anchors.addAll(certificates(pem));
    return new Trust(anchors);
  }

  /// The certificates as texts, in the order of the names of their files.
  public List<String> pems() throws IOException {
    var texts = new ArrayList<String>();
    own.anchor().ifPresent(texts::add);
    if (!Files.isDirectory(certificates)) return texts;
    try (var files = Files.list(certificates)) {
      for (var file :
          files.filter(one -> one.toString().endsWith(".pem")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  /// The key of the office's ledger, as a policy.
  public TrustPolicy log() throws IOException {
    return TrustPolicy.of(VerifierKey.parse(logKey()));
  }

  /// The key of the office's ledger, as text.
  public String logKey() throws IOException {
    return Files.readString(ledger.resolve("log.vkey")).strip();
  }

  /// A text that changes when the trust does.
  public String state() throws IOException {
    return Integer.toHexString(pems().hashCode());
  }

  /// Reads certificates.
  ///
  /// @throws IOException if the text holds none
  static List<X509Certificate> certificates(String pem) throws IOException {
    try {
      var found = CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
          .stream()
          .map(X509Certificate.class::cast)
          .toList();
      if (found.isEmpty()) throw new CertificateException("none found");
      return found;
    } catch (CertificateException none) {
      throw new IOException("no certificate in PEM form (-----BEGIN CERTIFICATE-----)", none);
    }
  }
}
