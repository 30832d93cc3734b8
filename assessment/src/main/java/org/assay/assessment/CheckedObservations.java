package org.assay.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.assay.law.CheckName;
import org.assay.law.evaluation.Observation;
import org.assay.law.evaluation.Observations;
import org.assay.law.facts.FactPath;
import org.assay.product.Dossier;

/// Runs a check when the law asks for it, once for each element. A check that is missing or
/// breaks cannot tell.
public final class CheckedObservations implements Observations {

  private final Dossier dossier;
  private final Checks checks;
  private final Consumer<String> progress;
  private final Map<Asked, Observation> observed = new HashMap<>();

  /// @param progress told the name of each check as it starts
  public CheckedObservations(Dossier dossier, Checks checks, Consumer<String> progress) {
    this.dossier = dossier;
    this.checks = checks;
    this.progress = progress;
  }

  private record Asked(CheckName check, FactPath element) {}

  @Override
  public Observation of(CheckName check, FactPath element) {
    return observed.computeIfAbsent(new Asked(check, element), this::observe);
  }

  private Observation observe(Asked asked) {
    progress.accept(
        asked.element().text().isEmpty()
            ? asked.check().text()
            : asked.check() + " of " + asked.element());
    return checks
        .named(asked.check())
        .map(check -> run(check, asked.element()))
        .orElseGet(() ->
            new Observation.CannotTell("no check named '" + asked.check() + "' is installed"));
  }

  private Observation run(Check check, FactPath element) {
    try {
      return check.measurement().observe(dossier, element);
    } catch (Exception broken) {
      return new Observation.CannotTell("the check could not run: " + reason(broken));
    }
  }

  private static String reason(Exception broken) {
    return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
  }
}
