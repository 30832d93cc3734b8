package org.assay.statement.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.assay.statement.Signatory;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A key pair on the curve P-256 with a certificate from an authority that is made for it and
/// thrown away: good for trying things out, worthless as proof of who signed, because nobody
/// checked.
///
/// DSS, poppler and WebCrypto verify signatures with P-256 and SHA-256 alike.
public final class DevelopmentKey {

  private static final String ALIAS = "statements";
  private static final String ALGORITHM = "SHA256withECDSA";
  private static final int SERIAL_BITS = 120;

  // RFC 9608: nobody will ever say that the certificate was revoked, so nobody need ask.
  private static final ASN1ObjectIdentifier NO_REVOCATION = new ASN1ObjectIdentifier("2.5.29.56");

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final X509Certificate anchor;

  private DevelopmentKey(PrivateKey key, X509Certificate certificate, X509Certificate anchor) {
    this.key = key;
    this.certificate = certificate;
    this.anchor = anchor;
  }

  /// Makes one.
  ///
  /// @param holder whose name and function the certificate carries
  /// @param organization the firm it names
  /// @param from the first moment at which it is valid
  /// @param years for how long
  public static DevelopmentKey make(Signatory holder, String organization, Instant from, int years)
      throws GeneralSecurityException {
    var until = from.atZone(ZoneOffset.UTC).plus(Period.ofYears(years)).toInstant();
    var making = new Making(Date.from(from), Date.from(until));
    var authority = pair();
    var own = pair();
    try {
      var anchor = making.anchor(authority);
      var certificate = making.certificate(own, named(holder, organization), authority, anchor);
      return new DevelopmentKey(own.getPrivate(), certificate, anchor);
    } catch (OperatorCreationException | CertIOException impossible) {
      throw new GeneralSecurityException(impossible);
    }
  }

  private static KeyPair pair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static X500Name named(Signatory holder, String organization) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, organization)
        .addRDN(BCStyle.CN, holder.name())
        .addRDN(BCStyle.T, holder.function())
        .build();
  }

  private record Making(Date from, Date until) {

    X509Certificate anchor(KeyPair authority)
        throws GeneralSecurityException, OperatorCreationException, CertIOException {
      var name = new X500NameBuilder(BCStyle.INSTANCE)
          .addRDN(BCStyle.O, "Assay development, not for liability")
          .addRDN(BCStyle.CN, "Assay development authority")
          .build();
      var builder = builder(name, name, authority)
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
          .addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      return signed(builder, authority);
    }

    X509Certificate certificate(
        KeyPair own, X500Name subject, KeyPair authority, X509Certificate anchor)
        throws GeneralSecurityException, OperatorCreationException, CertIOException {
      var issuer = X500Name.getInstance(anchor.getSubjectX500Principal().getEncoded());
      var builder = builder(issuer, subject, own)
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
          .addExtension(
              Extension.keyUsage,
              true,
              new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
          .addExtension(NO_REVOCATION, false, DERNull.INSTANCE)
          .addExtension(
              Extension.authorityKeyIdentifier,
              false,
              new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.getPublic()));
      return signed(builder, authority);
    }

    private JcaX509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair pair)
        throws GeneralSecurityException, CertIOException {
      var serial = new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE);
      var builder =
          new JcaX509v3CertificateBuilder(issuer, serial, from, until, subject, pair.getPublic());
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
      return builder;
    }

    private static X509Certificate signed(
        org.bouncycastle.cert.X509v3CertificateBuilder builder, KeyPair authority)
        throws GeneralSecurityException, OperatorCreationException {
      var signer = new JcaContentSignerBuilder(ALGORITHM).build(authority.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
  }

  /// The key and its certificates as a PKCS#12 file.
  public byte[] pkcs12(KeyPassword password) throws GeneralSecurityException {
    var characters = password.characters();
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(ALIAS, key, characters, new Certificate[] {certificate, anchor});
      var out = new ByteArrayOutputStream();
      store.store(out, characters);
      return out.toByteArray();
    } catch (IOException inMemory) {
      throw new GeneralSecurityException(inMemory);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  /// Puts the key into a token.
  void storeIn(KeyStore token) throws GeneralSecurityException {
    token.setKeyEntry(ALIAS, key, null, new Certificate[] {certificate, anchor});
  }

  /// The certificate of the authority in PEM form: who trusts it trusts the key.
  public String anchor() {
    var text = new StringWriter();
    try (var pem = new JcaPEMWriter(text)) {
      pem.writeObject(anchor);
    } catch (IOException inMemory) {
      throw new IllegalStateException(inMemory);
    }
    return text.toString();
  }

  /// The key, ready to sign.
  public SigningKey signingKey() throws KeyRefused {
    return SigningKey.of(key, List.of(certificate, anchor), null);
  }
}
