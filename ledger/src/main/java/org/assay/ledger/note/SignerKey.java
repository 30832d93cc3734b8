package org.assay.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The private key of a log or of a witness. Its text form is the one of Go's `note` package,
/// `PRIVATE+KEY+name+id+Base64`; `toString` does not show it.
public final class SignerKey {

  private static final String PREFIX = "PRIVATE+KEY+";
  private static final byte[] TRIAL = "trial".getBytes(StandardCharsets.US_ASCII);

  private final byte[] seed;
  private final PrivateKey key;
  private final VerifierKey verifier;

  private SignerKey(String name, SignatureKind kind, byte[] seed) {
    this.seed = seed;
    this.key = Ed25519.privateKey(seed);
    this.verifier = VerifierKey.of(name, kind, Ed25519.publicKey(seed));
    if (!verifier.verify(TRIAL, Ed25519.sign(key, TRIAL))) {
      throw new IllegalStateException("the two halves of the key '%s' do not fit".formatted(name));
    }
  }

  /// A new key for a log; the name is the origin of its checkpoints.
  public static SignerKey newForLog(String origin, SecureRandom random) {
    return new SignerKey(origin, SignatureKind.NOTE, Ed25519.newSeed(random));
  }

  /// A new key for a witness.
  public static SignerKey newForWitness(String name, SecureRandom random) {
    return new SignerKey(name, SignatureKind.COSIGNATURE, Ed25519.newSeed(random));
  }

  /// The key of a seed of 32 bytes: the same seed gives the same key. For tests and samples.
  public static SignerKey ofSeed(String name, SignatureKind kind, byte[] seed) {
    return new SignerKey(name, kind, seed.clone());
  }

  /// Reads a key from its text.
  ///
  /// @throws IllegalArgumentException if it is none; the message does not quote it
  public static SignerKey parse(String text) {
    var parts = text.strip().split("\\+", 5);
    if (parts.length != 5 || !text.strip().startsWith(PREFIX)) throw no("it has not that form");
    var data = decoded(parts[4]);
    if (data.length != 1 + Ed25519.KEY_LENGTH) throw no("its last part has not 33 bytes");
    var kind = SignatureKind.of(data[0])
        .orElseThrow(() -> no("its kind is neither 01 (a log) nor 04 (a witness)"));
    var key = new SignerKey(parts[2], kind, Arrays.copyOfRange(data, 1, data.length));
    if (!HexFormat.of().toHexDigits(key.verifier.id()).equals(parts[3])) {
      throw no("its id does not fit; the text was changed");
    }
    return key;
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException broken) {
      throw no("its last part is not Base64");
    }
  }

  private static IllegalArgumentException no(String why) {
    return new IllegalArgumentException(
        "this is not a signing key of the form PRIVATE+KEY+name+id+Base64: " + why);
  }

  public String name() {
    return verifier.name();
  }

  /// The public half.
  public VerifierKey verifier() {
    return verifier;
  }

  /// The text to keep in a file that nobody else can read.
  public String secretText() {
    var data = new byte[1 + seed.length];
    data[0] = verifier.kind().code();
    System.arraycopy(seed, 0, data, 1, seed.length);
    return PREFIX
        + verifier.name()
        + "+"
        + HexFormat.of().toHexDigits(verifier.id())
        + "+"
        + Base64.getEncoder().encodeToString(data);
  }

  /// Signs a note's text.
  NoteSignature sign(String text) {
    demand(SignatureKind.NOTE);
    return signature(Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Signs a checkpoint's text as seen at a time (C2SP tlog-cosignature).
  NoteSignature cosign(String text, Instant at) {
    demand(SignatureKind.COSIGNATURE);
    var message = Cosignature.message(text, at.getEpochSecond());
    var signed = Ed25519.sign(key, message.getBytes(StandardCharsets.UTF_8));
    return signature(ByteBuffer.allocate(Cosignature.LENGTH)
        .putLong(at.getEpochSecond())
        .put(signed)
        .array());
  }

  private void demand(SignatureKind kind) {
    if (verifier.kind() != kind) {
      throw new IllegalArgumentException(
          "the key '%s' is of kind %s, not %s".formatted(name(), verifier.kind(), kind));
    }
  }

  private NoteSignature signature(byte[] bytes) {
    return new NoteSignature(name(), verifier.id(), bytes);
  }

  @Override
  public String toString() {
    return "signing key of " + verifier;
  }
}
