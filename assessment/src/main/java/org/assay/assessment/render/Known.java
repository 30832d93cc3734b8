package org.assay.assessment.render;

/// How something is known, or why it is not.
enum Known {
  /// A fact of the dossier.
  DECLARED("declared"),
  /// A check on an artefact.
  MEASURED("measured"),
  /// A fact of the dossier that a check found otherwise.
  CONTRADICTED("contradiction"),
  /// A named person signed it off.
  ATTESTED("attested"),
  /// The question itself says so: its day, its territory.
  ASKED("asked about"),
  /// The dossier does not state the fact.
  NOT_STATED("not stated"),
  /// The check could not tell.
  NOT_MEASURED("not measured"),
  /// Nobody signed it off.
  NOT_ATTESTED("not attested"),
  /// The law gives no answer on that day or in that territory.
  LAW("law");

  private final String word;

  Known(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
