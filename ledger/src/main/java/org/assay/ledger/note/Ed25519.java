package org.assay.ledger.note;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;

/// Ed25519 (RFC 8032) of the JDK, with keys in the 32 bytes that notes use.
final class Ed25519 {

  static final int KEY_LENGTH = 32;
  static final int SIGNATURE_LENGTH = 64;

  private static final NamedParameterSpec CURVE = NamedParameterSpec.ED25519;

  private Ed25519() {}

  static byte[] newSeed(SecureRandom random) {
    var seed = new byte[KEY_LENGTH];
    random.nextBytes(seed);
    return seed;
  }

  static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance("Ed25519").generatePrivate(new EdECPrivateKeySpec(CURVE, seed));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// The public key of a seed. The JDK computes it only when it makes a pair; so a pair is made,
  /// with the seed in place of chance. [SignerKey] tries the two on each other.
  static byte[] publicKey(byte[] seed) {
    try {
      var pairs = KeyPairGenerator.getInstance("Ed25519");
      pairs.initialize(CURVE, new Given(seed));
      return bytes(((EdECPublicKey) pairs.generateKeyPair().getPublic()).getPoint());
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static byte[] bytes(EdECPoint point) {
    var bytes = reversed(point.getY().toByteArray());
    if (point.isXOdd()) bytes[KEY_LENGTH - 1] |= (byte) 0x80;
    return bytes;
  }

  private static byte[] reversed(byte[] number) {
    var bytes = new byte[KEY_LENGTH];
    for (int i = 0; i < number.length && i < KEY_LENGTH; i++) {
      bytes[i] = number[number.length - 1 - i];
    }
    return bytes;
  }

  /// @throws GeneralSecurityException if the bytes are no point of the curve
  static PublicKey publicKeyOf(byte[] bytes) throws GeneralSecurityException {
    var y = bytes.clone();
    y[KEY_LENGTH - 1] &= 0x7f;
    var point = new EdECPoint((bytes[KEY_LENGTH - 1] & 0x80) != 0, new BigInteger(1, reversed(y)));
    return KeyFactory.getInstance("Ed25519").generatePublic(new EdECPublicKeySpec(CURVE, point));
  }

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  static boolean verify(PublicKey key, byte[] message, byte[] signed) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// Gives the bytes that it was given, once.
  private static final class Given extends SecureRandom {
    private final transient byte[] bytes;

    Given(byte[] bytes) {
      super(null, null);
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] target) {
      if (target.length != bytes.length) {
        throw new IllegalStateException("%d bytes asked for".formatted(target.length));
      }
      System.arraycopy(bytes, 0, target, 0, bytes.length);
    }
  }
}
