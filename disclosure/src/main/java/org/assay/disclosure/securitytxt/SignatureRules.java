package org.assay.disclosure.securitytxt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.disclosure.securitytxt.SecurityTxt.Circumstances;
import org.bouncycastle.bcpg.ArmoredInputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/// Rules on the OpenPGP signature. The key is trusted because the caller gives it; that it is the
/// maker's is for the caller to know.
final class SignatureRules {

  private static final int MOST_SIGNATURES = 8;
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

  private final SignedText frame;
  private final Instant at;
  private final List<Remark> remarks = new ArrayList<>();

  private SignatureRules(SignedText frame, Instant at) {
    this.frame = frame;
    this.at = at;
  }

  static List<Remark> check(SignedText frame, Circumstances circumstances) {
    var rules = new SignatureRules(frame, circumstances.at());
    rules.check(circumstances.key());
    return rules.remarks;
  }

  private void remark(Code code, String found, String mend) {
    remarks.add(new Remark(code, 0, found, mend));
  }

  private void check(Optional<ByteBuffer> key) {
    if (!frame.isSigned()) {
      remark(Code.NOT_SIGNED, "", "sign the file with OpenPGP, so that a forged one shows");
    } else if (frame.signature().isEmpty()) {
      return; // what is broken about the frame is said already
    } else {
      var signatures = signatures();
      if (signatures.isEmpty()) {
        remark(Code.SIGNATURE_MALFORMED, "", "sign the file again; the signature is not readable");
      } else if (key.isEmpty()) {
        remark(Code.SIGNATURE_NOT_CHECKED, who(signatures.getFirst()), "give the key with --key");
      } else {
        verify(signatures, key.get());
      }
    }
  }

  private static String who(PGPSignature signature) {
    return "key id %016X".formatted(signature.getKeyID());
  }

  private List<PGPSignature> signatures() {
    var bytes = frame.signature().getBytes(StandardCharsets.UTF_8);
    try (var armour = new ArmoredInputStream(new ByteArrayInputStream(bytes))) {
      var found = new ArrayList<PGPSignature>();
      var next = new BcPGPObjectFactory(armour).nextObject();
      if (next instanceof PGPSignatureList list) {
        for (int i = 0; i < Math.min(list.size(), MOST_SIGNATURES); i++) found.add(list.get(i));
      }
      return found;
    } catch (IOException | RuntimeException broken) {
      return List.of();
    }
  }

  private void verify(List<PGPSignature> signatures, ByteBuffer key) {
    var rings = rings(key);
    if (rings.isEmpty()) {
      remark(Code.KEY_UNREADABLE, "", "give an OpenPGP public key, armoured or binary");
      return;
    }
    for (var signature : signatures) {
      var ring = ringOf(signature, rings);
      if (ring.isPresent()) {
        verify(signature, ring.get());
        return;
      }
    }
    remark(
        Code.SIGNATURE_BY_OTHER_KEY,
        who(signatures.getFirst()),
        "give the key that signed, or do not trust the file");
  }

  private static List<PGPPublicKeyRing> rings(ByteBuffer key) {
    var bytes = new byte[key.remaining()];
    key.duplicate().get(bytes);
    try (InputStream stream = PGPUtil.getDecoderStream(new ByteArrayInputStream(bytes))) {
      var rings = new PGPPublicKeyRingCollection(stream, new BcKeyFingerprintCalculator());
      var found = new ArrayList<PGPPublicKeyRing>();
      rings.getKeyRings().forEachRemaining(found::add);
      return found;
    } catch (IOException | PGPException | RuntimeException broken) {
      return List.of();
    }
  }

  private static Optional<PGPPublicKeyRing> ringOf(
      PGPSignature signature, List<PGPPublicKeyRing> rings) {
    return rings.stream()
        .filter(ring -> ring.getPublicKey(signature.getKeyID()) != null)
        .findFirst();
  }

  private void verify(PGPSignature signature, PGPPublicKeyRing ring) {
    var key = ring.getPublicKey(signature.getKeyID());
    if (!fits(signature, key)) {
      remark(
          Code.SIGNATURE_WRONG,
          who(signature),
          "the text was changed after signing: do not trust it, or sign it again");
      return;
    }
    int before = remarks.size();
    circumstances(signature, key, ring.getPublicKey());
    new KeyChain(ring, key)
        .fault()
        .ifPresent(code -> remark(code, who(signature), "sign again with a key that may sign"));
    if (remarks.size() == before) {
      remark(Code.SIGNATURE_GOOD, who(signature), "nothing to do");
    }
  }

  private boolean fits(PGPSignature signature, PGPPublicKey key) {
    try {
      signature.init(new BcPGPContentVerifierBuilderProvider(), key);
      signature.update(frame.canonical().getBytes(StandardCharsets.UTF_8));
      return signature.verify();
    } catch (PGPException | RuntimeException notVerifiable) {
      return false;
    }
  }

  private void circumstances(PGPSignature signature, PGPPublicKey key, PGPPublicKey primary) {
    if (isWeak(signature.getHashAlgorithm())) {
      remark(
          Code.WEAK_HASH,
          "hash algorithm " + signature.getHashAlgorithm(),
          "sign again with SHA-256 or better");
    }
    if (signature.getCreationTime().toInstant().isAfter(at.plus(CLOCKS_DIFFER))) {
      remark(
          Code.SIGNATURE_FROM_THE_FUTURE,
          signature.getCreationTime().toInstant().toString(),
          "check the clocks, and sign again");
    }
    if (signature.getCreationTime().toInstant().isBefore(key.getCreationTime().toInstant())) {
      remark(
          Code.SIGNATURE_BEFORE_KEY,
          signature.getCreationTime().toInstant().toString(),
          "do not trust the file, or sign it again");
    }
    if (hasExpired(signature)) {
      remark(Code.SIGNATURE_EXPIRED, who(signature), "sign the file again");
    }
    if (key.hasRevocation() || primary.hasRevocation()) {
      remark(Code.KEY_REVOKED, who(signature), "sign again with a key that holds");
    }
    if (hasExpired(key) || hasExpired(primary)) {
      remark(Code.KEY_EXPIRED, who(signature), "extend the key, or sign again with another");
    }
  }

  private boolean hasExpired(PGPSignature signature) {
    var part = signature.getHashedSubPackets();
    long seconds = part == null ? 0 : part.getSignatureExpirationTime();
    return seconds > 0
        && signature.getCreationTime().toInstant().plusSeconds(seconds).isBefore(at);
  }

  private boolean hasExpired(PGPPublicKey key) {
    long seconds = key.getValidSeconds();
    return seconds > 0 && key.getCreationTime().toInstant().plusSeconds(seconds).isBefore(at);
  }

  private static boolean isWeak(int hash) {
    return hash == HashAlgorithmTags.MD5
        || hash == HashAlgorithmTags.SHA1
        || hash == HashAlgorithmTags.MD2
        || hash == HashAlgorithmTags.RIPEMD160;
  }
}
