package org.assay.assessment.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import org.assay.law.Clause;
import org.assay.law.ClauseId;
import org.assay.law.Role;
import org.assay.law.Territory;
import org.assay.law.evaluation.ClauseFinding;

/// One clause as JSON: what it says, what was found, and its proof. A proof names the clauses that
/// it goes through; each stands once in the report.
final class ClauseJson {

  private final JsonGenerator json;
  private final LocalDate on;
  private final ProofJson proofs;

  ClauseJson(JsonGenerator json, AssessmentReport report) {
    this.json = json;
    this.on = report.assessment().question().on();
    this.proofs = new ProofJson(json, report);
  }

  /// The members of a clause.
  void write(ClauseFinding finding) throws IOException {
    var clause = finding.clause();
    json.writeStringField("id", clause.id().text());
    json.writeStringField("title", clause.title());
    json.writeStringField("kind", clause.kind().word());
    json.writeStringField("form", clause.form().word());
    JsonDocument.texts(json, "binds", clause.binds().stream().map(Role::word).toList());
    json.writeStringField("citation", clause.source().citation());
    json.writeStringField("href", clause.source().href().toString());
    JsonDocument.texts(json, "see", clause.see().stream().map(ClauseId::text).toList());
    json.writeStringField("reviewed", clause.reviewed().toString());
    JsonDocument.object(json, "version", () -> version(clause));
    json.writeStringField("verdict", Wording.verdictCode(finding));
    json.writeStringField("truth", Wording.code(finding.truth()));
    JsonDocument.text(json, "why", finding.why());
    proofs.optional("applies", finding.applies());
    proofs.optional("proof", finding.proof());
  }

  private void version(Clause clause) throws IOException {
    var version = clause.nearest(on);
    json.writeStringField("from", version.from().toString());
    if (version.until().isPresent()) {
      json.writeStringField("until", version.until().get().toString());
    }
    json.writeStringField("by", version.by());
    json.writeBooleanField("inForce", version.inForce(on));
    json.writeBooleanField("dormant", version.dormant());
    JsonDocument.texts(json, "territories", codes(version.territories()));
    json.writeStringField("meaning", version.meaning());
    JsonDocument.texts(json, "evidence", version.evidence());
    JsonDocument.text(json, "limits", version.limits());
    json.writeStringField("certainty", version.certainty().word());
  }

  private static Collection<String> codes(Collection<Territory> territories) {
    return territories.stream().map(Territory::code).toList();
  }
}
