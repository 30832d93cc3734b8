package org.assay.statement.attacks;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.assay.statement.signing.KeyPassword;
import org.assay.statement.signing.KeyProvider;
import org.assay.statement.signing.KeyRefused;
import org.assay.statement.signing.SigningKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Issues certificates; keys, serial numbers and signatures follow from a seed (RSA, so that
/// signing the same gives the same).
final class Authority {

  private static final int BITS = 2048;

  private final KeyPair pair;
  private final X509Certificate certificate;
  private long serial = 1;

  Authority(String name, long seed, Instant from, Instant until) {
    this.pair = pair(seed);
    var subject = new X500Name(name);
    this.certificate = certificate(
        subject, pair, subject, pair, from, until, true, KeyUsage.keyCertSign | KeyUsage.cRLSign);
  }

  X509Certificate certificate() {
    return certificate;
  }

  static KeyPair pair(long seed) {
    try {
      var random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(seed);
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS, random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// A key for signing documents, with its certificate.
  SigningKey key(String subject, long seed, Instant notBefore, Instant notAfter) {
    return key(subject, pair(seed), notBefore, notAfter);
  }

  SigningKey key(String subject, KeyPair own, Instant notBefore, Instant notAfter) {
    var usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    var issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    var issued =
        certificate(new X500Name(subject), own, issuer, pair, notBefore, notAfter, false, usage);
    return opened(own, issued, certificate);
  }

  /// A certificate alone, for a key that the caller has.
  X509Certificate certificate(
      String subject, KeyPair own, Instant notBefore, Instant notAfter, int usage) {
    var issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return certificate(new X500Name(subject), own, issuer, pair, notBefore, notAfter, false, usage);
  }

  private X509Certificate certificate(
      X500Name subject,
      KeyPair own,
      X500Name issuer,
      KeyPair signing,
      Instant notBefore,
      Instant notAfter,
      boolean authority,
      int usage) {
    try {
      var builder = new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(serial++),
              Date.from(notBefore),
              Date.from(notAfter),
              subject,
              own.getPublic())
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
          .addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(signing.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SigningKey opened(KeyPair own, X509Certificate... chain) {
    try {
      var file = Files.createTempFile("key", ".pem");
      try {
        Files.writeString(file, pem(own.getPrivate()) + pem((Object[]) chain));
        return KeyProvider.of(file.toString(), (Path) null).open(KeyPassword.none());
      } finally {
        Files.delete(file);
      }
    } catch (IOException | KeyRefused impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String pem(Object... objects) {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      for (var object : objects) {
        writer.writeObject(object);
      }
    } catch (IOException inMemory) {
      throw new IllegalStateException(inMemory);
    }
    return text.toString();
  }
}
