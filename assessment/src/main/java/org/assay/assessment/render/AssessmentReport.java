package org.assay.assessment.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assessment.Assessment;
import org.assay.law.Certainty;
import org.assay.law.Clause;
import org.assay.law.ClauseForm;
import org.assay.law.ClauseKind;
import org.assay.law.Law;
import org.assay.law.Role;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.facts.FactValue;
import org.assay.product.DossierReader;

/// An assessment as it is read: with the law it was reached under, from which titles and the
/// duties that follow are taken.
///
/// ```java
/// TextReport.write(new AssessmentReport(law, assessment), TextOptions.plain(), System.out);
/// ```
///
/// @param law the law under which the assessment was reached; its digest is the assessment's
public record AssessmentReport(Law law, Assessment assessment) {

  /// @throws IllegalArgumentException when the assessment was reached under another law
  public AssessmentReport {
    requireLaw(law, assessment);
  }

  /// @throws IllegalArgumentException when the assessment was reached under another law
  static void requireLaw(Law law, Assessment assessment) {
    if (!law.digest().equals(assessment.lawDigest())) {
      throw new IllegalArgumentException("the assessment was reached under law %s, not under %s"
          .formatted(assessment.lawDigest(), law.digest()));
    }
  }

  /// What states the facts, within the dossier's folder.
  static final String PRODUCT_FILE = DossierReader.PRODUCT_FILE;

  EvidenceFiles evidence() {
    return new EvidenceFiles(assessment);
  }

  LeafDetails details() {
    return new LeafDetails(law.facts(), evidence(), places());
  }

  Places places() {
    return new Places(assessment.dossier().folder());
  }

  /// The clauses that the answer went through and whose text is open to more than one reading or
  /// was not read first-hand, in the law's order.
  List<ClauseFinding> unsettled() {
    return reached().stream()
        .filter(finding -> finding
            .version()
            .filter(version -> version.certainty() != Certainty.READ)
            .isPresent())
        .toList();
  }

  /// Every clause that the question led to, in the law's order.
  List<ClauseFinding> reached() {
    return law.clauses().stream()
        .flatMap(clause -> assessment.evaluation().of(clause.id()).stream())
        .toList();
  }

  /// What the product is called, as far as the dossier says.
  String product() {
    return fact("product.name").orElse("a product without a name");
  }

  /// Brand and model, as far as the dossier says; empty when it says neither.
  String brandAndModel() {
    return Stream.of("product.brand", "product.model")
        .flatMap(path -> fact(path).stream())
        .collect(Collectors.joining(" "));
  }

  private Optional<String> fact(String path) {
    return assessment
        .dossier()
        .facts()
        .at(path)
        .filter(FactValue.Single.class::isInstance)
        .map(value -> ((FactValue.Single) value).text());
  }

  /// The role's name as the regime writes it.
  String roleName(Role role) {
    return assessment.regime().roles().getOrDefault(role, role.word());
  }

  /// The territory's name as the regime writes it.
  String territoryName() {
    var territory = assessment.question().territory();
    return assessment.regime().territories().getOrDefault(territory, territory.code());
  }

  /// What binds the role by statute on the day and in the territory of the question, besides what
  /// this assessment went into: above all the duties that go on after the sale.
  List<Clause> dutiesThatFollow() {
    return duties(assessment.role()).stream()
        .filter(clause -> !isReached(clause))
        .toList();
  }

  private boolean isReached(Clause clause) {
    return assessment.evaluation().of(clause.id()).isPresent();
  }

  /// Every statutory duty of a role that is in force and awake on the day and in the territory of
  /// the question, in the law's order.
  List<Clause> duties(Role role) {
    return law.clausesBinding(role).stream()
        .filter(clause -> clause.kind() == ClauseKind.STATUTE)
        .filter(
            clause -> clause.form() == ClauseForm.DUTY || clause.form() == ClauseForm.INFORMATION)
        .filter(this::isOfThisRegime)
        .filter(this::isAwake)
        .toList();
  }

  /// The part of an id before the first dot names the regime.
  private boolean isOfThisRegime(Clause clause) {
    return prefix(clause.id().text()).equals(prefix(assessment.regime().scope().text()));
  }

  private static String prefix(String id) {
    return id.substring(0, id.indexOf('.') + 1);
  }

  private boolean isAwake(Clause clause) {
    return clause
        .on(assessment.question().on())
        .filter(version -> !version.dormant())
        .filter(version -> version.territories().contains(assessment.question().territory()))
        .isPresent();
  }
}
