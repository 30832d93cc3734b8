package org.assay.statement.attacks;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assay.statement.findings.ReasonCode;

/// One way to tamper with a good statement, or with what surrounds it.
///
/// @param id unique, such as `flip-0017`
/// @param kind its class, such as `flip-covered`
/// @param file the file as it is handed over
/// @param handed what the reader has in hand besides
/// @param reasons of these at least one has to be among the reasons for which it is refused
@SuppressWarnings("ArrayRecordComponent") // the bytes of a file, handed on and never changed
record Attack(String id, String kind, byte[] file, Handed handed, Set<ReasonCode> reasons) {

  /// What the reader has in hand and asks.
  ///
  /// @param policy the name of a policy file of the set
  /// @param ledger the name of a ledger of the set, or empty
  record Handed(LocalDate on, List<String> batches, String policy, String ledger) {

    Handed on(String day) {
      return new Handed(LocalDate.parse(day), batches, policy, ledger);
    }

    Handed batch(String batch) {
      return new Handed(on, List.of(batch), policy, ledger);
    }

    Handed policy(String other) {
      return new Handed(on, batches, other, ledger);
    }

    Handed ledger(String other) {
      return new Handed(on, batches, policy, other);
    }
  }

  static Set<ReasonCode> any(ReasonCode first, ReasonCode... others) {
    return EnumSet.of(first, others);
  }
}
