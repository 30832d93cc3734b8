package org.assay.statement.verification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.statement.findings.Reason;
import org.assay.statement.findings.ReasonCode;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/// Verifies a detached CMS signature in the form that PAdES asks for (RFC 5652, ETSI EN 319 142-1):
/// one signer, the content's digest and the signer's certificate among what is signed.
final class CmsSignature {

  private static final Set<String> DIGESTS =
      Set.of("2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3");
  private static final Map<String, String> DIGEST_NAMES = Map.of(
      "2.16.840.1.101.3.4.2.1", "SHA-256",
      "2.16.840.1.101.3.4.2.2", "SHA-384",
      "2.16.840.1.101.3.4.2.3", "SHA-512");

  private final byte[] contents;
  private final byte[] covered;

  CmsSignature(byte[] contents, byte[] covered) {
    this.contents = contents;
    this.covered = covered;
  }

  SignedBy verify() {
    try {
      return verified(new CMSSignedData(new CMSProcessableByteArray(covered), exactObject()));
    } catch (CMSException | IOException | GeneralSecurityException | RuntimeException broken) {
      return SignedBy.broken(new Reason(
          ReasonCode.SIGNATURE_MISSHAPEN,
          "The signature is no CMS object that can be read (%s).".formatted(broken.getMessage())));
    }
  }

  // The object, of which nothing but zeros may follow: the space that was kept for it.
  private byte[] exactObject() throws IOException {
    var in = new ASN1InputStream(contents);
    var object = in.readObject();
    var exact = object.getEncoded("DER");
    for (int i = exact.length; i < contents.length; i++) {
      if (contents[i] != 0) {
        throw new IOException("something follows the signature in the space kept for it");
      }
    }
    if (!Arrays.equals(exact, 0, exact.length, contents, 0, exact.length)) {
      throw new IOException("it is not encoded in DER");
    }
    return exact;
  }

  private SignedBy verified(CMSSignedData signed)
      throws CMSException, IOException, GeneralSecurityException {
    var signers = signed.getSignerInfos().getSigners();
    if (signers.size() != 1) {
      return SignedBy.broken(new Reason(
          ReasonCode.SIGNATURE_MISSHAPEN,
          "The signature has %d signers; expected one.".formatted(signers.size())));
    }
    var signer = signers.iterator().next();
    var certificates = certificates(signed);
    var own = certificates.stream().filter(one -> isOf(one, signer)).findFirst();
    if (own.isEmpty()) {
      return SignedBy.broken(new Reason(
          ReasonCode.SIGNATURE_MISSHAPEN, "The signature does not hold its signer's certificate."));
    }
    var others = certificates.stream().filter(one -> !one.equals(own.get())).toList();
    return new SignedBy(
        own.get(),
        others,
        timeStamp(signer),
        signer.getSignature(),
        reasons(signed, signer, own.get()));
  }

  private static List<X509Certificate> certificates(CMSSignedData signed)
      throws IOException, GeneralSecurityException {
    var factory = CertificateFactory.getInstance("X.509");
    var found = new ArrayList<X509Certificate>();
    for (var holder : signed.getCertificates().getMatches(null)) {
      found.add((X509Certificate)
          factory.generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
    }
    return found;
  }

  private static boolean isOf(X509Certificate certificate, SignerInformation signer) {
    var id = signer.getSID();
    try {
      return certificate.getSerialNumber().equals(id.getSerialNumber())
          && id.getIssuer() != null
          && Arrays.equals(
              certificate.getIssuerX500Principal().getEncoded(), id.getIssuer().getEncoded("DER"));
    } catch (IOException inMemory) {
      return false;
    }
  }

  private List<Reason> reasons(
      CMSSignedData signed, SignerInformation signer, X509Certificate certificate)
      throws CMSException {
    var reasons = new ArrayList<Reason>();
    form(signed, signer)
        .ifPresent(flaw -> reasons.add(new Reason(
            ReasonCode.SIGNATURE_MISSHAPEN,
            "The signature is not in the form of PAdES: " + flaw + ".")));
    var stated = statedDigest(signer);
    if (stated.isEmpty() || !Arrays.equals(stated.get(), digest(signer))) {
      reasons.add(new Reason(
          ReasonCode.SIGNATURE_BROKEN,
          "The document is not the one that was signed: its digest is another."));
    }
    if (!namesItsCertificate(signer, certificate)) {
      reasons.add(new Reason(
          ReasonCode.SIGNATURE_FALSE,
          "The certificate in the signature is not the one that the signer named."));
    }
    if (!isMadeWith(signer, certificate)) {
      reasons.add(new Reason(
          ReasonCode.SIGNATURE_FALSE, "The signature does not fit the key in its certificate."));
    }
    return reasons;
  }

  private static Optional<String> form(CMSSignedData signed, SignerInformation signer) {
    var data = SignedData.getInstance(signed.toASN1Structure().getContent());
    if (!signed.toASN1Structure().getContentType().equals(CMSObjectIdentifiers.signedData)
        || !data.getEncapContentInfo().getContentType().equals(CMSObjectIdentifiers.data)
        || data.getEncapContentInfo().getContent() != null) {
      return Optional.of("it is not a detached signature over data");
    }
    if (!DIGESTS.contains(signer.getDigestAlgOID())) {
      return Optional.of("its digest algorithm is none of SHA-256, SHA-384 and SHA-512");
    }
    if (data.getVersion().intValueExact() != 1
        || signer.getVersion() != 1
        || data.getDigestAlgorithms().size() != 1
        || !digestOf(data).equals(signer.getDigestAlgorithmID().getAlgorithm())
        || data.getCRLs() != null) {
      return Optional.of("it holds something that a signature of PAdES does not");
    }
    return attributes(signer);
  }

  private static ASN1ObjectIdentifier digestOf(SignedData data) {
    return ASN1ObjectIdentifier.getInstance(
        ASN1Sequence.getInstance(data.getDigestAlgorithms().getObjectAt(0)).getObjectAt(0));
  }

  private static Optional<String> attributes(SignerInformation signer) {
    var signed = signer.getSignedAttributes();
    if (signed == null || signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2) == null) {
      return Optional.of("it does not sign which certificate it was made with");
    }
    var unsigned = signer.getUnsignedAttributes();
    if (unsigned == null) {
      return Optional.empty();
    }
    boolean onlyTimeStamp = unsigned.size() == 1
        && unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken) != null;
    return onlyTimeStamp
        ? Optional.empty()
        : Optional.of("it holds attributes that are not signed and are no time-stamp");
  }

  private static Optional<byte[]> statedDigest(SignerInformation signer) {
    return first(signer.getSignedAttributes(), CMSAttributes.messageDigest)
        .map(value -> ASN1OctetString.getInstance(value).getOctets());
  }

  private byte[] digest(SignerInformation signer) {
    return digest(DIGEST_NAMES.getOrDefault(signer.getDigestAlgOID(), "SHA-256"), covered);
  }

  static byte[] digest(String name, byte[] bytes) {
    try {
      return MessageDigest.getInstance(name).digest(bytes);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  // ESS signing-certificate-v2 (RFC 5035): else one certificate of the same key could be put in the
  // place of another.
  private static boolean namesItsCertificate(
      SignerInformation signer, X509Certificate certificate) {
    return first(signer.getSignedAttributes(), PKCSObjectIdentifiers.id_aa_signingCertificateV2)
        .map(SigningCertificateV2::getInstance)
        .map(SigningCertificateV2::getCerts)
        .filter(named -> named.length > 0)
        .filter(named -> isNamed(named[0], certificate))
        .isPresent();
  }

  private static boolean isNamed(ESSCertIDv2 named, X509Certificate certificate) {
    var algorithm = DIGEST_NAMES.get(named.getHashAlgorithm().getAlgorithm().getId());
    try {
      return algorithm != null
          && Arrays.equals(named.getCertHash(), digest(algorithm, certificate.getEncoded()));
    } catch (GeneralSecurityException broken) {
      return false;
    }
  }

  private static boolean isMadeWith(SignerInformation signer, X509Certificate certificate) {
    try {
      return signer.verify(
          new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
    } catch (CMSException | OperatorCreationException doesNot) {
      return doesNot instanceof CMSSignerDigestMismatchException;
    }
  }

  private static byte @Nullable [] timeStamp(SignerInformation signer) throws IOException {
    var token =
        first(signer.getUnsignedAttributes(), PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    return token.isEmpty() ? null : token.get().toASN1Primitive().getEncoded("DER");
  }

  private static Optional<ASN1Encodable> first(
      @Nullable AttributeTable table, ASN1ObjectIdentifier kind) {
    return Optional.ofNullable(table)
        .map(all -> all.get(kind))
        .filter(attribute -> attribute.getAttrValues().size() == 1)
        .map(attribute -> attribute.getAttrValues().getObjectAt(0));
  }
}
