package org.assay.assessment.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.EvidenceReference;
import org.assay.law.evaluation.Verdict;

/// An assessment as the assessment-results model of OSCAL 1.1.3 (NIST), for tools that hold
/// controls: each duty is a control objective with a finding, each leaf that decides one is an
/// observation. Nothing in it is random: identifiers are name-based UUIDs, and the day asked
/// about stands for the time of assessment.
public final class OscalReport {

  private final OscalFindings findings;
  private final AssessmentReport report;
  private final OscalJson json;

  private OscalReport(AssessmentReport report, JsonGenerator generator) {
    this.report = report;
    this.findings = new OscalFindings(report);
    this.json = new OscalJson(generator);
  }

  /// Writes the report.
  ///
  /// @throws IOException when `out` cannot be written to
  public static void write(AssessmentReport report, Appendable out) throws IOException {
    JsonDocument.write(out, json -> new OscalReport(report, json).write());
  }

  private void write() throws IOException {
    json.object("assessment-results", () -> {
      json.uuid("uuid", findings.document());
      json.object("metadata", this::metadata);
      json.object("import-ap", () -> json.value("href", "#" + findings.plan()));
      json.array("results", () -> json.object(this::result));
      json.object("back-matter", () -> json.array("resources", this::resources));
    });
  }

  private void metadata() throws IOException {
    json.markup("title", "Assessment of " + product());
    json.value("last-modified", day());
    json.value("version", report.assessment().question().on().toString());
    json.value("oscal-version", "1.1.3");
    var people = findings.people();
    if (!people.isEmpty()) {
      json.array("parties", () -> {
        for (var person : people) {
          json.object(() -> person(person));
        }
      });
    }
  }

  private void person(OscalFindings.Person person) throws IOException {
    json.uuid("uuid", person.uuid());
    json.value("type", "person");
    json.line("name", person.name());
    json.markup("remarks", person.function());
  }

  private String product() {
    var made = report.brandAndModel();
    return made.isEmpty() ? report.product() : report.product() + " (" + made + ")";
  }

  /// There is no clock: the day asked about is the day of everything in the report.
  private String day() {
    return report.assessment().question().on() + "T00:00:00Z";
  }

  private void result() throws IOException {
    var assessment = report.assessment();
    json.uuid("uuid", findings.named("result"));
    json.markup("title", assessment.regime().title());
    json.markup("description", Wording.answer(report));
    json.value("start", day());
    json.array("props", () -> {
      json.property("verdict", Wording.code(assessment.verdict()));
      json.property("scope", ScopeJson.answer(assessment.scope().truth()));
      json.property("regime", assessment.regime().id());
      json.property("regime-version", assessment.regime().version());
      json.property("territory", assessment.question().territory().code());
      json.property("role", assessment.role().word());
      json.property("law-sha256", assessment.lawDigest());
    });
    json.object("local-definitions", () -> json.array("components", this::components));
    json.object("reviewed-controls", this::controls);
    list("observations", findings.observations(), this::observation);
    list("findings", findings.findings(), this::finding);
  }

  /// Writes one element.
  @FunctionalInterface
  private interface Element<T> {
    void write(T element) throws IOException;
  }

  /// OSCAL knows no empty lists.
  private <T> void list(String name, List<T> elements, Element<T> content) throws IOException {
    if (!elements.isEmpty()) {
      json.array(name, () -> {
        for (var element : elements) {
          json.object(() -> content.write(element));
        }
      });
    }
  }

  private void components() throws IOException {
    component(findings.product(), "hardware", product(), "The product that was assessed.");
    component(findings.tool(), "software", "Assay", "Reads the dossier, runs the checks, decides.");
  }

  private void component(String uuid, String type, String title, String description)
      throws IOException {
    json.object(() -> {
      json.uuid("uuid", uuid);
      json.value("type", type);
      json.markup("title", title);
      json.markup("description", description);
      json.object("status", () -> json.value("state", "operational"));
    });
  }

  private void controls() throws IOException {
    json.array(
        "control-selections",
        () -> json.object(() -> {
          var controls = findings.controls();
          if (controls.isEmpty()) {
            json.object("include-all", () -> {});
            return;
          }
          list("include-controls", controls, this::control);
          list("exclude-controls", findings.notApplicable(), this::control);
        }));
  }

  private void control(ClauseFinding duty) throws IOException {
    json.value("control-id", duty.clause().id().text());
  }

  private void observation(OscalFindings.Seen seen) throws IOException {
    json.uuid("uuid", seen.uuid());
    json.markup("title", seen.leaf().says());
    json.markup("description", seen.description());
    json.array("props", () -> {
      json.property("answer", seen.answer());
      json.property("clause", seen.leaf().in().clause().id().text());
      if (!seen.place().isEmpty()) {
        json.property("place", seen.place());
      }
    });
    json.texts("methods", seen.methods());
    json.texts("types", List.of("control-objective"));
    json.array(
        "origins",
        () -> json.object(() -> json.array("actors", () -> {
          actor("tool", findings.tool());
          for (var person : seen.people()) {
            actor("party", person.uuid());
          }
        })));
    json.array(
        "subjects",
        () -> json.object(() -> {
          json.uuid("subject-uuid", findings.product());
          json.value("type", "component");
        }));
    list("relevant-evidence", seen.evidence(), file -> {
      json.value("href", "#" + findings.resource(file));
      json.markup("description", file.file());
    });
    json.value("collected", seen.collected() + "T00:00:00Z");
  }

  private void actor(String type, String uuid) throws IOException {
    json.object(() -> {
      json.value("type", type);
      json.uuid("actor-uuid", uuid);
    });
  }

  private void finding(ClauseFinding duty) throws IOException {
    var clause = duty.clause();
    json.uuid("uuid", findings.named("finding " + clause.id()));
    json.markup("title", clause.title());
    json.markup(
        "description", clause.nearest(report.assessment().question().on()).meaning());
    json.array("props", () -> {
      json.property("verdict", Wording.code(duty.verdict()));
      json.property("citation", clause.source().citation());
    });
    json.array(
        "links",
        () -> json.object(() -> {
          json.value("href", clause.source().href().toString());
          json.value("rel", "reference");
        }));
    json.array(
        "origins",
        () -> json.object(() -> json.array("actors", () -> actor("tool", findings.tool()))));
    json.object("target", () -> target(duty));
    list(
        "related-observations",
        findings.observationsOf(duty),
        uuid -> json.uuid("observation-uuid", uuid));
  }

  private void target(ClauseFinding duty) throws IOException {
    json.value("type", "objective-id");
    json.value("target-id", duty.clause().id().text());
    json.object("status", () -> {
      json.value("state", duty.verdict() == Verdict.MET ? "satisfied" : "not-satisfied");
      json.value("reason", findings.reason(duty));
      var remarks = findings.remarks(duty);
      if (!remarks.isEmpty()) {
        json.markup("remarks", remarks);
      }
    });
  }

  private void resources() throws IOException {
    json.object(() -> {
      json.uuid("uuid", findings.plan());
      json.markup("title", "Assessment plan");
      json.markup(
          "description",
          "What was asked: %s, version %s, on %s, in %s, for the %s. No plan was drawn up apart from that."
              .formatted(
                  report.assessment().regime().title(),
                  report.assessment().regime().version(),
                  report.assessment().question().on(),
                  report.territoryName(),
                  Wording.inSentence(report.roleName(report.assessment().role()))));
    });
    for (var file : findings.files()) {
      json.object(() -> resource(file));
    }
  }

  private void resource(EvidenceReference file) throws IOException {
    json.uuid("uuid", findings.resource(file));
    json.markup("title", file.file());
    json.array(
        "rlinks",
        () -> json.object(() -> {
          json.value("href", Uris.of(file.file()));
          json.array(
              "hashes",
              () -> json.object(() -> {
                json.value("algorithm", "SHA-256");
                json.value("value", file.sha256());
              }));
        }));
  }
}
