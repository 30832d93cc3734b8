package org.assay.disclosure;

import java.util.List;

/// What is known about one limb. Unknown is never read as met.
public enum Verdict {
  MET,
  NOT_MET,
  UNDETERMINED;

  /// The verdict on things of which one is enough.
  static Verdict best(List<Verdict> ways) {
    if (ways.contains(MET)) return MET;
    return ways.contains(UNDETERMINED) ? UNDETERMINED : NOT_MET;
  }

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
