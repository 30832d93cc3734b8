package org.assay.statement.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.assay.statement.Signatory;

/// What the visible signature shows.
///
/// @param signatory who signs
/// @param place where
/// @param when the time of signing by the clock of the signatory's machine
record SignatureBlock(
    Signatory signatory, String place, Instant when, X509Certificate certificate) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
          "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.UK)
      .withZone(ZoneOffset.UTC);
  private static final int SHOWN_OF_FINGERPRINT = 16;

  /// A label and what it says.
  record Line(String label, String words) {}

  List<Line> lines() {
    return List.of(
        new Line("Signed", TIME.format(when)),
        new Line("Issuer", issuer()),
        new Line("Fingerprint", fingerprint()),
        new Line("Form", "PAdES, " + certificate.getPublicKey().getAlgorithm()));
  }

  private String issuer() {
    boolean bySelf =
        certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    return bySelf ? "the signatory alone (self-signed)" : CertifiedPerson.issuerOf(certificate);
  }

  // The first half of the SHA-256 digest of the certificate, enough to tell certificates apart.
  private String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(" ").formatHex(digest, 0, SHOWN_OF_FINGERPRINT);
    } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
