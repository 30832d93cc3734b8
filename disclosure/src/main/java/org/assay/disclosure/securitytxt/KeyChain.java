package org.assay.disclosure.securitytxt;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/// Whether a key may sign for the certificate that it stands in (RFC 9580 sections 5.2.1 and
/// 10.1): the primary key must be signed by itself; a subkey must be bound by the primary key and
/// must have signed that binding in turn; and either must be meant for signatures.
///
/// @param ring the certificate
/// @param key the key of it that signed
record KeyChain(PGPPublicKeyRing ring, PGPPublicKey key) {

  private static final int MOST_SIGNATURES = 64;

  /// What is wrong with the key; empty where it may sign.
  Optional<Code> fault() {
    var bindings = bindings();
    if (bindings.isEmpty()) return Optional.of(Code.KEY_NOT_BOUND);
    return bindings.stream().noneMatch(KeyChain::maySign)
        ? Optional.of(Code.KEY_NOT_FOR_SIGNING)
        : Optional.empty();
  }

  private List<PGPSignature> bindings() {
    return isPrimary() ? ofPrimary() : ofSubkey();
  }

  private boolean isPrimary() {
    return key.getKeyID() == primary().getKeyID();
  }

  private PGPPublicKey primary() {
    return ring.getPublicKey();
  }

  private List<PGPSignature> ofPrimary() {
    var found = new ArrayList<PGPSignature>();
    key.getUserIDs()
        .forEachRemaining(name -> some(key.getSignaturesForID(name)).stream()
            .filter(signature -> holds(signature, key, () -> certifies(signature, name)))
            .forEach(found::add));
    some(key.getSignaturesOfType(PGPSignature.DIRECT_KEY)).stream()
        .filter(signature -> holds(signature, key, () -> signature.verifyCertification(key)))
        .forEach(found::add);
    return found;
  }

  private boolean certifies(PGPSignature signature, String name) throws PGPException {
    return signature.isCertification() && signature.verifyCertification(name, key);
  }

  private List<PGPSignature> ofSubkey() {
    return some(key.getSignaturesOfType(PGPSignature.SUBKEY_BINDING)).stream()
        .filter(
            binding -> holds(binding, primary(), () -> binding.verifyCertification(primary(), key)))
        .filter(binding -> !maySign(binding) || isSignedInTurn(binding))
        .toList();
  }

  /// Without the signature in turn anybody could take a foreign signing key into his certificate.
  private boolean isSignedInTurn(PGPSignature binding) {
    return parts(binding).stream()
        .flatMap(part -> embedded(part).stream())
        .filter(back -> back.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING)
        .anyMatch(back -> holds(back, key, () -> back.verifyCertification(primary(), key)));
  }

  private static List<PGPSignatureSubpacketVector> parts(PGPSignature signature) {
    var parts = new ArrayList<PGPSignatureSubpacketVector>();
    Optional.ofNullable(signature.getHashedSubPackets()).ifPresent(parts::add);
    Optional.ofNullable(signature.getUnhashedSubPackets()).ifPresent(parts::add);
    return parts;
  }

  private static List<PGPSignature> embedded(PGPSignatureSubpacketVector part) {
    try {
      return some(part.getEmbeddedSignatures().iterator());
    } catch (PGPException | RuntimeException broken) {
      return List.of();
    }
  }

  /// A binding that names no uses allows all that the key can do.
  private static boolean maySign(PGPSignature binding) {
    var part = binding.getHashedSubPackets();
    int flags = part == null ? 0 : part.getKeyFlags();
    return flags == 0 || (flags & KeyFlags.SIGN_DATA) != 0;
  }

  private static List<PGPSignature> some(Iterator<PGPSignature> signatures) {
    var found = new ArrayList<PGPSignature>();
    while (signatures.hasNext() && found.size() < MOST_SIGNATURES) found.add(signatures.next());
    return found;
  }

  @FunctionalInterface
  private interface Check {
    boolean holds() throws PGPException;
  }

  private static boolean holds(PGPSignature signature, PGPPublicKey signer, Check check) {
    try {
      signature.init(new BcPGPContentVerifierBuilderProvider(), signer);
      return check.holds();
    } catch (PGPException | RuntimeException notVerifiable) {
      return false;
    }
  }
}
