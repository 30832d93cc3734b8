package org.assay.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assay.assessment.Assessment;
import org.assay.assessment.Assessor;
import org.assay.assessment.Checks;
import org.assay.law.Law;
import org.assay.law.Regime;
import org.assay.law.Territory;
import org.assay.law.evaluation.Question;
import org.assay.product.DossierReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which dossier is asked about, and what: the day and the territory.
final class DossierQuestion {

  @Parameters(
      paramLabel = "DIR",
      description = "The dossier: a folder with product.yaml and its evidence.")
  private Path folder = Path.of(".");

  @Mixin
  private When when;

  @Option(
      names = "--territory",
      paramLabel = "CODE",
      description =
          "The territory to ask for: GB (Great Britain, default) or NI (Northern Ireland).")
  private @Nullable String territory;

  @Option(
      names = "--regime",
      paramLabel = "ID",
      description = "The regime to ask. Default: the first, uk-psti.")
  private @Nullable String regime;

  @Mixin
  private LawSource source;

  Law law() {
    return source.law();
  }

  Path folder() {
    return folder;
  }

  /// The day that was given; empty if none was.
  String givenDay() {
    return when.given().map(LocalDate::toString).orElse("");
  }

  /// The territory that was given; empty if none was.
  String givenTerritory() {
    return Objects.requireNonNullElse(territory, "");
  }

  LocalDate day() {
    return when.day();
  }

  private Regime regime(Law law) {
    return regime == null ? law.regimes().iterator().next() : LawNames.of(law).regime(regime);
  }

  /// The assessment of what a role has to answer for in the territory asked about.
  Assessment assess(Law law, RoleChoice role, Terminal terminal) {
    var regime = regime(law);
    return assess(law, regime, role, List.of(territory(law, regime)), terminal).getFirst();
  }

  /// One assessment for each territory, or for the one asked about.
  List<Assessment> assessEachTerritory(Law law, RoleChoice role, Terminal terminal) {
    var regime = regime(law);
    var territories = territory == null
        ? List.copyOf(regime.territories().keySet())
        : List.of(territory(law, regime));
    return assess(law, regime, role, territories, terminal);
  }

  private List<Assessment> assess(
      Law law, Regime regime, RoleChoice role, List<Territory> territories, Terminal terminal) {
    var asked = role.of(law, regime);
    var dossier = DossierReader.read(folder, law);
    try (var progress = new Progress(terminal)) {
      var assessor = new Assessor(law, Checks.installed(), progress::show);
      return territories.stream()
          .map(where -> assessor.assess(dossier, regime, new Question(when.day(), where), asked))
          .toList();
    }
  }

  private Territory territory(Law law, Regime regime) {
    return territory == null
        ? regime.territories().keySet().iterator().next()
        : LawNames.of(law).territory(territory);
  }
}
