package org.assay.register.supportperiod;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.register.supportperiod.PublishResult.Reason;
import org.assay.supportperiod.Grade;
import org.assay.supportperiod.Judgement;
import org.assay.supportperiod.Promise;
import org.assay.supportperiod.SupportPeriodGrader;
import org.assay.supportperiod.SupportStatement;

/// Whether words say in plain English until when security updates are given, and name the day
/// that they have to name.
public record WordingCheck(Grade grade, List<Reason> reasons) {

  private static final int LONGEST = 1_000;
  private static final String DEFINED = "SI 2023/1007 reg. 2(1)";

  public WordingCheck {
    reasons = List.copyOf(reasons);
  }

  /// Grades words for a support period.
  ///
  /// @param ends its last day
  public static WordingCheck of(String wording, LocalDate ends) {
    var grade = SupportPeriodGrader.grade(wording);
    var reasons = new ArrayList<Reason>();
    if (wording.isBlank()) {
      reasons.add(new Reason("wording", "Write what the public reads.", DEFINED));
    } else if (wording.length() > LONGEST) {
      reasons.add(new Reason(
          "wording", "Write it in no more than %,d characters.".formatted(LONGEST), DEFINED));
    } else {
      limbs(grade, reasons);
      day(grade, ends).ifPresent(reasons::add);
    }
    return new WordingCheck(grade, reasons);
  }

  private static void limbs(Grade grade, List<Reason> reasons) {
    for (var limb : grade.limbs()) {
      if (limb.judgement() != Judgement.MET) {
        reasons.add(new Reason(
            "wording",
            "The words have to show that %s, and do not: %s."
                .formatted(limb.limb().says(), limb.reason()),
            "SI 2023/1007 " + limb.limb().citation()));
      }
    }
  }

  private static Optional<Reason> day(Grade grade, LocalDate ends) {
    var named = grade.reading().relevant().stream()
        .map(SupportStatement::promise)
        .map(promise ->
            promise instanceof Promise.Until(var end, var _) ? end.lastDay().orElse(null) : null)
        .filter(Objects::nonNull)
        .toList();
    if (named.isEmpty() || named.contains(ends)) return Optional.empty();
    return Optional.of(new Reason(
        "wording",
        "The words name the end date %s, but the support period ends on %s."
            .formatted(named.getFirst(), ends),
        DEFINED));
  }
}
