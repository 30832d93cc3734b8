package org.assay.disclosure;

/// What is known about one limb. Unknown is never read as met.
public enum Verdict {
  MET,
  NOT_MET,
  UNDETERMINED;

  /// The verdict on things that must all hold.
  static Verdict all(Iterable<Verdict> parts) {
    var whole = MET;
    for (var part : parts) {
      if (part == NOT_MET) return NOT_MET;
      if (part == UNDETERMINED) whole = UNDETERMINED;
    }
    return whole;
  }
}
