package org.assay.assessment.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.assay.assessment.Assessment;
import org.assay.assessment.RequirementFinding;
import org.assay.law.Clause;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.EvidenceReference;

/// An assessment as JSON: everything that is known, format `assay-assessment/1`. The schema is
/// docs/schemas/assessment.schema.json.
public final class JsonReport {

  /// What the member `format` says. A change that an old reader would misread has another number.
  public static final String FORMAT = "assay-assessment/1";

  private final AssessmentReport report;
  private final Assessment assessment;
  private final LeafDetails details;
  private final JsonGenerator json;

  private JsonReport(AssessmentReport report, JsonGenerator json) {
    this.report = report;
    this.assessment = report.assessment();
    this.details = report.details();
    this.json = json;
  }

  /// Writes the report.
  ///
  /// @throws IOException when `out` cannot be written to
  public static void write(AssessmentReport report, Appendable out) throws IOException {
    JsonDocument.write(out, json -> new JsonReport(report, json).write());
  }

  private void write() throws IOException {
    json.writeStringField("format", FORMAT);
    JsonHead.write(report, json);
    JsonDocument.object(json, "question", this::question);
    json.writeStringField("verdict", Wording.code(assessment.verdict()));
    json.writeStringField("answer", Wording.answer(report));
    each("contradictions", Contradictions.of(report), this::contradiction);
    scope();
    each("requirements", assessment.requirements(), this::requirement);
    each("answers", assessment.answers(), this::verdictOn);
    var clauses = new ClauseJson(json, report);
    each("clauses", report.reached(), clauses::write);
    each("prospects", ProspectWords.of(assessment, details), this::prospect);
    each("dutiesThatFollow", report.dutiesThatFollow(), this::duty);
    each("evidence", report.evidence().all(), this::evidence);
  }

  /// Writes the members of one element.
  private interface Element<T> {
    void write(T element) throws IOException;
  }

  private <T> void each(String name, Collection<T> elements, Element<T> element)
      throws IOException {
    JsonDocument.array(json, name, () -> {
      for (var one : elements) {
        JsonDocument.object(json, () -> element.write(one));
      }
    });
  }

  private void question() throws IOException {
    json.writeStringField("on", assessment.question().on().toString());
    JsonDocument.object(json, "territory", () -> {
      json.writeStringField("code", assessment.question().territory().code());
      json.writeStringField("name", report.territoryName());
    });
    JsonDocument.object(json, "role", () -> {
      json.writeStringField("word", assessment.role().word());
      json.writeStringField("name", report.roleName(assessment.role()));
    });
  }

  private void contradiction(Contradictions.Found found) throws IOException {
    json.writeStringField("fact", found.fact().text());
    json.writeStringField("said", found.said());
    json.writeStringField("clause", found.clause().id().text());
    json.writeStringField("place", report.places().line(found.at()));
  }

  private void scope() throws IOException {
    JsonDocument.object(json, "scope", () -> {
      json.writeStringField("answer", Wording.scope(assessment.scope().truth()).replace(' ', '-'));
      json.writeStringField("clause", assessment.scope().clause().id().text());
    });
    each("roles", PartyRoles.of(report), role -> {
      json.writeStringField("role", role.role().word());
      json.writeStringField("name", role.name());
      json.writeStringField("held", Wording.code(role.finding().truth()));
      json.writeStringField("who", role.who());
      json.writeStringField("clause", role.finding().clause().id().text());
    });
  }

  private void verdictOn(ClauseFinding finding) throws IOException {
    json.writeStringField("clause", finding.clause().id().text());
    json.writeStringField("verdict", Wording.verdictCode(finding));
  }

  private void requirement(RequirementFinding requirement) throws IOException {
    json.writeStringField("id", requirement.requirement().id());
    json.writeStringField("title", requirement.requirement().title());
    json.writeStringField("verdict", Wording.code(requirement.verdict()));
    if (requirement.basis().isPresent()) {
      json.writeStringField("basis", requirement.basis().get().clause().id().text());
    }
    each("routes", requirement.routes(), route -> {
      verdictOn(route);
      json.writeBooleanField("direct", Routes.isDirect(requirement, route));
      inTheWay("inTheWay", Routes.inTheWay(route));
    });
    each("differences", RouteComparison.of(requirement), this::difference);
  }

  private void difference(RouteComparison comparison) throws IOException {
    json.writeStringField("fails", comparison.fails().clause().id().text());
    json.writeStringField("goes", comparison.goes().clause().id().text());
    inTheWay("askedOnlyWhereItFails", comparison.onlyThere());
    inTheWay("askedOnBoth", comparison.onBoth());
  }

  private void inTheWay(String name, List<Leaves.Leaf> leaves) throws IOException {
    each(name, leaves, leaf -> {
      json.writeStringField("clause", leaf.in().clause().id().text());
      json.writeStringField("says", leaf.says());
      json.writeStringField("truth", Wording.code(leaf.proof().truth()));
    });
  }

  private void prospect(ProspectWords prospect) throws IOException {
    json.writeStringField("clause", prospect.finding().clause().id().text());
    json.writeStringField("would", prospect.would());
    JsonDocument.array(json, "ways", () -> {
      for (var way : prospect.ways()) {
        json.writeStartArray();
        for (var change : way) {
          JsonDocument.object(json, () -> change(change));
        }
        json.writeEndArray();
      }
    });
    json.writeNumberField("more", prospect.more());
  }

  private void change(ProspectWords.Change change) throws IOException {
    json.writeStringField("clause", change.clause());
    json.writeBooleanField("so", change.so());
    json.writeStringField("says", change.says());
    each("now", change.now(), this::detail);
  }

  private void detail(Detail detail) throws IOException {
    json.writeStringField("how", detail.known().word().replace(' ', '-'));
    json.writeStringField("text", detail.text());
    JsonDocument.text(json, "place", detail.place());
    each("evidence", detail.evidence(), this::evidence);
  }

  private void duty(Clause duty) throws IOException {
    json.writeStringField("id", duty.id().text());
    json.writeStringField("title", duty.title());
    json.writeStringField("citation", duty.source().citation());
    json.writeStringField("href", duty.source().href().toString());
  }

  private void evidence(EvidenceReference file) throws IOException {
    json.writeStringField("file", file.file());
    json.writeStringField("sha256", file.sha256());
  }
}
