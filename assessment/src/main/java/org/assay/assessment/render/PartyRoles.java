package org.assay.assessment.render;

import java.util.ArrayList;
import java.util.List;
import org.assay.assessment.Assessment;
import org.assay.law.Role;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Proof;

/// The roles that the dossier's parties have, and whose they are.
final class PartyRoles {

  private PartyRoles() {}

  /// A role, its name, and who has it in words.
  record Line(Role role, String name, String who, ClauseFinding finding) {}

  static List<Line> of(AssessmentReport report) {
    return report.assessment().roles().stream().map(role -> line(report, role)).toList();
  }

  private static Line line(AssessmentReport report, Assessment.PartyRole role) {
    return new Line(role.role(), report.roleName(role.role()), who(role.finding()), role.finding());
  }

  private static String who(ClauseFinding finding) {
    return switch (finding.truth()) {
      case TRUE -> named(finding);
      case FALSE -> "nobody";
      case UNKNOWN -> "not known";
    };
  }

  /// The elements for which a "some" of the definition holds are those who have the role.
  private static String named(ClauseFinding finding) {
    var names = new ArrayList<String>();
    finding.proof().ifPresent(proof -> collect(proof, names));
    return names.isEmpty()
        ? "somebody"
        : String.join(", ", names.stream().distinct().toList());
  }

  private static void collect(Proof proof, List<String> names) {
    switch (proof) {
      case Proof.All all -> all.parts().forEach(part -> collect(part, names));
      case Proof.Any any -> any.parts().forEach(part -> collect(part, names));
      case Proof.Quantified some -> {
        for (var element : some.elements()) {
          if (Decisive.outcome(some, element) == Truth.TRUE && element.proof().isPresent()) {
            names.add(element.label());
          }
        }
      }
      case Proof.Not not -> {}
      case Proof.When when -> {}
      case Proof.OfClause reference -> {}
      case Proof.Declared leaf -> {}
      case Proof.Measured leaf -> {}
      case Proof.Attested leaf -> {}
    }
  }
}
