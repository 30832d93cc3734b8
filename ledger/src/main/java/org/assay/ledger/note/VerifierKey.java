package org.assay.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The public key of a log or of a witness, with its name (C2SP signed-note "verifier key").
///
/// In text it is `name+1a2b3c4d+Base64`, for example
/// `log.larkfield.example/assay+8a6f1d2e+AXx…`.
public final class VerifierKey {

  private final String name;
  private final SignatureKind kind;
  private final byte[] bytes;
  private final PublicKey key;

  private VerifierKey(String name, SignatureKind kind, byte[] bytes)
      throws GeneralSecurityException {
    this.name = KeyName.checked(name);
    this.kind = kind;
    this.bytes = bytes;
    this.key = Ed25519.publicKeyOf(bytes);
  }

  static VerifierKey of(String name, SignatureKind kind, byte[] bytes) {
    try {
      return new VerifierKey(name, kind, bytes);
    } catch (GeneralSecurityException noPoint) {
      throw new IllegalArgumentException(
          "the key of '%s' is no Ed25519 key".formatted(name), noPoint);
    }
  }

  /// Reads a key from its text.
  ///
  /// @throws IllegalArgumentException if it is none, with a sentence that says why
  public static VerifierKey parse(String text) {
    var parts = text.split("\\+", 3);
    if (parts.length != 3) throw no(text, "it has not the three parts name+id+key");
    var data = decoded(text, parts[2]);
    if (data.length == 0) throw no(text, "its key is empty");
    var kind = SignatureKind.of(data[0])
        .orElseThrow(() ->
            no(text, "its kind %02x is neither 01 (a log) nor 04 (a witness)".formatted(data[0])));
    if (data.length != 1 + Ed25519.KEY_LENGTH) throw no(text, "an Ed25519 key has 32 bytes");
    var key = of(parts[0], kind, Arrays.copyOfRange(data, 1, data.length));
    if (!key.hexId().equals(parts[1])) {
      throw no(text, "its id is %s, not %s; the text was changed".formatted(key.hexId(), parts[1]));
    }
    return key;
  }

  private static byte[] decoded(String text, String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException broken) {
      throw no(text, "its last part is not Base64");
    }
  }

  private static IllegalArgumentException no(String text, String why) {
    return new IllegalArgumentException(
        "'%s' is not a verifier key: %s; one looks like 'log.example+1a2b3c4d+AQ…'"
            .formatted(text, why));
  }

  /// The name; that of a log is the origin of its checkpoints.
  public String name() {
    return name;
  }

  /// What the key signs.
  public SignatureKind kind() {
    return kind;
  }

  /// The first four bytes of the digest over name, kind and key.
  public int id() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      digest.update(kind.code());
      return java.nio.ByteBuffer.wrap(digest.digest(bytes)).getInt();
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private String hexId() {
    return HexFormat.of().toHexDigits(id());
  }

  /// Whether the two wrap the same public key, under whatever name.
  boolean sameKeyAs(VerifierKey other) {
    return Arrays.equals(bytes, other.bytes);
  }

  boolean verify(byte[] message, byte[] signature) {
    return Ed25519.verify(key, message, signature);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that
        && name.equals(that.name)
        && kind == that.kind
        && sameKeyAs(that);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// The key as text, as policies and command lines carry it.
  @Override
  public String toString() {
    var data = new byte[1 + bytes.length];
    data[0] = kind.code();
    System.arraycopy(bytes, 0, data, 1, bytes.length);
    return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(data);
  }
}
