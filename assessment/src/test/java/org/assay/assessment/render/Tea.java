package org.assay.assessment.render;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assay.assessment.Assessment;
import org.assay.assessment.Assessor;
import org.assay.assessment.Check;
import org.assay.assessment.Checks;
import org.assay.law.Law;
import org.assay.law.LawFiles;
import org.assay.law.LawReader;
import org.assay.law.Regime;
import org.assay.law.evaluation.EvidenceReference;
import org.assay.law.evaluation.Observation;
import org.assay.law.evaluation.Question;
import org.assay.law.facts.FactPath;
import org.assay.product.Dossier;
import org.assay.product.DossierReader;

/// A small law about tea urns, with dossiers, to look at reports with: every form of condition,
/// every kind of clause and every verdict occurs in it.
final class Tea {

  static final LocalDate IN_2026 = LocalDate.of(2026, 1, 15);
  static final LocalDate BEFORE_THE_MARK = LocalDate.of(2025, 6, 1);

  private static final Path FOLDER = folder();
  private static final Law LAW = LawReader.read(LawFiles.folder(FOLDER));

  private static final Checks CHECKS = new Checks(
      List.of(new Check("lot.no-counter", Tea::lot), new Check("contact.published", Tea::contact)));

  private Tea() {}

  private static Path folder() {
    try {
      return Path.of(
              Objects.requireNonNull(Tea.class.getResource("tea/index.yaml")).toURI())
          .resolveSibling(".")
          .normalize();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Law law() {
    return LAW;
  }

  static Regime regime() {
    return LAW.regime("tea").orElseThrow();
  }

  static Dossier dossier(String name) {
    return DossierReader.read(folder(name), LAW.facts());
  }

  static Path folder(String dossier) {
    return FOLDER.resolve("dossiers").resolve(dossier);
  }

  /// What the maker has to answer for in Great Britain on 15 January 2026.
  static AssessmentReport maker(String dossier) {
    return report(dossier, "maker", "GB", IN_2026);
  }

  static AssessmentReport report(String dossier, String role, String territory, LocalDate on) {
    return new AssessmentReport(LAW, assessment(dossier, role, territory, on));
  }

  static Assessment assessment(String dossier, String role, String territory, LocalDate on) {
    return assessment(dossier(dossier), role, territory, on);
  }

  private static Assessment assessment(
      Dossier dossier, String role, String territory, LocalDate on) {
    var question = new Question(on, regime().territory(territory).orElseThrow());
    return new Assessor(LAW, CHECKS, progress -> {})
        .assess(dossier, regime(), question, regime().role(role).orElseThrow());
  }

  /// The same question about a dossier in a folder of the test's own.
  static AssessmentReport maker(Path folder) {
    var dossier = DossierReader.read(folder, LAW.facts());
    return new AssessmentReport(LAW, assessment(dossier, "maker", "GB", IN_2026));
  }

  private static Observation lot(Dossier dossier, FactPath element) {
    var lot = dossier.evidence(element.field("lot"));
    if (lot.isEmpty()) {
      return new Observation.CannotTell("no lot is named");
    }
    List<EvidenceReference> evidence = List.of(lot.get().reference());
    return lot.get().path().contains("counted")
        ? new Observation.Failed("12 of 12 values count up by 1", evidence)
        : new Observation.Held("12 values were read and no counter was found", evidence);
  }

  private static Observation contact(Dossier dossier, FactPath element) {
    return dossier
        .facts()
        .at("contact.page")
        .<Observation>map(
            page -> new Observation.Held("the captured page names an address", List.of()))
        .orElseGet(() -> new Observation.CannotTell("no page is named"));
  }
}
