package org.assay.disclosure.securitytxt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.assay.disclosure.securitytxt.SecurityTxt.Circumstances;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import org.junit.jupiter.api.Test;

/// Signatures by subkeys: bound or not, meant for it or not.
@SuppressWarnings("JavaUtilDate") // Bouncy Castle asks for it
class KeyChainTest {

  private static final Instant MADE = Instant.parse("2026-10-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final String TEXT = """
      Contact: mailto:security@larkfield.example
      Expires: 2027-08-31T00:00:00Z
      Encryption: https://larkfield.example/security/key.asc
      Preferred-Languages: en
      Canonical: https://larkfield.example/.well-known/security.txt
      Policy: https://larkfield.example/security
      """;

  private final PGPKeyPair primary = pair(MADE);
  private final PGPKeyPair subkey = pair(MADE);

  private static PGPKeyPair pair(Instant made) {
    var keys = new Ed25519KeyPairGenerator();
    keys.init(new Ed25519KeyGenerationParameters(new java.security.SecureRandom()));
    try {
      return new BcPGPKeyPair(
          PublicKeyPacket.VERSION_4,
          PublicKeyAlgorithmTags.EDDSA_LEGACY,
          keys.generateKeyPair(),
          Date.from(made));
    } catch (PGPException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static PGPSignatureGenerator signer(PGPKeyPair by, int type) throws PGPException {
    var generator = new PGPSignatureGenerator(
        new BcPGPContentSignerBuilder(by.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
        by.getPublicKey());
    generator.init(type, by.getPrivateKey());
    return generator;
  }

  private static PGPSignatureSubpacketGenerator parts(Instant made, int flags) {
    var parts = new PGPSignatureSubpacketGenerator();
    parts.setSignatureCreationTime(false, Date.from(made));
    if (flags != 0) parts.setKeyFlags(false, flags);
    return parts;
  }

  /// The primary key, certified by itself.
  private PGPPublicKey certified(int flags) throws PGPException {
    var generator = signer(primary, PGPSignature.POSITIVE_CERTIFICATION);
    generator.setHashedSubpackets(parts(MADE, flags).generate());
    var name = "Larkfield <security@larkfield.example>";
    return PGPPublicKey.addCertification(
        primary.getPublicKey(),
        name,
        generator.generateCertification(name, primary.getPublicKey()));
  }

  private PGPPublicKey bound(PGPKeyPair by, int flags, boolean inTurn)
      throws PGPException, IOException {
    var parts = parts(MADE, flags);
    if (inTurn) {
      var back = signer(subkey, PGPSignature.PRIMARYKEY_BINDING);
      back.setHashedSubpackets(parts(MADE, 0).generate());
      parts.addEmbeddedSignature(
          false, back.generateCertification(primary.getPublicKey(), subkey.getPublicKey()));
    }
    var generator = signer(by, PGPSignature.SUBKEY_BINDING);
    generator.setHashedSubpackets(parts.generate());
    var binding = generator.generateCertification(primary.getPublicKey(), subkey.getPublicKey());
    var key = new PGPPublicKey(
        new org.bouncycastle.bcpg.PublicSubkeyPacket(
            PublicKeyPacket.VERSION_4,
            subkey.getPublicKey().getAlgorithm(),
            subkey.getPublicKey().getCreationTime(),
            subkey.getPublicKey().getPublicKeyPacket().getKey()),
        new org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator());
    return PGPPublicKey.addCertification(key, binding);
  }

  private static String signed(PGPKeyPair by, PGPSignatureSubpacketGenerator parts)
      throws PGPException, IOException {
    var generator = signer(by, PGPSignature.CANONICAL_TEXT_DOCUMENT);
    generator.setHashedSubpackets(parts.generate());
    var lines = TEXT.strip().replace("\n", "\r\n");
    generator.update(lines.getBytes(StandardCharsets.UTF_8));
    var armoured = new ByteArrayOutputStream();
    try (var out = new ArmoredOutputStream(armoured)) {
      generator.generate().encode(out);
    }
    return "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n"
        + TEXT
        + armoured.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static List<Code> codes(String text, PGPPublicKey... keys) throws IOException {
    var bytes = new ByteArrayOutputStream();
    new PGPPublicKeyRing(List.of(keys)).encode(bytes);
    var report = SecurityTxt.check(
        "security.txt",
        text.getBytes(StandardCharsets.UTF_8),
        new Circumstances(
            NOW, Optional.empty(), Optional.of(ByteBuffer.wrap(bytes.toByteArray()))));
    return report.remarks().stream().map(Remark::code).toList();
  }

  private String bySubkey() throws PGPException, IOException {
    return signed(subkey, parts(MADE.plus(Duration.ofDays(1)), 0));
  }

  @Test
  void aSigningSubkeyThatIsBoundBothWaysIsGood() throws PGPException, IOException {
    assertThat(codes(
            bySubkey(),
            certified(KeyFlags.CERTIFY_OTHER),
            bound(primary, KeyFlags.SIGN_DATA, true)))
        .containsExactly(Code.SIGNATURE_GOOD);
  }

  @Test
  void aSubkeyThatAnotherKeyBoundIsNotBound() throws PGPException, IOException {
    assertThat(codes(bySubkey(), certified(0), bound(pair(MADE), KeyFlags.SIGN_DATA, true)))
        .containsExactly(Code.KEY_NOT_BOUND);
  }

  @Test
  void aSubkeyThatDidNotSignInTurnIsNotBound() throws PGPException, IOException {
    assertThat(codes(bySubkey(), certified(0), bound(primary, KeyFlags.SIGN_DATA, false)))
        .containsExactly(Code.KEY_NOT_BOUND);
  }

  @Test
  void aSubkeyForEncryptionMayNotSign() throws PGPException, IOException {
    assertThat(codes(bySubkey(), certified(0), bound(primary, KeyFlags.ENCRYPT_COMMS, false)))
        .containsExactly(Code.KEY_NOT_FOR_SIGNING);
  }

  @Test
  void aPrimaryKeyThatOnlyCertifiesMayNotSign() throws PGPException, IOException {
    var text = signed(primary, parts(MADE.plus(Duration.ofDays(1)), 0));
    assertThat(codes(text, certified(KeyFlags.CERTIFY_OTHER)))
        .containsExactly(Code.KEY_NOT_FOR_SIGNING);
    assertThat(codes(text, certified(KeyFlags.SIGN_DATA))).containsExactly(Code.SIGNATURE_GOOD);
  }

  @Test
  void aPrimaryKeyWithoutItsOwnSignatureIsNotBound() throws PGPException, IOException {
    var text = signed(primary, parts(MADE.plus(Duration.ofDays(1)), 0));
    assertThat(codes(text, primary.getPublicKey())).containsExactly(Code.KEY_NOT_BOUND);
  }

  @Test
  void aSignatureMayExpireAndMayNotBeOlderThanItsKey() throws PGPException, IOException {
    var brief = parts(MADE.plus(Duration.ofDays(1)), 0);
    brief.setSignatureExpirationTime(false, Duration.ofDays(7).toSeconds());
    assertThat(codes(signed(primary, brief), certified(0))).containsExactly(Code.SIGNATURE_EXPIRED);
    assertThat(codes(signed(primary, parts(MADE.minus(Duration.ofDays(1)), 0)), certified(0)))
        .containsExactly(Code.SIGNATURE_BEFORE_KEY);
  }
}
