package org.assay.statement.verification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.statement.findings.Reason;
import org.assay.statement.findings.ReasonCode;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/// A time-stamp (RFC 3161): somebody other than the signer says when the bytes were there.
///
/// @param at the moment that it states, empty where it does not hold
/// @param reasons why it shows nothing; empty where it does
record TimeStamp(Optional<Instant> at, List<Reason> reasons) {

  private static final Map<String, String> DIGESTS = Map.of(
      "2.16.840.1.101.3.4.2.1", "SHA-256",
      "2.16.840.1.101.3.4.2.2", "SHA-384",
      "2.16.840.1.101.3.4.2.3", "SHA-512");

  static TimeStamp broken(String why) {
    return new TimeStamp(
        Optional.empty(),
        List.of(new Reason(ReasonCode.TIME_STAMP_BROKEN, "The time-stamp does not hold: " + why)));
  }

  static TimeStamp of(byte[] token, byte[] stamped, Trust trust) {
    try {
      var object = new ASN1InputStream(token).readObject();
      return checked(new TimeStampToken(ContentInfo.getInstance(object)), stamped, trust);
    } catch (TSPException
        | IOException
        | GeneralSecurityException
        | OperatorCreationException
        | RuntimeException broken) {
      return broken(String.valueOf(broken.getMessage()) + ".");
    }
  }

  private static TimeStamp checked(TimeStampToken token, byte[] stamped, Trust trust)
      throws TSPException, IOException, GeneralSecurityException, OperatorCreationException {
    var info = token.getTimeStampInfo();
    var digest = DIGESTS.get(info.getMessageImprintAlgOID().getId());
    if (digest == null
        || !Arrays.equals(info.getMessageImprintDigest(), CmsSignature.digest(digest, stamped))) {
      return broken("it is one of other bytes.");
    }
    var certificates = certificates(token);
    var own = certificates.stream()
        .filter(one -> one.getSerialNumber().equals(token.getSID().getSerialNumber()))
        .findFirst();
    if (own.isEmpty()) {
      return broken("its certificate is missing.");
    }
    token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(own.get()));
    return trusted(info.getGenTime().toInstant(), own.get(), certificates, trust);
  }

  private static TimeStamp trusted(
      Instant at, X509Certificate own, List<X509Certificate> certificates, Trust trust) {
    return CertificateChain.find(own, certificates, trust, at).isPresent()
        ? new TimeStamp(Optional.of(at), List.of())
        : new TimeStamp(
            Optional.empty(),
            List.of(new Reason(
                ReasonCode.TIME_STAMP_UNTRUSTED,
                "A time-stamp says %s; its certificate leads to none of the trust anchors given."
                    .formatted(at))));
  }

  private static List<X509Certificate> certificates(TimeStampToken token)
      throws IOException, GeneralSecurityException {
    var factory = CertificateFactory.getInstance("X.509");
    var found = new ArrayList<X509Certificate>();
    for (var holder : token.getCertificates().getMatches(null)) {
      found.add((X509Certificate)
          factory.generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
    }
    return found;
  }
}
