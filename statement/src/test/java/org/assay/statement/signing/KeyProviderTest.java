package org.assay.statement.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Keys in files, good and bad.
class KeyProviderTest {

  @TempDir
  private Path folder;

  private static KeyPair pair(String algorithm, int bits) throws Exception {
    var generator = KeyPairGenerator.getInstance(algorithm);
    if (bits > 0) {
      generator.initialize(bits);
    }
    return generator.generateKeyPair();
  }

  private static X509CertificateHolder certificate(KeyPair pair, String algorithm, int usage)
      throws Exception {
    var name = new X500Name("CN=Jane Hall");
    return new JcaX509v3CertificateBuilder(
            name,
            BigInteger.ONE,
            Date.from(Instant.now().minusSeconds(60)),
            Date.from(Instant.now().plusSeconds(3600)),
            name,
            pair.getPublic())
        .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
        .build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate()));
  }

  private Path pem(Object... parts) throws Exception {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      for (var part : parts) {
        writer.writeObject(part);
      }
    }
    return Files.writeString(folder.resolve("key.pem"), text.toString(), StandardCharsets.US_ASCII);
  }

  private static SigningKey open(Path file, String password) throws KeyRefused {
    return KeyProvider.of(file.toString(), null).open(KeyPassword.of(password.toCharArray()));
  }

  record Kind(String key, int bits, String algorithm) {}

  static Stream<Kind> kinds() {
    return Stream.of(
        new Kind("EC", 256, "SHA256withECDSA"),
        new Kind("EC", 384, "SHA384withECDSA"),
        new Kind("EC", 521, "SHA512withECDSA"),
        new Kind("RSA", 2048, "SHA256withRSA"),
        new Kind("Ed25519", 0, "Ed25519"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void keysOfEachKindAreReadFromPem(Kind kind) throws Exception {
    var pair = pair(kind.key(), kind.bits());
    var certificate = certificate(pair, kind.algorithm(), KeyUsage.digitalSignature);
    var key = open(pem(new JcaPKCS8Generator(pair.getPrivate(), null), certificate), "");
    assertThat(key.certificate().getPublicKey()).isEqualTo(pair.getPublic());
  }

  @Test
  void theOlderFormOfOpensslIsReadAsWell() throws Exception {
    // As OpenSSL does, and other than the JDK, this provider writes the curve with the key.
    var generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
    generator.initialize(256);
    var pair = generator.generateKeyPair();
    var certificate = certificate(pair, "SHA256withECDSA", KeyUsage.nonRepudiation);
    assertThat(open(pem(pair, certificate), "").chain()).hasSize(1);
  }

  @Test
  void anEncryptedKeyOpensWithItsPasswordOnly() throws Exception {
    var pair = pair("EC", 256);
    var encryptor = new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC)
        .setProvider(new BouncyCastleProvider())
        .setPassword("geheim".toCharArray())
        .build();
    var file = pem(
        new JcaPKCS8Generator(pair.getPrivate(), encryptor),
        certificate(pair, "SHA256withECDSA", KeyUsage.digitalSignature));
    assertThat(KeyProvider.of(file.toString(), null).needsPassword()).isTrue();
    assertThat(open(file, "geheim").chain()).hasSize(1);
    assertThatThrownBy(() -> open(file, "falsch"))
        .isInstanceOf(KeyRefused.class)
        .hasMessageContaining("the password does not open")
        .hasMessageNotContaining("falsch");
  }

  @Test
  void aDevelopmentKeyOpensWithItsPasswordOnly() throws Exception {
    var made = Keys.development(Instant.now(), "Jane Hall", "Director");
    var file =
        Files.write(folder.resolve("key.p12"), made.pkcs12(KeyPassword.of("geheim".toCharArray())));
    assertThat(open(file, "geheim").chain()).hasSize(2);
    assertThatThrownBy(() -> open(file, "falsch"))
        .isInstanceOf(KeyRefused.class)
        .hasMessageContaining("the password does not open")
        .hasMessageNotContaining("falsch");
  }

  @Test
  void theCertificateOfAnotherKeyIsRefused() throws Exception {
    var other = certificate(pair("EC", 256), "SHA256withECDSA", KeyUsage.digitalSignature);
    var file = pem(new JcaPKCS8Generator(pair("EC", 256).getPrivate(), null), other);
    assertThatThrownBy(() -> open(file, ""))
        .isInstanceOf(KeyRefused.class)
        .hasMessage("the certificate of 'Jane Hall' belongs to another key");
  }

  @Test
  void aKeyWithoutACertificateIsRefused() throws Exception {
    var file = pem(new JcaPKCS8Generator(pair("EC", 256).getPrivate(), null));
    assertThatThrownBy(() -> open(file, "")).hasMessageContaining("no certificate");
  }

  @Test
  void aCertificateForOtherUsesIsRefused() throws Exception {
    var pair = pair("EC", 256);
    var file = pem(
        new JcaPKCS8Generator(pair.getPrivate(), null),
        certificate(pair, "SHA256withECDSA", KeyUsage.keyAgreement));
    assertThatThrownBy(() -> open(file, "")).hasMessageContaining("is not for signing documents");
  }

  @Test
  void aShortRsaKeyIsRefused() throws Exception {
    var pair = pair("RSA", 1024);
    var file = pem(
        new JcaPKCS8Generator(pair.getPrivate(), null),
        certificate(pair, "SHA256withRSA", KeyUsage.digitalSignature));
    assertThatThrownBy(() -> open(file, "")).hasMessageContaining("has 1024 bits");
  }

  @Test
  void whatIsNoKeyIsRefused() throws Exception {
    var file = Files.writeString(folder.resolve("key.p12"), "hello");
    assertThatThrownBy(() -> open(file, "x"))
        .isInstanceOf(KeyRefused.class)
        .hasMessageContaining("is neither a PKCS#12 nor a PEM file");
    assertThatThrownBy(() -> open(folder.resolve("nothing.p12"), "x"))
        .isInstanceOf(KeyRefused.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aTokenIsNamedByItsSlot() {
    assertThatThrownBy(() -> KeyProvider.of("pkcs11:token=office?module-path=/x.so", null))
        .isInstanceOf(KeyRefused.class)
        .hasMessageContaining("give slot-id=NUMBER");
    assertThatThrownBy(() -> KeyProvider.of("pkcs11:slot-id=1", null))
        .isInstanceOf(KeyRefused.class)
        .hasMessageContaining("names no module-path");
  }

  @Test
  void aPasswordIsNotPrinted() {
    assertThat(KeyPassword.of("geheim".toCharArray())).hasToString("a password");
  }
}
