package org.assay.ledger.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.ledger.note.CheckpointTrust.Distrusted;
import org.assay.ledger.note.CheckpointTrust.Trusted;
import org.assay.ledger.note.Distrust.Reason;

/// Which logs to believe, and which witnesses have to have seen the same (C2SP tlog-policy).
///
/// @param logs the keys of the logs; their names are the origins
/// @param witnesses the keys of the witnesses by the names that the policy gives them
public record TrustPolicy(
    List<VerifierKey> logs, Map<String, VerifierKey> witnesses, Quorum quorum) {

  public TrustPolicy {
    logs = List.copyOf(logs);
    witnesses = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(witnesses));
  }

  /// Believes one log, without witnesses.
  public static TrustPolicy of(VerifierKey log) {
    return new TrustPolicy(List.of(log), Map.of(), new Quorum.None());
  }

  /// Reads a policy file; [PolicyReader] says what is wrong with one that is none.
  ///
  /// @param file its name, for messages
  /// @throws BadPolicyException with every problem of the file
  public static TrustPolicy parse(String file, String text) {
    return new PolicyReader(file).read(text);
  }

  /// Whether the checkpoint is to be believed, and if not all the reasons.
  public CheckpointTrust judge(Checkpoint checkpoint) {
    var reasons = new ArrayList<Distrust>();
    var signers = logs.stream()
        .filter(log -> log.name().equals(checkpoint.origin()))
        .filter(log -> signed(checkpoint, log, reasons))
        .toList();
    addLogReason(checkpoint, signers, reasons);
    var cosigned = cosigned(checkpoint, reasons);
    addQuorumReason(cosigned, reasons);
    return reasons.isEmpty() ? new Trusted(signers.getFirst(), cosigned) : new Distrusted(reasons);
  }

  private static boolean signed(Checkpoint checkpoint, VerifierKey log, List<Distrust> reasons) {
    return switch (checkpoint.note().by(log)) {
      case TRUE -> true;
      case NOT -> false;
      case FALSE -> {
        reasons.add(new Distrust(
            Reason.LOG_SIGNATURE_FALSE,
            "the signature of the log '%s' does not fit its checkpoint".formatted(log.name())));
        yield false;
      }
    };
  }

  private void addLogReason(
      Checkpoint checkpoint, List<VerifierKey> signers, List<Distrust> reasons) {
    if (!signers.isEmpty() || !reasons.isEmpty()) return;
    boolean known = logs.stream().anyMatch(log -> log.name().equals(checkpoint.origin()));
    reasons.add(
        known
            ? new Distrust(
                Reason.LOG_SIGNATURE_MISSING,
                "no key that is trusted for '%s' has signed its checkpoint"
                    .formatted(checkpoint.origin()))
            : new Distrust(
                Reason.UNKNOWN_LOG,
                "the log '%s' is not one that is trusted (%s)"
                    .formatted(checkpoint.origin(), names())));
  }

  private String names() {
    var names = logs.stream().map(VerifierKey::name).collect(Collectors.toCollection(TreeSet::new));
    return names.isEmpty() ? "none is" : String.join(", ", names);
  }

  private List<Cosignature> cosigned(Checkpoint checkpoint, List<Distrust> reasons) {
    var cosigned = new ArrayList<Cosignature>();
    for (var witness : witnesses.values()) {
      checkpoint.note().cosignature(witness).ifPresent(cosigned::add);
      if (checkpoint.note().cosignedBy(witness) == Note.Signed.FALSE) {
        reasons.add(new Distrust(
            Reason.WITNESS_SIGNATURE_FALSE,
            "the signature of the witness '%s' does not fit the checkpoint"
                .formatted(witness.name())));
      }
    }
    return cosigned;
  }

  private void addQuorumReason(List<Cosignature> cosigned, List<Distrust> reasons) {
    var keys = cosigned.stream().map(Cosignature::witness).collect(Collectors.toSet());
    if (!quorum.reachedBy(keys)) {
      reasons.add(new Distrust(
          Reason.QUORUM_MISSED,
          "the policy asks for %s; %s"
              .formatted(
                  quorum,
                  cosigned.isEmpty()
                      ? "no known witness has cosigned"
                      : "cosigned only by "
                          + cosigned.stream()
                              .map(each -> each.witness().name())
                              .collect(Collectors.joining(", ")))));
    }
  }
}
