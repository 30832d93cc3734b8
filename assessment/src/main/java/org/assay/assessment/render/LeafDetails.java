package org.assay.assessment.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.law.evaluation.Attestation;
import org.assay.law.evaluation.EvidenceReference;
import org.assay.law.evaluation.Observation;
import org.assay.law.evaluation.Proof;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactReading;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.FactType;
import org.assay.law.facts.FactValue;

/// Says how each leaf of a proof is known, or what is missing.
final class LeafDetails {

  private final FactSchema schema;
  private final EvidenceFiles evidence;
  private final Places places;

  LeafDetails(FactSchema schema, EvidenceFiles evidence, Places places) {
    this.schema = schema;
    this.evidence = evidence;
    this.places = places;
  }

  /// How a leaf is known; empty for branches.
  List<Detail> of(Proof leaf) {
    return switch (leaf) {
      case Proof.Declared declared -> of(declared);
      case Proof.Measured measured -> of(measured);
      case Proof.Attested attested -> of(attested);
      case Proof.Quantified list -> list.missing().map(this::notStated).stream().toList();
      case Proof.All branch -> List.of();
      case Proof.Any branch -> List.of();
      case Proof.Not branch -> List.of();
      case Proof.When branch -> List.of();
      case Proof.OfClause reference -> List.of();
    };
  }

  private List<Detail> of(Proof.Declared leaf) {
    var details = new ArrayList<Detail>();
    leaf.read().forEach(reading -> details.add(declared(reading)));
    leaf.missing().forEach(path -> details.add(notStated(path)));
    return details;
  }

  private List<Detail> of(Proof.Measured leaf) {
    var details = new ArrayList<Detail>();
    details.add(observed(leaf));
    for (var contradiction : leaf.observation().contradictions()) {
      details.add(new Detail(
          Known.CONTRADICTED, "%s: %s".formatted(contradiction.fact(), contradiction.said())));
    }
    if (leaf.observation() instanceof Observation.CannotTell && leaf.attestable()) {
      details.add(attestation(leaf, leaf.attestation(), leaf.clause().text(), leaf.element()));
    }
    return details;
  }

  private List<Detail> of(Proof.Attested leaf) {
    return List.of(attestation(leaf, leaf.attestation(), leaf.clause().text(), leaf.element()));
  }

  private Detail notStated(FactPath path) {
    return new Detail(Known.NOT_STATED, path + says(path));
  }

  private String says(FactPath path) {
    return meaning(path).map(says -> ": " + says).orElse("");
  }

  /// What the vocabulary says that a fact tells.
  Optional<String> meaning(FactPath path) {
    FactType at = schema.root();
    var says = Optional.<String>empty();
    for (var step : path.text().split("\\.", -1)) {
      var name = step.replaceAll("\\[[0-9]+]", "");
      var field =
          at instanceof FactType.Group group ? group.field(name) : Optional.<FactType.Field>empty();
      if (field.isEmpty()) {
        return Optional.empty();
      }
      says = field.map(FactType.Field::says);
      at = elementary(field.get().type());
    }
    return says;
  }

  private static FactType elementary(FactType type) {
    return type instanceof FactType.ListOf list ? elementary(list.element()) : type;
  }

  private Detail declared(FactReading reading) {
    return isAskedAbout(reading)
        ? new Detail(Known.ASKED, asked(reading))
        : new Detail(
            Known.DECLARED,
            reading.path() + " is " + value(reading.value()),
            places.line(reading.value().at()),
            evidence.of(reading.path()));
  }

  /// The day and the territory are facts of the question, not of the dossier.
  static boolean isAskedAbout(FactReading reading) {
    return reading.value().at().file().equals("the question");
  }

  private static String asked(FactReading reading) {
    var what = reading.path().text().equals("on") ? "the day " : reading.path() + " ";
    return what + value(reading.value());
  }

  /// A value in words: what was written, or how many elements a list has.
  static String value(FactValue value) {
    return switch (value) {
      case FactValue.Single single -> single.text();
      case FactValue.Items items -> items(items);
      case FactValue.Fields fields -> "stated";
    };
  }

  private static String items(FactValue.Items items) {
    if (items.items().isEmpty()) {
      return "an empty list";
    }
    return items.items().stream().allMatch(FactValue.Single.class::isInstance)
        ? String.join(", ", items.items().stream().map(LeafDetails::value).toList())
        : "a list of " + items.items().size();
  }

  private static Detail observed(Proof.Measured leaf) {
    return switch (leaf.observation()) {
      case Observation.Held held -> measured(Known.MEASURED, leaf, held.evidence());
      case Observation.Failed failed -> measured(Known.MEASURED, leaf, failed.evidence());
      case Observation.CannotTell cannot -> measured(Known.NOT_MEASURED, leaf, cannot.evidence());
    };
  }

  private static Detail measured(
      Known known, Proof.Measured leaf, List<EvidenceReference> evidence) {
    return new Detail(
        known,
        "%s (check %s%s)".formatted(leaf.observation().said(), leaf.check(), of(leaf.element())),
        "",
        evidence);
  }

  private static String of(FactPath element) {
    return element.text().isEmpty() ? "" : " of " + element;
  }

  private Detail attestation(
      Proof leaf, Optional<Attestation> attestation, String clause, FactPath element) {
    return attestation
        .map(given -> leaf.truth().decided() ? attested(given) : attestedLater(given))
        .orElseGet(() -> new Detail(
            Known.NOT_ATTESTED,
            "a named person may sign it off for %s%s".formatted(clause, of(element))));
  }

  private Detail attested(Attestation given) {
    return new Detail(
        Known.ATTESTED,
        "%s, %s, on %s: %s".formatted(given.name(), given.function(), given.on(), given.why()),
        places.line(given.at()),
        List.of());
  }

  private Detail attestedLater(Attestation given) {
    return new Detail(
        Known.NOT_ATTESTED,
        "by the day asked about; %s, %s, did so on %s"
            .formatted(given.name(), given.function(), given.on()),
        places.line(given.at()),
        List.of());
  }
}
