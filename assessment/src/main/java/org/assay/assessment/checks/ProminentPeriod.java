package org.assay.assessment.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.assessment.Check.Measurement;
import org.assay.assessment.checks.SupportPages.Graded;
import org.assay.law.evaluation.Contradiction;
import org.assay.law.evaluation.Observation;
import org.assay.law.facts.FactPath;
import org.assay.product.Dossier;
import org.assay.supportperiod.Prominence;

/// Where the support period stands on the captured page that offers the product for sale, beside
/// its main characteristics. Order, headings and closed parts are measured; sizes and colours are
/// not seen.
record ProminentPeriod(SupportPages pages) implements Measurement {

  private static final FactPath PAGE = new FactPath("support.invitation.page");
  private static final FactPath ADDRESS = new FactPath("support.invitation.address");
  private static final FactPath ALONGSIDE =
      new FactPath("support.invitation.alongsideMainCharacteristics");
  private static final FactPath EQUAL = new FactPath("support.invitation.equallyProminent");

  @Override
  public Observation observe(Dossier dossier, FactPath element) {
    return pages
        .of(dossier, PAGE)
        .map(graded -> read(dossier, graded))
        .orElseGet(() -> PageEvidence.missing(dossier, PAGE, ADDRESS));
  }

  private static Observation read(Dossier dossier, Graded graded) {
    var evidence = graded.captured().evidence();
    var measured = graded.page().prominence();
    if (measured.isEmpty()) {
      return new Observation.CannotTell(
          "the captured page was not seen to offer the product for sale", evidence);
    }
    var said = said(measured.get());
    return switch (measured.get().judgement()) {
      case MET ->
        new Observation.Held(said, evidence, declared(dossier, ALONGSIDE, "false", measured));
      case UNDETERMINED -> new Observation.CannotTell(said, evidence);
      case NOT_MET -> {
        var contradictions = new ArrayList<>(declared(dossier, ALONGSIDE, "true", measured));
        contradictions.addAll(declared(dossier, EQUAL, "true", measured));
        yield new Observation.Failed(said, evidence, contradictions);
      }
    };
  }

  private static String said(Prominence measured) {
    return measured
        .statement()
        .map(words -> "%s: \"%s\"".formatted(measured.reason(), words.text()))
        .orElse(measured.reason());
  }

  private static List<Contradiction> declared(
      Dossier dossier, FactPath fact, String value, Optional<Prominence> measured) {
    return dossier.facts().textAt(fact).filter(value::equals).stream()
        .map(declared -> new Contradiction(
            fact,
            "the dossier declares %s, the page: %s"
                .formatted(declared, measured.orElseThrow().reason())))
        .toList();
  }
}
