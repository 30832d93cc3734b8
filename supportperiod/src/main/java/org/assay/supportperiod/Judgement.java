package org.assay.supportperiod;

/// What can be said of one limb. Unknown never counts as met.
public enum Judgement {
  MET,
  UNDETERMINED,
  NOT_MET;

  /// The one that decides when both have to hold.
  public Judgement and(Judgement other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// The word for it, as in `not met`.
  public String word() {
    return switch (this) {
      case MET -> "met";
      case UNDETERMINED -> "undetermined";
      case NOT_MET -> "not met";
    };
  }
}
