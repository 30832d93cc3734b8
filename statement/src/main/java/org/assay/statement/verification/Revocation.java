package org.assay.statement.verification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.statement.document.SecurityStore;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.jspecify.annotations.Nullable;

/// Whether a certificate had been revoked, as far as the document itself knows: from the revocation
/// lists (RFC 5280 section 5) and answers (RFC 6960) that it keeps.
final class Revocation {

  /// What is known.
  enum Known {
    /// Somebody who may say so says that it was good.
    GOOD,
    /// It was revoked before that moment.
    REVOKED,
    /// It names no place where it could be revoked.
    CANNOT_BE,
    /// Nothing is known.
    UNKNOWN
  }

  private static final String LISTS = "2.5.29.31";
  private static final String ANSWERS = "1.3.6.1.5.5.7.1.1";

  private final SecurityStore store;
  private final CertificateChain chain;
  private final Instant at;

  Revocation(SecurityStore store, CertificateChain chain, Instant at) {
    this.store = store;
    this.chain = chain;
    this.at = at;
  }

  Known of(X509Certificate one) {
    var issuer = chain.issuerOf(one);
    if (issuer.isEmpty()) {
      return Known.UNKNOWN;
    }
    return Stream.concat(
            store.lists().stream().flatMap(list -> listed(list, one, issuer.get()).stream()),
            store.answers().stream()
                .flatMap(answer -> answered(answer, one, issuer.get()).stream()))
        .reduce((first, second) -> first == Known.REVOKED ? first : second)
        .orElseGet(() -> couldBe(one) ? Known.UNKNOWN : Known.CANNOT_BE);
  }

  private static boolean couldBe(X509Certificate one) {
    return one.getExtensionValue(LISTS) != null || one.getExtensionValue(ANSWERS) != null;
  }

  private Optional<Known> listed(byte[] der, X509Certificate one, X509Certificate issuer) {
    try {
      var list = (X509CRL)
          CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
      if (!list.getIssuerX500Principal().equals(one.getIssuerX500Principal())) {
        return Optional.empty();
      }
      list.verify(issuer.getPublicKey());
      var entry = list.getRevokedCertificate(one);
      if (entry != null) {
        return Optional.of(known(entry.getRevocationDate()));
      }
      return covers(list.getNextUpdate()) ? Optional.of(Known.GOOD) : Optional.empty();
    } catch (GeneralSecurityException | RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  private Known known(Date revoked) {
    return revoked.toInstant().isAfter(at) ? Known.GOOD : Known.REVOKED;
  }

  // What was said must still have held at that moment.
  private boolean covers(@Nullable Date next) {
    return next != null && !next.toInstant().isBefore(at);
  }

  private Optional<Known> answered(byte[] der, X509Certificate one, X509Certificate issuer) {
    try {
      var basic = basic(der);
      if (!isSignedByResponder(basic, issuer)) {
        return Optional.empty();
      }
      return Arrays.stream(basic.getResponses())
          .filter(single -> single.getCertID().getSerialNumber().equals(one.getSerialNumber()))
          .findFirst()
          .flatMap(this::known);
    } catch (IOException
        | OCSPException
        | GeneralSecurityException
        | OperatorCreationException
        | RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  private static BasicOCSPResp basic(byte[] der) throws IOException, OCSPException {
    try {
      return new BasicOCSPResp(BasicOCSPResponse.getInstance(der));
    } catch (IllegalArgumentException wrapped) {
      return (BasicOCSPResp) new OCSPResp(der).getResponseObject();
    }
  }

  private Optional<Known> known(SingleResp single) {
    return switch (single.getCertStatus()) {
      case null ->
        covers(single.getNextUpdate()) || !single.getThisUpdate().toInstant().isBefore(at)
            ? Optional.of(Known.GOOD)
            : Optional.empty();
      case RevokedStatus revoked -> Optional.of(known(revoked.getRevocationTime()));
      default -> Optional.empty();
    };
  }

  private static boolean isSignedByResponder(BasicOCSPResp basic, X509Certificate issuer)
      throws GeneralSecurityException, OperatorCreationException, OCSPException, IOException {
    if (basic.isSignatureValid(verifier(issuer))) {
      return true;
    }
    for (X509CertificateHolder holder : basic.getCerts()) {
      var responder = (X509Certificate) CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
      var purposes = responder.getExtendedKeyUsage();
      if (CertificateChain.hasIssued(issuer, responder)
          && purposes != null
          && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId())
          && basic.isSignatureValid(verifier(responder))) {
        return true;
      }
    }
    return false;
  }

  private static ContentVerifierProvider verifier(X509Certificate one)
      throws OperatorCreationException {
    return new JcaContentVerifierProviderBuilder().build(one.getPublicKey());
  }

  /// What is known of the certificates of the chain that an anchor does not vouch for by itself.
  List<Known> ofAll() {
    return chain.path().stream().map(this::of).toList();
  }
}
