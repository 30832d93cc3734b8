package org.assay.assessment.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.assay.assessment.Assessment;
import org.assay.law.Clause;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.EvidenceReference;

/// An assessment as a list of findings for code scanners and editors: SARIF 2.1.0 (OASIS
/// Standard, 27 March 2020). Clauses are the rules; every duty that the question led to, the
/// scope, and every leaf that stands in the way of a duty are results, located in
/// `product.yaml`.
public final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final AssessmentReport report;
  private final Assessment assessment;
  private final JsonGenerator json;

  private SarifReport(AssessmentReport report, JsonGenerator json) {
    this.report = report;
    this.assessment = report.assessment();
    this.json = json;
  }

  /// Writes the report.
  ///
  /// @throws IOException when `out` cannot be written to
  public static void write(AssessmentReport report, Appendable out) throws IOException {
    JsonDocument.write(out, json -> new SarifReport(report, json).write());
  }

  private void write() throws IOException {
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    JsonDocument.array(json, "runs", () -> JsonDocument.object(json, this::run));
  }

  private void run() throws IOException {
    var rules = report.reached().stream().map(ClauseFinding::clause).toList();
    JsonDocument.object(
        json, "tool", () -> JsonDocument.object(json, "driver", () -> driver(rules)));
    JsonDocument.object(json, "automationDetails", () -> json.writeStringField("id", automation()));
    json.writeStringField("columnKind", "unicodeCodePoints");
    JsonDocument.array(json, "artifacts", this::artifacts);
    JsonDocument.array(json, "results", () -> {
      for (var result : new SarifResults(report).all()) {
        JsonDocument.object(json, () -> result(result, rules));
      }
    });
    JsonDocument.object(json, "properties", this::properties);
  }

  /// Runs of one category replace each other in scanners; different questions do not.
  private String automation() {
    return String.join(
        "/",
        "assay",
        assessment.regime().id(),
        assessment.question().territory().code(),
        assessment.role().word(),
        "");
  }

  private void driver(List<Clause> rules) throws IOException {
    json.writeStringField("name", "Assay");
    JsonDocument.array(json, "rules", () -> {
      for (var clause : rules) {
        JsonDocument.object(json, () -> rule(clause));
      }
    });
  }

  private void rule(Clause clause) throws IOException {
    var version = clause.nearest(assessment.question().on());
    json.writeStringField("id", clause.id().text());
    message("shortDescription", clause.title());
    message("fullDescription", version.meaning());
    message("help", SarifResults.help(clause, version));
    json.writeStringField("helpUri", clause.source().href().toString());
    JsonDocument.object(json, "properties", () -> {
      json.writeStringField("citation", clause.source().citation());
      json.writeStringField("form", clause.form().word());
      JsonDocument.texts(
          json, "tags", List.of(assessment.regime().id(), Wording.kind(clause.kind())));
    });
  }

  private void message(String name, String text) throws IOException {
    JsonDocument.object(json, name, () -> json.writeStringField("text", text));
  }

  private void artifacts() throws IOException {
    artifact(AssessmentReport.PRODUCT_FILE, assessment.dossier().sha256(), "analysisTarget");
    for (var file : report.evidence().all()) {
      artifact(file.file(), file.sha256(), "attachment");
    }
  }

  private void artifact(String file, String sha256, String role) throws IOException {
    JsonDocument.object(json, () -> {
      JsonDocument.object(json, "location", () -> json.writeStringField("uri", Uris.of(file)));
      JsonDocument.texts(json, "roles", List.of(role));
      JsonDocument.object(json, "hashes", () -> json.writeStringField("sha-256", sha256));
    });
  }

  private void result(SarifResults.Result result, List<Clause> rules) throws IOException {
    json.writeStringField("ruleId", result.clause().id().text());
    json.writeNumberField("ruleIndex", rules.indexOf(result.clause()));
    json.writeStringField("kind", result.kind().word());
    json.writeStringField("level", result.level());
    message("message", result.message());
    JsonDocument.array(json, "locations", () -> location(result.places().getFirst()));
    var others = related(result);
    if (!others.isEmpty()) {
      JsonDocument.array(json, "relatedLocations", () -> {
        for (var place : others) {
          location(place);
        }
      });
    }
    JsonDocument.object(
        json, "partialFingerprints", () -> json.writeStringField("assay/v1", result.fingerprint()));
  }

  private static List<SarifResults.Place> related(SarifResults.Result result) {
    var files = result.evidence().stream()
        .map(EvidenceReference::file)
        .distinct()
        .map(file -> new SarifResults.Place(file, 0, 0));
    return Stream.concat(result.places().stream().skip(1), files).toList();
  }

  private void location(SarifResults.Place place) throws IOException {
    JsonDocument.object(
        json,
        () -> JsonDocument.object(json, "physicalLocation", () -> {
          JsonDocument.object(
              json, "artifactLocation", () -> json.writeStringField("uri", Uris.of(place.file())));
          if (place.line() > 0) {
            JsonDocument.object(json, "region", () -> {
              json.writeNumberField("startLine", place.line());
              json.writeNumberField("startColumn", place.column());
            });
          }
        }));
  }

  private void properties() throws IOException {
    json.writeStringField("on", assessment.question().on().toString());
    json.writeStringField("territory", assessment.question().territory().code());
    json.writeStringField("role", assessment.role().word());
    json.writeStringField("verdict", Wording.code(assessment.verdict()));
    json.writeStringField("regime", assessment.regime().id());
    json.writeStringField("regimeVersion", assessment.regime().version());
    json.writeStringField("lawSha256", assessment.lawDigest());
  }
}
