package org.assay.statement.verification;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The way from a certificate to a trust anchor (RFC 5280 section 6), as it was at one moment.
///
/// @param path the certificates below the anchor, the signer's first
record CertificateChain(List<X509Certificate> path, X509Certificate anchor) {

  /// The chain at that moment, if there is one.
  static Optional<CertificateChain> find(
      X509Certificate own, List<X509Certificate> others, Trust trust, Instant at) {
    if (trust.anchors().contains(own)) {
      return isValid(own, at)
          ? Optional.of(new CertificateChain(List.of(), own))
          : Optional.empty();
    }
    try {
      var result = (PKIXCertPathBuilderResult)
          CertPathBuilder.getInstance("PKIX").build(parameters(own, others, trust, at));
      var path = result.getCertPath().getCertificates().stream()
          .map(X509Certificate.class::cast)
          .toList();
      return Optional.of(new CertificateChain(path, result.getTrustAnchor().getTrustedCert()));
    } catch (GeneralSecurityException none) {
      return Optional.empty();
    }
  }

  private static PKIXBuilderParameters parameters(
      X509Certificate own, List<X509Certificate> others, Trust trust, Instant at)
      throws GeneralSecurityException {
    var target = new X509CertSelector();
    target.setCertificate(own);
    var anchors = trust.anchors().stream()
        .map(anchor -> new TrustAnchor(anchor, null))
        .collect(Collectors.toSet());
    var parameters = new PKIXBuilderParameters(anchors, target);
    parameters.setRevocationEnabled(false); // looked up in the document itself
    parameters.setDate(Date.from(at));
    var known = new ArrayList<>(others);
    known.add(own);
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
    return parameters;
  }

  static boolean isValid(X509Certificate certificate, Instant at) {
    try {
      certificate.checkValidity(Date.from(at));
      return true;
    } catch (CertificateException outside) {
      return false;
    }
  }

  /// The certificates of the signature that nobody there and no anchor has signed as they are.
  static List<X509Certificate> altered(
      X509Certificate own, List<X509Certificate> others, Trust trust) {
    var issuers = new HashSet<>(others);
    issuers.addAll(trust.anchors());
    issuers.add(own);
    return others.stream()
        .filter(one -> hasIssuedNobody(one, own, others) || isOrphan(one, issuers, trust))
        .toList();
  }

  private static boolean hasIssuedNobody(
      X509Certificate one, X509Certificate own, List<X509Certificate> others) {
    return !hasIssued(one, own)
        && others.stream().noneMatch(other -> !other.equals(one) && hasIssued(one, other));
  }

  // Without anchors the one at the top may come from somebody who is not there.
  private static boolean isOrphan(X509Certificate one, Set<X509Certificate> issuers, Trust trust) {
    boolean known = issuers.stream()
        .anyMatch(issuer -> issuer.getSubjectX500Principal().equals(one.getIssuerX500Principal()));
    return issuers.stream().noneMatch(issuer -> hasIssued(issuer, one))
        && (known || !trust.anchors().isEmpty());
  }

  static boolean hasIssued(X509Certificate issuer, X509Certificate one) {
    if (!issuer.getSubjectX500Principal().equals(one.getIssuerX500Principal())) {
      return false;
    }
    try {
      one.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException hasNot) {
      return false;
    }
  }

  /// The certificate that issued this one, if it is in the chain.
  Optional<X509Certificate> issuerOf(X509Certificate one) {
    return Stream.concat(path.stream(), Stream.of(anchor))
        .filter(issuer -> hasIssued(issuer, one))
        .findFirst();
  }
}
