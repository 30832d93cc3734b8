package org.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import org.assay.ledger.note.CheckpointTrust.Distrusted;
import org.assay.ledger.note.CheckpointTrust.Trusted;
import org.assay.ledger.note.Cosignature;
import org.assay.ledger.note.TrustPolicy;
import org.assay.ledger.note.VerifierKey;
import org.assay.ledger.tree.TreeHash;
import org.assay.ledger.tree.TreeProofs;

/// Whether a proof proves that an entry is in a trusted log. Needs neither the log nor a network.
public sealed interface ProofVerification {

  /// It does.
  ///
  /// @param log the key that signed the checkpoint
  /// @param witnesses the known witnesses that cosigned it
  record Proven(TlogProof proof, VerifierKey log, List<Cosignature> witnesses)
      implements ProofVerification {
    public Proven {
      witnesses = List.copyOf(witnesses);
    }
  }

  /// It does not.
  ///
  /// @param problems all of them, at least one
  record NotProven(List<Problem> problems) implements ProofVerification {
    public NotProven {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) throw new IllegalArgumentException("not proven for no reason");
    }
  }

  /// One reason why it does not.
  ///
  /// @param detail what was found, as a sentence for people
  record Problem(ProofReason reason, String detail) {}

  /// Verifies the proof for the bytes of an entry.
  static ProofVerification verify(byte[] entry, String proof, TrustPolicy policy) {
    try {
      return verify(entry, TlogProof.parse(proof), policy);
    } catch (IllegalArgumentException malformed) {
      return new NotProven(List.of(
          new Problem(ProofReason.MALFORMED_PROOF, String.valueOf(malformed.getMessage()))));
    }
  }

  /// Verifies the proof for the bytes of an entry.
  static ProofVerification verify(byte[] entry, TlogProof proof, TrustPolicy policy) {
    var problems = new ArrayList<Problem>();
    var trust = policy.judge(proof.checkpoint());
    if (trust instanceof Distrusted distrusted) {
      for (var reason : distrusted.reasons()) {
        problems.add(new Problem(ProofReason.of(reason.reason()), reason.detail()));
      }
    }
    if (!includes(proof, entry)) problems.add(notIncluded(proof));
    return trust instanceof Trusted(VerifierKey log, List<Cosignature> witnesses)
            && problems.isEmpty()
        ? new Proven(proof, log, witnesses)
        : new NotProven(problems);
  }

  private static boolean includes(TlogProof proof, byte[] entry) {
    var checkpoint = proof.checkpoint();
    return TreeProofs.rootOf(TreeHash.leaf(entry), proof.index(), checkpoint.size(), proof.hashes())
        .filter(checkpoint.root()::equals)
        .isPresent();
  }

  private static Problem notIncluded(TlogProof proof) {
    return new Problem(
        ProofReason.NOT_INCLUDED,
        "the hashes do not lead from this entry, at place %d of %d, to the root of the checkpoint"
            .formatted(proof.index(), proof.checkpoint().size()));
  }
}
