package org.assay.law;

/// Where a clause's authority comes from. The three are never mixed on screen or in an interface.
public enum ClauseKind {
  /// An Act or an instrument made under it.
  STATUTE("statute"),
  /// What an authority published to explain the statute.
  GUIDANCE("guidance"),
  /// Our own reading or policy, stated as such.
  PRACTICE("practice");

  private final String word;

  ClauseKind(String word) {
    this.word = word;
  }

  /// The word in packs, on the command line and on screen.
  public String word() {
    return word;
  }
}
