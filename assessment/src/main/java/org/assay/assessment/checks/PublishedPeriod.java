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
import org.assay.supportperiod.Judgement;
import org.assay.supportperiod.Limb;
import org.assay.supportperiod.LimbResult;

/// What the captured page shows on one limb of the support period, as the grader reads it for the
/// product of the dossier.
record PublishedPeriod(SupportPages pages, Limb limb, DeclaredPeriod declared)
    implements Measurement {

  private static final FactPath QUOTE = new FactPath("support.quote");

  @Override
  public Observation observe(Dossier dossier, FactPath element) {
    return pages
        .of(dossier, SupportPages.PAGE)
        .map(graded -> read(dossier, graded))
        .orElseGet(() -> PageEvidence.missing(dossier, SupportPages.PAGE, SupportPages.ADDRESS));
  }

  private Observation read(Dossier dossier, Graded graded) {
    var contradictions = declared.contradictions(dossier, graded);
    return graded
        .page()
        .grade()
        .of(limb)
        .map(result -> judged(dossier, graded, result, contradictions))
        .orElseGet(() -> notJudged(graded, contradictions));
  }

  private Observation judged(
      Dossier dossier, Graded graded, LimbResult result, List<Contradiction> contradictions) {
    var evidence = graded.captured().evidence();
    var said = said(result);
    var others = graded.others();
    if (!others.isEmpty() && result.judgement() != Judgement.UNDETERMINED) {
      return new Observation.CannotTell(
          "%s; that is of %s, and the dossier calls the product nothing of the kind"
              .formatted(said, String.join(", ", others)),
          evidence,
          contradictions);
    }
    return switch (result.judgement()) {
      case MET -> new Observation.Held(said, evidence, contradictions);
      case UNDETERMINED -> new Observation.CannotTell(said, evidence, contradictions);
      case NOT_MET ->
        unsure(dossier, graded, result)
            .<Observation>map(
                reason -> new Observation.CannotTell(reason, evidence, contradictions))
            .orElseGet(() -> new Observation.Failed(said, evidence, contradictions));
    };
  }

  private static String said(LimbResult result) {
    return result.quotes().isEmpty()
        ? result.reason()
        : "%s: \"%s\"".formatted(result.reason(), result.quotes().getFirst().text());
  }

  /// Why the grader may be wrong: a reading of technical words is a matter of judgement, and words
  /// that the dossier quotes may stand there and not be understood.
  private Optional<String> unsure(Dossier dossier, Graded graded, LimbResult result) {
    if (limb == Limb.PLAIN) return Optional.of(said(result));
    return dossier
        .facts()
        .textAt(QUOTE)
        .filter(quoted -> graded.captured().page().shows(quoted))
        .filter(
            quoted -> result.quotes().stream().noneMatch(quote -> Overlap.of(quote.text(), quoted)))
        .map(quoted -> "%s, yet the dossier quotes \"%s\", which stands there and is not understood"
                .formatted(result.reason(), quoted)
            + " by the reader");
  }

  /// Words alone do not show how a page is come by; a captured page that gives the end date to
  /// whoever reads it, and sends nobody elsewhere for it, does.
  private Observation notJudged(Graded graded, List<Contradiction> contradictions) {
    var grade = graded.page().grade();
    var evidence = graded.captured().evidence();
    var end = grade.of(Limb.END_DATE).filter(result -> result.judgement() == Judgement.MET);
    if (isAccess() && end.isPresent()) {
      return new Observation.Held(
          "the captured page gives the period, and %s".formatted(nothingBefore()),
          evidence,
          contradictions);
    }
    return new Observation.CannotTell(
        grade.notJudged().getOrDefault(limb, "it was not judged"), evidence, contradictions);
  }

  private boolean isAccess() {
    return limb == Limb.NO_REQUEST || limb == Limb.FREE || limb == Limb.NO_PERSONAL_INFORMATION;
  }

  private String nothingBefore() {
    return limb == Limb.FREE
        ? "asks for no payment before it"
        : "asks nothing of anybody before it";
  }

  /// Compares what the dossier declares with what the grader found.
  interface DeclaredPeriod {

    /// What contradicts the page; empty where nothing does or nothing is declared.
    List<Contradiction> contradictions(Dossier dossier, Graded graded);

    static DeclaredPeriod nothing() {
      return (dossier, graded) -> List.of();
    }

    /// Several comparisons, one after the other.
    static DeclaredPeriod all(DeclaredPeriod... parts) {
      return (dossier, graded) -> {
        var found = new ArrayList<Contradiction>();
        for (var part : parts) found.addAll(part.contradictions(dossier, graded));
        return found;
      };
    }

    /// Words that the dossier quotes have to stand on the page.
    static DeclaredPeriod quote() {
      return (dossier, graded) -> dossier
          .facts()
          .textAt(QUOTE)
          .filter(words -> !graded.captured().page().shows(words))
          .map(words -> new Contradiction(
              QUOTE,
              "the dossier quotes \"%s\", which does not stand on the page".formatted(words)))
          .stream()
          .toList();
    }

    /// A declared end date has to be one that the page promises.
    static DeclaredPeriod endDate() {
      var path = new FactPath("support.ends");
      return (dossier, graded) -> {
        var declared = dossier.facts().textAt(path);
        var ends = EndDates.of(graded.page().grade().reading());
        return declared.isEmpty()
                || ends.isEmpty()
                || ends.contains(java.time.LocalDate.parse(declared.get()))
            ? List.of()
            : List.of(new Contradiction(
                path,
                "the dossier declares %s, the page gives %s"
                    .formatted(declared.get(), EndDates.words(ends))));
      };
    }

    /// A declared yes or no has to be what the grader found, where it found either.
    static DeclaredPeriod truth(String fact, Limb limb) {
      var path = new FactPath(fact);
      return (dossier, graded) -> {
        var declared = dossier.facts().textAt(path);
        var found = graded.page().grade().of(limb);
        var against = found.filter(result -> switch (result.judgement()) {
          case MET -> declared.filter("false"::equals).isPresent();
          case NOT_MET -> declared.filter("true"::equals).isPresent();
          case UNDETERMINED -> false;
        });
        return against
            .map(result -> new Contradiction(
                path,
                "the dossier declares %s, the page: %s"
                    .formatted(declared.orElseThrow(), result.reason())))
            .stream()
            .toList();
      };
    }
  }
}
