package org.assay.law.evaluation;

import java.util.List;

/// What a check found on an artefact. `said` is one sentence for people; what it did not look at
/// belongs into it. Declared facts that the artefact contradicts stand beside it.
public sealed interface Observation {

  String said();

  List<EvidenceReference> evidence();

  List<Contradiction> contradictions();

  /// The artefact shows what the condition says.
  record Held(String said, List<EvidenceReference> evidence, List<Contradiction> contradictions)
      implements Observation {
    public Held {
      evidence = List.copyOf(evidence);
      contradictions = List.copyOf(contradictions);
    }

    public Held(String said, List<EvidenceReference> evidence) {
      this(said, evidence, List.of());
    }
  }

  /// The artefact shows the opposite.
  record Failed(String said, List<EvidenceReference> evidence, List<Contradiction> contradictions)
      implements Observation {
    public Failed {
      evidence = List.copyOf(evidence);
      contradictions = List.copyOf(contradictions);
    }

    public Failed(String said, List<EvidenceReference> evidence) {
      this(said, evidence, List.of());
    }
  }

  /// The check could not tell, or could not run: the reason, and what would help.
  record CannotTell(
      String said, List<EvidenceReference> evidence, List<Contradiction> contradictions)
      implements Observation {
    public CannotTell {
      evidence = List.copyOf(evidence);
      contradictions = List.copyOf(contradictions);
    }

    public CannotTell(String said, List<EvidenceReference> evidence) {
      this(said, evidence, List.of());
    }

    public CannotTell(String said) {
      this(said, List.of());
    }
  }
}
