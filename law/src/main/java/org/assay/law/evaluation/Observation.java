package org.assay.law.evaluation;

import java.util.List;

/// What a check found on an artefact. `said` is one sentence for people; what it did not look at
/// belongs into it.
public sealed interface Observation {

  String said();

  List<EvidenceReference> evidence();

  /// The artefact shows what the condition says.
  record Held(String said, List<EvidenceReference> evidence) implements Observation {
    public Held {
      evidence = List.copyOf(evidence);
    }
  }

  /// The artefact shows the opposite.
  record Failed(String said, List<EvidenceReference> evidence) implements Observation {
    public Failed {
      evidence = List.copyOf(evidence);
    }
  }

  /// The check could not tell, or could not run: the reason, and what would help.
  record CannotTell(String said, List<EvidenceReference> evidence) implements Observation {
    public CannotTell {
      evidence = List.copyOf(evidence);
    }

    public CannotTell(String said) {
      this(said, List.of());
    }
  }
}
