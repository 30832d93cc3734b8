package org.assay.assessment.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.assay.law.Condition;
import org.assay.law.evaluation.Attestation;
import org.assay.law.evaluation.EvidenceReference;
import org.assay.law.evaluation.Observation;
import org.assay.law.evaluation.Proof;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactReading;
import org.assay.law.facts.FactValue;
import org.assay.law.input.Position;

/// A proof as JSON: `type` says what kind of part it is, `truth` how it came out.
final class ProofJson {

  private final JsonGenerator json;
  private final LeafDetails details;
  private final EvidenceFiles evidence;
  private final Places places;

  ProofJson(JsonGenerator json, AssessmentReport report) {
    this.json = json;
    this.details = report.details();
    this.evidence = report.evidence();
    this.places = report.places();
  }

  /// Leaves the member out where there is no proof.
  void optional(String name, Optional<Proof> proof) throws IOException {
    if (proof.isPresent()) {
      json.writeFieldName(name);
      write(proof.get());
    }
  }

  private void write(Proof proof) throws IOException {
    JsonDocument.object(json, () -> {
      json.writeStringField("type", type(proof));
      json.writeStringField("truth", Wording.code(proof.truth()));
      JsonDocument.text(json, "says", proof.says());
      members(proof);
    });
  }

  private static String type(Proof proof) {
    return switch (proof) {
      case Proof.All all -> "all";
      case Proof.Any any -> "any";
      case Proof.Not not -> "not";
      case Proof.When when -> "if";
      case Proof.Quantified list -> quantifier(list.quantifier());
      case Proof.OfClause reference -> "clause";
      case Proof.Declared leaf -> "declared";
      case Proof.Measured leaf -> "measured";
      case Proof.Attested leaf -> "attested";
    };
  }

  private static String quantifier(Condition.Quantifier quantifier) {
    return switch (quantifier) {
      case EVERY -> "every";
      case SOME -> "some";
    };
  }

  private void members(Proof proof) throws IOException {
    switch (proof) {
      case Proof.All all -> parts(all.parts());
      case Proof.Any any -> parts(any.parts());
      case Proof.Not not -> optional("part", Optional.of(not.part()));
      case Proof.When when -> {
        optional("given", Optional.of(when.given()));
        optional("then", when.then());
      }
      case Proof.Quantified list -> quantified(list);
      case Proof.OfClause reference ->
        json.writeStringField("clause", reference.finding().clause().id().text());
      case Proof.Declared leaf -> declared(leaf);
      case Proof.Measured leaf -> measured(leaf);
      case Proof.Attested leaf -> {
        JsonDocument.text(json, "of", leaf.element().text());
        attestation(leaf.attestation());
      }
    }
  }

  private void parts(List<Proof> parts) throws IOException {
    JsonDocument.array(json, "parts", () -> {
      for (var part : parts) {
        write(part);
      }
    });
  }

  private void quantified(Proof.Quantified quantified) throws IOException {
    json.writeStringField("list", quantified.list().text());
    missing(quantified.missing().stream().toList());
    JsonDocument.array(json, "elements", () -> {
      for (var element : quantified.elements()) {
        JsonDocument.object(json, () -> element(element));
      }
    });
  }

  private void element(Proof.Element element) throws IOException {
    json.writeStringField("path", element.path().text());
    json.writeStringField("label", element.label());
    optional("where", element.where());
    optional("proof", element.proof());
  }

  private void declared(Proof.Declared leaf) throws IOException {
    json.writeStringField("expression", leaf.expression());
    JsonDocument.array(json, "facts", () -> {
      for (var reading : leaf.read()) {
        JsonDocument.object(json, () -> fact(reading));
      }
    });
    missing(leaf.missing());
  }

  private void fact(FactReading reading) throws IOException {
    json.writeStringField("fact", reading.path().text());
    json.writeFieldName("value");
    value(reading.value());
    if (!LeafDetails.isAskedAbout(reading)) {
      place(reading.value().at());
    }
    evidence(evidence.of(reading.path()));
  }

  private void value(FactValue value) throws IOException {
    switch (value) {
      case FactValue.Single single -> single(single);
      case FactValue.Items items -> {
        json.writeStartArray();
        for (var item : items.items()) {
          value(item);
        }
        json.writeEndArray();
      }
      case FactValue.Fields fields -> {
        json.writeStartObject();
        for (var field : fields.known().entrySet()) {
          json.writeFieldName(field.getKey());
          value(field.getValue());
        }
        json.writeEndObject();
      }
    }
  }

  private void single(FactValue.Single single) throws IOException {
    switch (single.seenByConditions()) {
      case Boolean truth -> json.writeBoolean(truth);
      case Long number -> json.writeNumber(number);
      case Object other -> json.writeString(single.text());
    }
  }

  private void missing(List<FactPath> paths) throws IOException {
    JsonDocument.array(json, "missing", () -> {
      for (var path : paths) {
        JsonDocument.object(json, () -> {
          json.writeStringField("fact", path.text());
          JsonDocument.text(json, "tells", details.meaning(path).orElse(""));
        });
      }
    });
  }

  private void measured(Proof.Measured leaf) throws IOException {
    json.writeStringField("check", leaf.check().text());
    JsonDocument.text(json, "of", leaf.element().text());
    json.writeStringField("result", result(leaf.observation()));
    json.writeStringField("said", leaf.observation().said());
    evidence(leaf.observation().evidence());
    json.writeBooleanField("attestable", leaf.attestable());
    json.writeBooleanField("settledByAttestation", leaf.settledByAttestation());
    attestation(leaf.attestation());
  }

  private static String result(Observation observation) {
    return switch (observation) {
      case Observation.Held held -> "held";
      case Observation.Failed failed -> "failed";
      case Observation.CannotTell cannot -> "cannot-tell";
    };
  }

  private void attestation(Optional<Attestation> attestation) throws IOException {
    if (attestation.isPresent()) {
      JsonDocument.object(json, "attestation", () -> attestation(attestation.get()));
    }
  }

  private void attestation(Attestation given) throws IOException {
    json.writeStringField("outcome", outcome(given.outcome()));
    json.writeStringField("name", given.name());
    json.writeStringField("function", given.function());
    json.writeStringField("on", given.on().toString());
    json.writeStringField("why", given.why());
    place(given.at());
  }

  private static String outcome(Attestation.Outcome outcome) {
    return switch (outcome) {
      case MET -> "met";
      case NOT_MET -> "not-met";
    };
  }

  private void evidence(List<EvidenceReference> files) throws IOException {
    if (!files.isEmpty()) {
      JsonDocument.array(json, "evidence", () -> {
        for (var file : files) {
          JsonDocument.object(json, () -> {
            json.writeStringField("file", file.file());
            json.writeStringField("sha256", file.sha256());
          });
        }
      });
    }
  }

  private void place(Position at) throws IOException {
    JsonDocument.object(json, "place", () -> {
      json.writeStringField("file", places.file(at));
      json.writeNumberField("line", at.line());
      json.writeNumberField("column", at.column());
    });
  }
}
