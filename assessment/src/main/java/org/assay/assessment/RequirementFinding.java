package org.assay.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.law.Regime;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Verdict;

/// One requirement with all its routes side by side: met directly, or by a deemed route.
public record RequirementFinding(
    Regime.Requirement requirement, ClauseFinding direct, List<ClauseFinding> deemed) {

  public RequirementFinding {
    deemed = List.copyOf(deemed);
  }

  /// The route on which the requirement is met: the direct one before any deemed one.
  public Optional<ClauseFinding> basis() {
    return routes().stream().filter(route -> route.verdict() == Verdict.MET).findFirst();
  }

  /// The direct route, then the deemed ones.
  public List<ClauseFinding> routes() {
    return Stream.concat(Stream.of(direct), deemed.stream()).toList();
  }

  /// Met where one route is; not applicable where the requirement itself is; undetermined where no
  /// route is met but one could be.
  public Verdict verdict() {
    if (basis().isPresent()) {
      return Verdict.MET;
    }
    if (direct.verdict() == Verdict.NOT_APPLICABLE) {
      return Verdict.NOT_APPLICABLE;
    }
    boolean open = routes().stream().anyMatch(route -> route.verdict() == Verdict.UNDETERMINED);
    return open ? Verdict.UNDETERMINED : Verdict.NOT_MET;
  }
}
