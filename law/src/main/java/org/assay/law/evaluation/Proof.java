package org.assay.law.evaluation;

import java.util.List;
import java.util.Optional;
import org.assay.law.CheckName;
import org.assay.law.ClauseId;
import org.assay.law.Condition;
import org.assay.law.Truth;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactReading;

/// How a condition came out, part by part. The tree is what people read.
public sealed interface Proof {

  Truth truth();

  /// The line that people read: true when the condition is true; empty on branches that have
  /// none.
  String says();

  /// All parts had to be true.
  record All(Truth truth, String says, List<Proof> parts) implements Proof {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /// One part had to be true.
  record Any(Truth truth, String says, List<Proof> parts) implements Proof {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// The part had to be false.
  record Not(Truth truth, String says, Proof part) implements Proof {}

  /// Where the first is true, the second had to be. The second is empty where the first is false.
  record When(Truth truth, String says, Proof given, Optional<Proof> then) implements Proof {}

  /// Each element, or at least one, had to satisfy the condition. `missing` is the list itself
  /// where it is unknown.
  record Quantified(
      Truth truth,
      String says,
      Condition.Quantifier quantifier,
      FactPath list,
      List<Element> elements,
      Optional<FactPath> missing)
      implements Proof {
    public Quantified {
      elements = List.copyOf(elements);
    }
  }

  /// One element of a list: where it stands, what it is called, whether it is one of those asked
  /// about, and its own proof (empty where it is not asked about).
  record Element(FactPath path, String label, Optional<Proof> where, Optional<Proof> proof) {}

  /// Another clause decided.
  record OfClause(String says, ClauseFinding finding) implements Proof {
    @Override
    public Truth truth() {
      return finding.truth();
    }
  }

  /// Known by declaration: facts of the dossier.
  record Declared(
      Truth truth, String says, String expression, List<FactReading> read, List<FactPath> missing)
      implements Proof {
    public Declared {
      read = List.copyOf(read);
      missing = List.copyOf(missing);
    }
  }

  /// Known by measurement: what a check observed, and the attestation that settled what it could
  /// not tell.
  record Measured(
      Truth truth,
      String says,
      CheckName check,
      FactPath element,
      Observation observation,
      boolean attestable,
      ClauseId clause,
      Optional<Attestation> attestation)
      implements Proof {

    /// Whether a person, not the measurement, decided.
    public boolean settledByAttestation() {
      return truth.decided() && observation instanceof Observation.CannotTell;
    }
  }

  /// Known by attestation: a named person judged what no machine can. Unknown, with an
  /// attestation, where it was given after the day asked about.
  record Attested(
      Truth truth,
      String says,
      ClauseId clause,
      FactPath element,
      Optional<Attestation> attestation)
      implements Proof {}
}
