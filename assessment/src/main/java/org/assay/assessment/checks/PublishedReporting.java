package org.assay.assessment.checks;

import java.util.List;
import java.util.Optional;
import org.assay.assessment.Check.Measurement;
import org.assay.assessment.checks.ReportingPages.Linted;
import org.assay.disclosure.Finding;
import org.assay.disclosure.Limb;
import org.assay.law.evaluation.Contradiction;
import org.assay.law.evaluation.Observation;
import org.assay.law.facts.FactPath;
import org.assay.product.Dossier;

/// What the captured page shows on one limb of the information on reporting, as the policy linter
/// reads it. Where the dossier quotes words that stand on the page and the linter does not
/// understand, a person has to judge.
///
/// @param words the fact that quotes the page for this limb, if there is one
/// @param declared what else the dossier declares of it
record PublishedReporting(
    ReportingPages pages, Limb limb, Optional<FactPath> words, Declared declared)
    implements Measurement {

  /// Compares what the dossier declares with what the linter found.
  interface Declared {

    /// What contradicts the page; empty where nothing does or nothing is declared.
    List<Contradiction> contradictions(Dossier dossier, Linted linted);
  }

  @Override
  public Observation observe(Dossier dossier, FactPath element) {
    return pages
        .of(dossier)
        .map(linted -> read(dossier, linted))
        .orElseGet(
            () -> PageEvidence.missing(dossier, ReportingPages.PAGE, ReportingPages.ADDRESS));
  }

  private Observation read(Dossier dossier, Linted linted) {
    var finding = linted.report().on(limb);
    var evidence = linted.captured().evidence();
    var contradictions = declared.contradictions(dossier, linted);
    return switch (finding.verdict()) {
      case MET -> new Observation.Held(said(finding), evidence, contradictions);
      case UNDETERMINED -> new Observation.CannotTell(said(finding), evidence, contradictions);
      case NOT_MET ->
        quotedButNotRead(dossier, linted, finding)
            .<Observation>map(
                reason -> new Observation.CannotTell(reason, evidence, contradictions))
            .orElseGet(() -> new Observation.Failed(said(finding), evidence, contradictions));
    };
  }

  private static String said(Finding finding) {
    return finding.quotes().isEmpty()
        ? finding.reason()
        : "%s: \"%s\"".formatted(finding.reason(), finding.quotes().getFirst().text());
  }

  private Optional<String> quotedButNotRead(Dossier dossier, Linted linted, Finding finding) {
    return words
        .flatMap(fact -> dossier.facts().textAt(fact))
        .filter(quoted -> linted.captured().page().shows(quoted))
        .filter(quoted ->
            finding.quotes().stream().noneMatch(quote -> Overlap.of(quote.text(), quoted)))
        .map(quoted -> "%s, yet the dossier quotes \"%s\", which stands there and is not understood"
                .formatted(finding.reason(), quoted)
            + " by the reader");
  }
}
