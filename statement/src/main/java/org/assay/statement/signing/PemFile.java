package org.assay.statement.signing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.jspecify.annotations.Nullable;

/// A key and certificates in PEM form (RFC 7468): PKCS#8 with or without password, or the older
/// forms of OpenSSL.
record PemFile(String where, List<Object> keys, List<X509CertificateHolder> certificates)
    implements KeyProvider {

  private static final String BEGINNING = "-----BEGIN ";
  private static final int FAR_ENOUGH = 64 * 1024;

  static boolean isPem(byte[] content) {
    var beginning =
        new String(content, 0, Math.min(content.length, FAR_ENOUGH), StandardCharsets.ISO_8859_1);
    return beginning.contains(BEGINNING);
  }

  static PemFile of(String where, byte[] content, @Nullable Path certificates) throws KeyRefused {
    var parts = parts(where, content);
    var keys =
        parts.stream().filter(part -> !(part instanceof X509CertificateHolder)).toList();
    return new PemFile(
        where, keys, certificates == null ? certificates(parts) : certificatesIn(certificates));
  }

  /// The certificates of a PEM file, in their order.
  static List<X509CertificateHolder> certificatesIn(Path file) throws KeyRefused {
    try {
      return certificates(parts(file.toString(), Files.readAllBytes(file)));
    } catch (IOException unreadable) {
      throw new KeyRefused("the certificates in '%s' cannot be read".formatted(file), unreadable);
    }
  }

  private static List<X509CertificateHolder> certificates(List<Object> parts) {
    return parts.stream()
        .filter(X509CertificateHolder.class::isInstance)
        .map(X509CertificateHolder.class::cast)
        .toList();
  }

  private static List<Object> parts(String where, byte[] content) throws KeyRefused {
    var parts = new ArrayList<Object>();
    try (var parser =
        new PEMParser(new StringReader(new String(content, StandardCharsets.ISO_8859_1)))) {
      for (var part = parser.readObject(); part != null; part = parser.readObject()) {
        parts.add(part);
      }
      return parts;
    } catch (IOException torn) {
      throw new KeyRefused("'%s' is not whole: %s".formatted(where, torn.getMessage()), torn);
    }
  }

  @Override
  public boolean needsPassword() {
    return keys.stream()
        .anyMatch(key ->
            key instanceof PKCS8EncryptedPrivateKeyInfo || key instanceof PEMEncryptedKeyPair);
  }

  @Override
  public SigningKey open(KeyPassword password) throws KeyRefused {
    var opened = new ArrayList<PrivateKey>();
    for (var key : keys) {
      opened.addAll(opened(key, password));
    }
    if (opened.size() != 1) {
      throw new KeyRefused("'%s' holds %s; exactly one is needed"
          .formatted(where, opened.isEmpty() ? "no private key" : "several private keys"));
    }
    return SigningKey.of(opened.getFirst(), chain(), null);
  }

  private List<PrivateKey> opened(Object part, KeyPassword password) throws KeyRefused {
    var converter = new JcaPEMKeyConverter();
    var characters = password.characters();
    try {
      return switch (part) {
        case PrivateKeyInfo open -> List.of(converter.getPrivateKey(open));
        case PEMKeyPair open -> List.of(older(open));
        case PKCS8EncryptedPrivateKeyInfo closed ->
          List.of(converter.getPrivateKey(
              closed.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                  .setProvider(new BouncyCastleProvider())
                  .build(characters))));
        case PEMEncryptedKeyPair closed ->
          List.of(older(closed.decryptKeyPair(new JcePEMDecryptorProviderBuilder()
              .setProvider(new BouncyCastleProvider())
              .build(characters))));
        default -> List.of();
      };
    } catch (IOException
        | PKCSException
        | OperatorCreationException
        | GeneralSecurityException refused) {
      throw new KeyRefused(
          needsPassword()
              ? "the password does not open '%s'".formatted(where)
              : "the key in '%s' cannot be used: %s".formatted(where, refused.getMessage()),
          refused);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  // The JDK does not read the older form of keys on curves; it takes over the key that was read.
  private static PrivateKey older(PEMKeyPair pair) throws IOException, GeneralSecurityException {
    var read = new JcaPEMKeyConverter()
        .setProvider(new BouncyCastleProvider())
        .getPrivateKey(pair.getPrivateKeyInfo());
    return read instanceof ECPrivateKey curve
        ? KeyFactory.getInstance("EC")
            .generatePrivate(new ECPrivateKeySpec(curve.getS(), curve.getParams()))
        : read;
  }

  private List<X509Certificate> chain() throws KeyRefused {
    return converted(where, certificates);
  }

  static List<X509Certificate> converted(String where, List<X509CertificateHolder> certificates)
      throws KeyRefused {
    var converted = new ArrayList<X509Certificate>();
    try {
      for (var certificate : certificates) {
        converted.add(new JcaX509CertificateConverter().getCertificate(certificate));
      }
      return converted;
    } catch (GeneralSecurityException broken) {
      throw new KeyRefused("a certificate in '%s' cannot be read".formatted(where), broken);
    }
  }
}
