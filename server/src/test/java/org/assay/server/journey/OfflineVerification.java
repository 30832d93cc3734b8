package org.assay.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.assay.law.evaluation.Verdict;
import org.assay.ledger.note.TrustPolicy;
import org.assay.ledger.note.VerifierKey;
import org.assay.statement.verification.KnownLog;
import org.assay.statement.verification.StatementVerifier;
import org.assay.statement.verification.Trust;
import org.assay.statement.verification.Verification;
import org.assay.statement.verification.VerificationQuestion;

/// A downloaded statement, verified from files alone.
record OfflineVerification(Verification verification) {

  /// @param keys the folder of the office's keys, for the certificate that is trusted
  /// @param logKey the key of the log, as the office publishes it
  static OfflineVerification of(Path statement, Path keys, String logKey) throws IOException {
    var policy = TrustPolicy.of(VerifierKey.parse(logKey.strip()));
    var question = new VerificationQuestion(
        LocalDate.now(ZoneId.of("Europe/London")),
        List.of(),
        new Trust(List.of(certificate(keys.resolve("signing-trust-anchor.pem")))),
        new KnownLog(Optional.of(policy), Optional.empty(), Optional.empty()));
    return new OfflineVerification(StatementVerifier.verify(
        statement.getFileName().toString(), Files.readAllBytes(statement), question));
  }

  private static X509Certificate certificate(Path pem) {
    try (var in = Files.newInputStream(pem)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /// That it is signed by the trusted key and logged in the office's ledger, and nothing in it
  /// was changed. Whether it still stands needs the ledger itself, which is not at hand offline.
  void isGenuine() {
    assertThat(verification.kind()).isEqualTo(Verification.Kind.ISSUED_BY_ASSAY);
    assertThat(verification.finding().verdict()).isNotEqualTo(Verdict.NOT_MET);
    assertThat(verification.statement()).isPresent();
  }
}
