package org.assay.assessment.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.assay.law.Clause;
import org.assay.law.Truth;
import org.assay.law.evaluation.ClauseFinding;

/// The scope of the law as JSON, format `assay-scope/1`.
final class ScopeJson {

  private final JsonGenerator json;

  private ScopeJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(ScopeReport report, Appendable out) throws IOException {
    JsonDocument.write(out, json -> new ScopeJson(json).write(report));
  }

  private void write(ScopeReport report) throws IOException {
    var territories = report.territories();
    var any = territories.getFirst();
    json.writeStringField("format", "assay-scope/1");
    json.writeStringField("on", any.assessment().question().on().toString());
    JsonHead.write(any, json);
    JsonDocument.array(json, "territories", () -> {
      for (var territory : territories) {
        JsonDocument.object(json, () -> territory(territory, new ScopeFindings(territory)));
      }
    });
  }

  private void territory(AssessmentReport territory, ScopeFindings findings) throws IOException {
    json.writeStringField(
        "territory", territory.assessment().question().territory().code());
    json.writeStringField("name", territory.territoryName());
    json.writeStringField("answer", answer(findings.truth()));
    JsonDocument.object(json, "clause", () -> clause(findings.scope().clause()));
    JsonDocument.array(json, "decidedBy", () -> {
      for (var finding : findings.decidingClauses()) {
        JsonDocument.object(json, () -> deciding(finding));
      }
    });
    reasons(findings.reasons(), territory.details());
    missing(findings, territory.details());
    JsonDocument.array(json, "roles", () -> {
      for (var role : PartyRoles.of(territory)) {
        JsonDocument.object(json, () -> role(role));
      }
    });
    duties(findings.duties());
  }

  static String answer(Truth truth) {
    return Wording.scope(truth).replace(' ', '-');
  }

  private void clause(Clause clause) throws IOException {
    json.writeStringField("id", clause.id().text());
    json.writeStringField("title", clause.title());
    json.writeStringField("kind", clause.kind().word());
    json.writeStringField("citation", clause.source().citation());
    json.writeStringField("href", clause.source().href().toString());
  }

  private void deciding(ClauseFinding finding) throws IOException {
    clause(finding.clause());
    json.writeStringField("truth", Wording.code(finding.truth()));
    JsonDocument.text(json, "why", finding.why());
  }

  private void reasons(List<Leaves.Leaf> leaves, LeafDetails details) throws IOException {
    JsonDocument.array(json, "reasons", () -> {
      for (var leaf : leaves) {
        JsonDocument.object(json, () -> reason(leaf, details.of(leaf.proof())));
      }
    });
  }

  private void reason(Leaves.Leaf leaf, List<Detail> details) throws IOException {
    json.writeStringField("clause", leaf.in().clause().id().text());
    json.writeStringField("says", leaf.says());
    json.writeStringField("truth", Wording.code(leaf.proof().truth()));
    JsonDocument.array(json, "known", () -> {
      for (var detail : details) {
        JsonDocument.object(json, () -> detail(detail));
      }
    });
  }

  private void detail(Detail detail) throws IOException {
    json.writeStringField("how", detail.known().word().replace(' ', '-'));
    json.writeStringField("text", detail.text());
    JsonDocument.text(json, "place", detail.place());
  }

  private void missing(ScopeFindings findings, LeafDetails details) throws IOException {
    JsonDocument.array(json, "missing", () -> {
      for (var path : findings.missing()) {
        JsonDocument.object(json, () -> {
          json.writeStringField("fact", path.text());
          JsonDocument.text(json, "tells", details.meaning(path).orElse(""));
        });
      }
    });
  }

  private void role(PartyRoles.Line role) throws IOException {
    json.writeStringField("role", role.role().word());
    json.writeStringField("name", role.name());
    json.writeStringField("held", Wording.code(role.finding().truth()));
    json.writeStringField("who", role.who());
    json.writeStringField("clause", role.finding().clause().id().text());
  }

  private void duties(List<ScopeFindings.RoleDuties> roles) throws IOException {
    JsonDocument.array(json, "duties", () -> {
      for (var role : roles) {
        JsonDocument.object(json, () -> {
          json.writeStringField("role", role.role().role().word());
          JsonDocument.array(json, "clauses", () -> {
            for (var duty : role.duties()) {
              JsonDocument.object(json, () -> clause(duty));
            }
          });
        });
      }
    });
  }
}
