package org.assay.assessment.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.assessment.Assessment;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Verdict;
import org.assay.law.evaluation.Way;

/// Every duty that the question led to, and the leaves that stand in the way of one, for reports
/// that are lists. A duty that is not met only matters where an answer is worse for it: where its
/// requirement is met on another route it does not.
final class DutyFindings {

  private final AssessmentReport report;
  private final Set<Way.Change> blamed = new HashSet<>();

  DutyFindings(AssessmentReport report) {
    this.report = report;
    report.assessment().answers().forEach(this::blame);
  }

  private void blame(ClauseFinding answer) {
    inTheWay(answer).map(Leaves.Leaf::identity).forEach(blamed::add);
  }

  private static Stream<Leaves.Leaf> inTheWay(ClauseFinding finding) {
    return finding.verdict() == Verdict.NOT_APPLICABLE
        ? Stream.of()
        : Leaves.deciding(finding).stream().filter(Leaves.Leaf::isInTheWay);
  }

  /// The duties in the law's order.
  List<ClauseFinding> duties() {
    return report.reached().stream().filter(ClauseFinding::isDuty).toList();
  }

  /// The verdict on a duty; out of scope no duty applies, whatever is known of its condition.
  Verdict verdict(ClauseFinding duty) {
    return isOutOfScope() ? Verdict.NOT_APPLICABLE : duty.verdict();
  }

  boolean isOutOfScope() {
    return assessment().scope().truth() == Truth.FALSE;
  }

  /// Whether an answer is not met, or open, because of this duty.
  boolean matters(ClauseFinding duty) {
    return isAnswer(duty) || inTheWay(duty).anyMatch(this::matters);
  }

  private boolean isAnswer(ClauseFinding duty) {
    return assessment().answers().stream()
        .anyMatch(answer -> answer.clause().id().equals(duty.clause().id()));
  }

  /// Whether an answer is not met, or open, because of this leaf.
  boolean matters(Leaves.Leaf leaf) {
    return blamed.contains(leaf.identity());
  }

  /// The leaves that are not as a duty would have them, or not known to be, each once; and what
  /// leaves the scope open.
  List<Leaves.Leaf> leavesInTheWay() {
    if (isOutOfScope()) {
      return List.of();
    }
    var leaves = new ArrayList<Leaves.Leaf>();
    if (assessment().scope().truth() == Truth.UNKNOWN) {
      inTheWay(assessment().scope()).forEach(leaves::add);
    }
    Stream.concat(assessment().answers().stream(), duties().stream())
        .flatMap(DutyFindings::inTheWay)
        .forEach(leaves::add);
    return List.copyOf(Leaves.byIdentity(leaves).values());
  }

  private Assessment assessment() {
    return report.assessment();
  }
}
