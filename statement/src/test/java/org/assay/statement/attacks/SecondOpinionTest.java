package org.assay.statement.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The validator of EU DSS says the same of the signatures as ours, where it looks at the same:
/// that the bytes are those that were signed, and whose certificate it is.
class SecondOpinionTest {

  private static final List<String> ABOUT_THE_SIGNATURE = List.of(
      "flip-covered",
      "certificate-untrusted",
      "signature-stripped",
      "wrapping",
      "universal-contents");

  private static final int OF_EACH = 4;

  @TempDir
  private static Path folder;

  private static AttackSet set;

  @BeforeAll
  static void make() throws IOException {
    set = new AttackSet(folder, 10);
  }

  private static List<Boolean> opinion(byte[] file) {
    try {
      var anchors = new CommonTrustedCertificateSource();
      anchors.addCertificate(new CertificateToken(set.authority().certificate()));
      var verifier = new CommonCertificateVerifier();
      verifier.setTrustedCertSources(anchors);
      var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
      validator.setCertificateVerifier(verifier);
      return validator.validateDocument().getDiagnosticData().getSignatures().stream()
          .map(signature -> signature.isSignatureValid() && signature.isTrustedChain())
          .toList();
    } catch (RuntimeException unreadable) {
      return List.of();
    }
  }

  @Test
  void goodSignaturesPass() {
    for (var good : set.good()) {
      assertThat(opinion(good.file())).as(good.name()).containsExactly(true);
    }
  }

  @Test
  void badSignaturesDoNot() {
    var passed = new ArrayList<String>();
    for (var kind : ABOUT_THE_SIGNATURE) {
      set.attacks().stream()
          .filter(attack -> attack.kind().equals(kind))
          .limit(OF_EACH)
          .filter(attack -> opinion(attack.file()).contains(true))
          .forEach(attack -> passed.add(attack.id()));
    }
    assertThat(passed).isEmpty();
  }
}
