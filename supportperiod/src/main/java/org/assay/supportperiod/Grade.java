package org.assay.supportperiod;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A wording, graded limb by limb.
///
/// @param limbs what could be judged, in the law's order
/// @param notJudged what the words alone cannot show, each with the reason
public record Grade(Reading reading, List<LimbResult> limbs, Map<Limb, String> notJudged) {

  public Grade {
    limbs = List.copyOf(limbs);
    notJudged = unmodifiable(notJudged);
  }

  private static Map<Limb, String> unmodifiable(Map<Limb, String> reasons) {
    var inOrder = new EnumMap<Limb, String>(Limb.class);
    inOrder.putAll(reasons);
    return Collections.unmodifiableMap(inOrder);
  }

  /// The judgement on one limb; empty where it was not judged.
  public Optional<LimbResult> of(Limb limb) {
    return limbs.stream().filter(result -> result.limb() == limb).findFirst();
  }

  /// All judged limbs together: not met if one is not met, met if all are.
  public Judgement overall() {
    return limbs.stream().map(LimbResult::judgement).reduce(Judgement.MET, Judgement::and);
  }
}
