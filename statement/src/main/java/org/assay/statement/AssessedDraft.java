package org.assay.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.assessment.Assessment;
import org.assay.assessment.RequirementFinding;
import org.assay.assessment.render.AssessmentReport;
import org.assay.assessment.render.JsonReport;
import org.assay.law.Clause;
import org.assay.law.ClauseId;
import org.assay.law.Law;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.Verdict;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactValue;
import org.assay.law.facts.Facts;
import org.jspecify.annotations.Nullable;

/// Draws the draft of a statement from assessments of one dossier, one for each territory where
/// the product is made available. Whatever is not met or not known stands in the way.
public final class AssessedDraft {

  private static final ClauseId REQUIREMENTS_DUTY = new ClauseId("psti.act.8");

  private final Law law;
  private final List<Assessment> inScope;
  private final Facts facts;
  private final List<StatementProblem> standsInTheWay = new ArrayList<>();

  private AssessedDraft(Law law, List<Assessment> assessments) {
    this.law = law;
    this.facts = assessments.getFirst().dossier().facts();
    assessments.forEach(this::refuseUnknownScope);
    this.inScope =
        assessments.stream().filter(each -> each.scope().truth() == Truth.TRUE).toList();
    if (inScope.isEmpty()) {
      refuseOutOfScope(assessments.getFirst());
    }
  }

  /// The draft.
  ///
  /// @param assessments of the manufacturer's duties, at least one, all of one dossier and one
  /// day
  /// @param preparer who prepares the statement; without one the first manufacturer does
  public static StatementDraft of(
      Law law,
      List<Assessment> assessments,
      StatementDraft.Signing signing,
      @Nullable String preparer) {
    return new AssessedDraft(law, assessments).draft(assessments, signing, preparer);
  }

  private StatementDraft draft(
      List<Assessment> all, StatementDraft.Signing signing, @Nullable String preparer) {
    var assessed = inScope.isEmpty() ? all : inScope;
    assessed.forEach(this::refuseUnmet);
    var reasons = assessed.getFirst().requirements().stream().map(this::reason).toList();
    return new StatementDraft(
        each("product.types", this::product),
        each("parties.manufacturers", path -> maker(path, reasons)),
        preparer(preparer),
        support(),
        signing,
        provenance(assessed),
        standsInTheWay);
  }

  private void refuseUnknownScope(Assessment assessment) {
    if (assessment.scope().truth() == Truth.UNKNOWN) {
      stop(
          "scope in " + assessment.question().territory(),
          "undetermined",
          "a product that is known to be in scope or out of it",
          assessment.scope().clause());
    }
  }

  private void refuseOutOfScope(Assessment assessment) {
    if (standsInTheWay.isEmpty()) {
      stop(
          "scope",
          "a product that is out of scope",
          "a product that needs a statement",
          assessment.scope().clause());
    }
  }

  private void refuseUnmet(Assessment assessment) {
    var unmet = assessment.requirements().stream().filter(AssessedDraft::stands).toList();
    unmet.forEach(requirement -> refuse(assessment, requirement));
    if (unmet.isEmpty()) {
      assessment.answers().stream()
          .filter(answer -> answer.clause().id().equals(REQUIREMENTS_DUTY))
          .filter(answer -> answer.verdict() != Verdict.MET)
          .forEach(answer -> refuse(assessment, answer));
    }
  }

  private static boolean stands(RequirementFinding requirement) {
    return requirement.verdict() == Verdict.NOT_MET
        || requirement.verdict() == Verdict.UNDETERMINED;
  }

  private void refuse(Assessment assessment, RequirementFinding requirement) {
    stop(
        requirement.requirement().title() + " in " + assessment.question().territory(),
        words(requirement.verdict()),
        "a requirement that is met, directly or by a deemed route ('assay check' shows why it is not)",
        requirement.direct().clause());
  }

  private void refuse(Assessment assessment, ClauseFinding answer) {
    stop(
        answer.clause().title() + " in " + assessment.question().territory(),
        words(answer.verdict()),
        "every manufacturer complies with every requirement ('assay check' shows why not)",
        answer.clause());
  }

  private static String words(Verdict verdict) {
    return verdict == Verdict.NOT_MET ? "not met" : "undetermined";
  }

  private void stop(String item, String found, String expected, Clause clause) {
    var problem = new StatementProblem(item, found, expected, clause.id());
    if (!standsInTheWay.contains(problem)) {
      standsInTheWay.add(problem);
    }
  }

  private StatementDraft.Product product(FactPath path) {
    return new StatementDraft.Product(
        text(path.field("name")), each(path.field("batches").text(), this::lot));
  }

  private StatementDraft.Lot lot(FactPath path) {
    return new StatementDraft.Lot(text(path.field("name")), date(path.field("firstMadeAvailable")));
  }

  private StatementDraft.Maker maker(FactPath path, List<StatementDraft.Reason> reasons) {
    var representatives = new FactPath("parties.authorisedRepresentatives");
    var name = text(path.field("name"));
    return new StatementDraft.Maker(
        person(path),
        facts.at(representatives).isEmpty() ? null : representativesOf(name, representatives),
        reasons);
  }

  private List<StatementDraft.Person> representativesOf(
      @Nullable String manufacturer, FactPath representatives) {
    return paths(representatives.text()).stream()
        .filter(path -> facts
            .textAt(path.field("actsFor"))
            .map(name -> name.equals(manufacturer))
            .orElse(true))
        .map(this::person)
        .toList();
  }

  private StatementDraft.Person person(FactPath path) {
    return new StatementDraft.Person(
        text(path.field("name")),
        facts.textAt(path.field("address")).map(List::of).orElse(List.of()),
        text(path.field("country")));
  }

  private StatementDraft.Reason reason(RequirementFinding requirement) {
    return new StatementDraft.Reason(requirement.requirement().direct(), route(requirement));
  }

  private StatementDraft.Route route(RequirementFinding requirement) {
    if (requirement.verdict() == Verdict.NOT_APPLICABLE) {
      return new StatementDraft.Route.NotApplicable("it asks nothing of this product");
    }
    return requirement
        .basis()
        .map(basis -> basis.clause().id())
        .flatMap(Schedules.ofTheRegulations()::condition)
        .map(this::deemed)
        .orElseGet(StatementDraft.Route.Direct::new);
  }

  private StatementDraft.Route deemed(Schedules.Condition condition) {
    return condition.label().isPresent()
        ? label(condition, condition.label().get())
        : standard(condition, condition.standard().orElseThrow());
  }

  private StatementDraft.Route standard(Schedules.Condition condition, String number) {
    boolean iso = number.startsWith("ISO");
    var claimed = new FactPath(iso ? "standards.iso29147" : "standards.en303645");
    return new StatementDraft.Route.Standard(
        condition.id(),
        number,
        text(claimed.field(iso ? "edition" : "version")),
        text(claimed.field("issued")));
  }

  private StatementDraft.Route label(Schedules.Condition condition, String scheme) {
    var held = paths("labels").stream()
        .filter(path -> facts.textAt(path.field("scheme")).equals(Optional.of(scheme)))
        .findFirst();
    return new StatementDraft.Route.Label(
        condition.id(),
        scheme,
        held.map(path -> text(path.field("number"))).orElse(null),
        held.map(path -> date(path.field("expires"))).orElse(null));
  }

  private StatementDraft.@Nullable Preparer preparer(@Nullable String named) {
    var manufacturers = paths("parties.manufacturers").stream()
        .map(path -> text(path.field("name")))
        .toList();
    if (named != null) {
      return new StatementDraft.Preparer(named, manufacturers.contains(named));
    }
    return manufacturers.isEmpty()
        ? null
        : new StatementDraft.Preparer(manufacturers.getFirst(), true);
  }

  private StatementDraft.Support support() {
    var ends = date(new FactPath("support.endsWhenFirstSupplied"));
    return new StatementDraft.Support(periodUntil(ends), ends, firstSupplied());
  }

  // `support.period` is the period as it stands now; after an extension it is not the one that
  // was correct at first supply (Sch. 4 para. 1(1)(e)), of which only the end date is known.
  private @Nullable String periodUntil(@Nullable LocalDate ends) {
    var endsNow = date(new FactPath("support.ends"));
    return ends != null && endsNow != null && !ends.equals(endsNow)
        ? "until " + Dates.inWords(ends)
        : facts
            .textAt(new FactPath("support.period"))
            .map(AssessedDraft::inWords)
            .orElse(null);
  }

  private static String inWords(String iso) {
    var period = Period.parse(iso);
    var words = new ArrayList<String>();
    counted(words, period.getYears(), "year");
    counted(words, period.getMonths(), "month");
    counted(words, period.getDays(), "day");
    return "at least " + String.join(" and ", words);
  }

  private static void counted(List<String> words, int count, String unit) {
    if (count > 0) {
      words.add(count + " " + unit + (count == 1 ? "" : "s"));
    }
  }

  /// The first supply of any batch, by the manufacturer to anybody.
  private @Nullable LocalDate firstSupplied() {
    return paths("product.types").stream()
        .flatMap(type -> paths(type.field("batches").text()).stream())
        .flatMap(batch -> Stream.ofNullable(date(batch.field("firstSupplied"))))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private Provenance provenance(List<Assessment> assessed) {
    var first = assessed.getFirst();
    return new Provenance(
        first.regime().id(),
        first.regime().version(),
        new Sha256(law.digest()),
        Sha256.of(json(assessed)),
        first.question().on(),
        assessed.stream().map(each -> each.question().territory()).toList());
  }

  private String json(List<Assessment> assessed) {
    var text = new StringBuilder();
    try {
      for (var each : assessed) {
        JsonReport.write(new AssessmentReport(law, each), text);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private <T> List<T> each(String list, Function<FactPath, T> made) {
    return paths(list).stream().map(made).toList();
  }

  private List<FactPath> paths(String list) {
    var paths = new ArrayList<FactPath>();
    if (facts.at(list).orElse(null) instanceof FactValue.Items items) {
      for (int index = 0; index < items.items().size(); index++) {
        paths.add(new FactPath(list).element(index));
      }
    }
    return paths;
  }

  private @Nullable String text(FactPath path) {
    return facts.textAt(path).orElse(null);
  }

  private @Nullable LocalDate date(FactPath path) {
    return facts.textAt(path).map(LocalDate::parse).orElse(null);
  }
}
