package org.assay.statement.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A private key that signs, with the certificates that say whose it is.
///
/// Elliptic curves P-256, P-384 and P-521, RSA from 2048 bits, and Ed25519 can be used.
public final class SigningKey {

  private static final int LEAST_RSA_BITS = 2048;
  private static final int P256_BITS = 256;
  private static final int P384_BITS = 384;

  private final PrivateKey key;
  private final List<X509Certificate> chain;
  private final @Nullable Provider provider;
  private final String digest;

  private SigningKey(
      PrivateKey key, List<X509Certificate> chain, @Nullable Provider provider, String digest) {
    this.key = key;
    this.chain = chain;
    this.provider = provider;
    this.digest = digest;
  }

  /// @param chain the key's own certificate first, then that of who issued it, and so on
  /// @param provider the provider that the key lives in, or null for any
  static SigningKey of(PrivateKey key, List<X509Certificate> chain, @Nullable Provider provider)
      throws KeyRefused {
    if (chain.isEmpty()) {
      throw new KeyRefused("the key has no certificate; give one with the key");
    }
    var signing = new SigningKey(
        key, List.copyOf(chain), provider, digest(chain.getFirst().getPublicKey()));
    signing.refuseForeignCertificate();
    signing.refuseOtherUse();
    return signing;
  }

  private static String digest(PublicKey key) throws KeyRefused {
    return switch (key) {
      case RSAKey rsa when rsa.getModulus().bitLength() >= LEAST_RSA_BITS -> "SHA256";
      case RSAKey rsa ->
        throw new KeyRefused("the RSA key has %d bits; at least %d are needed"
            .formatted(rsa.getModulus().bitLength(), LEAST_RSA_BITS));
      case ECKey curve -> digest(curve.getParams().getCurve().getField().getFieldSize());
      case PublicKey _ when key.getAlgorithm().matches("Ed25519|EdDSA") -> "SHA512";
      default ->
        throw new KeyRefused(
            "a key of kind %s cannot sign statements; make one on the curve P-256, or an RSA key"
                .formatted(key.getAlgorithm()));
    };
  }

  private static String digest(int bits) {
    return bits <= P256_BITS ? "SHA256" : bits <= P384_BITS ? "SHA384" : "SHA512";
  }

  // The certificate may be another key's: then nobody could verify what this one signs.
  private void refuseForeignCertificate() throws KeyRefused {
    var probe = "Do key and certificate belong together?".getBytes(StandardCharsets.UTF_8);
    var algorithm = digest + "with" + family();
    try {
      var verifier = Signature.getInstance(algorithm(algorithm));
      verifier.initVerify(certificate().getPublicKey());
      verifier.update(probe);
      if (!verifier.verify(sign(algorithm, probe))) {
        throw new KeyRefused("the certificate of '%s' belongs to another key"
            .formatted(CertifiedPerson.of(certificate()).subject()));
      }
    } catch (GeneralSecurityException broken) {
      throw new KeyRefused("the key does not sign (%s)".formatted(broken.getMessage()), broken);
    }
  }

  private String family() {
    return switch (certificate().getPublicKey()) {
      case RSAKey _ -> "RSA";
      case ECKey _ -> "ECDSA";
      default -> "Ed25519";
    };
  }

  private static String algorithm(String name) {
    return name.contains("Ed25519") ? "Ed25519" : name;
  }

  // RFC 5280 section 4.2.1.3: digitalSignature is bit 0, nonRepudiation bit 1.
  private void refuseOtherUse() throws KeyRefused {
    var usage = certificate().getKeyUsage();
    if (usage != null && !usage[0] && !usage[1]) {
      throw new KeyRefused("the certificate of '%s' is not for signing documents (its key usage)"
          .formatted(CertifiedPerson.of(certificate()).subject()));
    }
  }

  /// The key's own certificate.
  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /// The key's own certificate, then that of who issued it, and so on.
  public List<X509Certificate> chain() {
    return chain;
  }

  /// The certificate at the end of the chain if it was issued by itself.
  Optional<X509Certificate> root() {
    var last = chain.getLast();
    return last.getSubjectX500Principal().equals(last.getIssuerX500Principal())
        ? Optional.of(last)
        : Optional.empty();
  }

  /// The digest that goes with the key: `SHA256`, `SHA384` or `SHA512`.
  String digest() {
    return digest;
  }

  /// The signature over the data.
  ///
  /// @param algorithm its name in the Java Cryptography Architecture, such as `SHA256withECDSA`
  byte[] sign(String algorithm, byte[] data) throws GeneralSecurityException {
    var name = algorithm(algorithm);
    var signature =
        provider == null ? Signature.getInstance(name) : Signature.getInstance(name, provider);
    signature.initSign(key);
    signature.update(data);
    return signature.sign();
  }

  @Override
  public String toString() {
    return "the signing key of " + CertifiedPerson.of(certificate()).subject();
  }
}
