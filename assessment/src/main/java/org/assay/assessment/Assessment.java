package org.assay.assessment;

import java.util.List;
import org.assay.law.Regime;
import org.assay.law.Role;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Evaluation;
import org.assay.law.evaluation.Question;
import org.assay.law.evaluation.Verdict;
import org.assay.product.Dossier;

/// The answer for one product, one regime, one day, one territory and one role, with its whole
/// proof. It holds no clock and nothing random: the same dossier under the same law gives the
/// same assessment.
///
/// @param lawDigest the SHA-256 of the law it was reached under
/// @param roles the roles that the dossier's parties have
/// @param scope whether the product is in scope
/// @param requirements the regime's requirements with their routes
/// @param answers what the role has to answer for
public record Assessment(
    Dossier dossier,
    Regime regime,
    String lawDigest,
    Question question,
    Role role,
    List<PartyRole> roles,
    ClauseFinding scope,
    List<RequirementFinding> requirements,
    List<ClauseFinding> answers,
    Evaluation evaluation) {

  public Assessment {
    roles = List.copyOf(roles);
    requirements = List.copyOf(requirements);
    answers = List.copyOf(answers);
  }

  /// A role and whether the dossier's facts give it to somebody.
  public record PartyRole(Role role, ClauseFinding finding) {}

  /// The worst of the answers: not met before undetermined before met; not applicable where the
  /// product is out of scope.
  public Verdict verdict() {
    return switch (scope.truth()) {
      case FALSE -> Verdict.NOT_APPLICABLE;
      case UNKNOWN -> Verdict.UNDETERMINED;
      case TRUE -> worst();
    };
  }

  private Verdict worst() {
    var verdicts = answers.stream().map(ClauseFinding::verdict).toList();
    for (var verdict : List.of(Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.MET)) {
      if (verdicts.contains(verdict)) {
        return verdict;
      }
    }
    return Verdict.NOT_APPLICABLE;
  }
}
