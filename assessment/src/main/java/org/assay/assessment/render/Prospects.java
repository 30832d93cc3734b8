package org.assay.assessment.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.assessment.Assessment;
import org.assay.law.ClauseId;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Proof;
import org.assay.law.evaluation.Verdict;
import org.assay.law.evaluation.Way;
import org.assay.law.evaluation.Ways;

/// What would decide an answer that is open, or change one that is decided: for each answer the
/// few best sets of leaves: those that mend what is asked before those by which it is no longer
/// asked, and before routes that nobody relies on.
final class Prospects {

  /// How many ways are shown for each outcome.
  static final int MOST = 3;

  private final Assessment assessment;
  private final Set<ClauseId> notTaken;
  private final List<Prospect> found = new ArrayList<>();

  private Prospects(Assessment assessment) {
    this.assessment = assessment;
    this.notTaken = Reliance.notTaken(assessment);
  }

  /// What the ways lead to.
  enum Outcome {
    /// The clause is met, or holds.
    SO,
    /// It is not met, or does not hold.
    NOT_SO,
    /// The duty applies.
    APPLIES,
    /// It does not.
    DOES_NOT_APPLY;

    private static Outcome of(Truth truth, boolean aboutApplying) {
      if (aboutApplying) {
        return truth == Truth.TRUE ? APPLIES : DOES_NOT_APPLY;
      }
      return truth == Truth.TRUE ? SO : NOT_SO;
    }
  }

  /// The ways by which one clause would get another answer.
  ///
  /// @param ways the best, at most [#MOST]
  /// @param more how many more were found
  record Prospect(ClauseFinding finding, Outcome outcome, List<Way> ways, int more) {

    boolean isOpen() {
      return finding.verdict() == Verdict.UNDETERMINED;
    }
  }

  /// Scope first, where it is not settled that the product is in scope; then the answers, the
  /// worst first.
  static List<Prospect> of(Assessment assessment) {
    var prospects = new Prospects(assessment);
    prospects.scope();
    if (assessment.scope().truth() != Truth.FALSE) {
      Stream.of(Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.MET).forEach(prospects::answers);
    }
    return List.copyOf(prospects.found);
  }

  /// What would settle, or change, whether the product is in scope; nothing where it is.
  static List<Prospect> ofScope(Assessment assessment) {
    var prospects = new Prospects(assessment);
    prospects.scope();
    return List.copyOf(prospects.found);
  }

  private void scope() {
    switch (assessment.scope().truth()) {
      case TRUE -> {}
      case FALSE -> flip(assessment.scope());
      case UNKNOWN -> decide(assessment.scope(), false);
    }
  }

  private void answers(Verdict verdict) {
    if (verdict != Verdict.MET || assessment.verdict() == Verdict.MET) {
      assessment.answers().stream()
          .filter(answer -> answer.verdict() == verdict)
          .forEach(this::answer);
    }
  }

  private void answer(ClauseFinding answer) {
    if (answer.verdict() != Verdict.UNDETERMINED) {
      flip(answer);
      return;
    }
    if (assessment.scope().truth() == Truth.TRUE) {
      answer.applies().ifPresent(applies -> decide(part(answer, applies), true));
    }
    answer.proof().ifPresent(proof -> decide(part(answer, proof), false));
  }

  /// One part of a duty, asked by itself: whether it applies, or whether what it asks is so.
  private static ClauseFinding part(ClauseFinding duty, Proof part) {
    return new ClauseFinding(
        duty.clause(),
        duty.version(),
        part.truth().decided() ? Verdict.NOT_APPLICABLE : Verdict.UNDETERMINED,
        part.truth(),
        Optional.empty(),
        Optional.of(part),
        "");
  }

  /// Where one thing has to be so for the one outcome, its not being so is the other: that needs
  /// no saying twice, unless it is the only thing.
  private void decide(ClauseFinding finding, boolean aboutApplying) {
    var so = Ways.toDecide(finding, Truth.TRUE, notTaken);
    var notSo = Ways.toDecide(finding, Truth.FALSE, notTaken);
    add(finding, Outcome.of(Truth.TRUE, aboutApplying), so);
    if (so.size() != 1 || so.getFirst().changes().size() == 1 || !eachAlone(notSo)) {
      add(finding, Outcome.of(Truth.FALSE, aboutApplying), notSo);
    }
  }

  private static boolean eachAlone(List<Way> ways) {
    return ways.stream().allMatch(way -> way.changes().size() == 1);
  }

  private void flip(ClauseFinding finding) {
    add(finding, Outcome.of(finding.truth().not(), false), sensible(finding));
  }

  /// Leaving the scope of the law is a way of not owing a duty, but not one of meeting it.
  private List<Way> sensible(ClauseFinding finding) {
    var ways = Ways.toFlip(finding, notTaken);
    if (finding.clause().id().equals(assessment.regime().scope())) {
      return ways;
    }
    var scope = Leaves.byIdentity(Leaves.below(assessment.scope()));
    var within = ways.stream()
        .filter(
            way -> way.changes().stream().noneMatch(change -> scope.containsKey(identity(change))))
        .toList();
    return within.isEmpty() ? ways : within;
  }

  private static Way.Change identity(Way.Change change) {
    return Leaves.identity(change.leaf());
  }

  private void add(ClauseFinding finding, Outcome outcome, List<Way> all) {
    var ways = all.stream().filter(way -> !way.changes().isEmpty()).toList();
    if (!ways.isEmpty()) {
      var few = ways.subList(0, Math.min(MOST, ways.size()));
      found.add(new Prospect(finding, outcome, few, ways.size() - few.size()));
    }
  }
}
