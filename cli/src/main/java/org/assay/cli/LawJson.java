package org.assay.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.assay.law.Clause;
import org.assay.law.ClauseVersion;
import org.assay.law.LawChanges;

/// Clauses as JSON, format `assay-law/1`.
final class LawJson {

  private final LocalDate on;

  LawJson(LocalDate on) {
    this.on = on;
  }

  String list(List<Clause> clauses) {
    return document(json -> clauses("clauses", clauses, json));
  }

  String show(Clause clause) {
    return document(json -> {
      json.writeFieldName("clause");
      clause(clause, json);
    });
  }

  String changes(LawChanges changes) {
    return document(json -> {
      json.writeStringField("before", changes.before().toString());
      clauses("cameIn", changes.cameIn(), json);
      clauses("wentOut", changes.wentOut(), json);
      clauses("changed", changes.changed(), json);
    });
  }

  private String document(JsonDocument.Body body) {
    return JsonDocument.of("assay-law/1", json -> {
      json.writeStringField("on", on.toString());
      body.write(json);
    });
  }

  private static void clauses(String name, List<Clause> clauses, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var clause : clauses) {
      clause(clause, json);
    }
    json.writeEndArray();
  }

  private static void clause(Clause clause, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", clause.id().text());
    json.writeStringField("title", clause.title());
    json.writeStringField("kind", clause.kind().word());
    json.writeStringField("form", clause.form().word());
    texts("binds", clause.binds(), json);
    json.writeStringField("citation", clause.source().citation());
    json.writeStringField("href", clause.source().href().toString());
    texts("see", clause.see(), json);
    json.writeStringField("reviewed", clause.reviewed().toString());
    json.writeArrayFieldStart("versions");
    for (var version : clause.versions()) {
      version(version, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void version(ClauseVersion version, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", version.from().toString());
    if (version.until().isPresent()) {
      json.writeStringField("until", version.until().get().toString());
    }
    json.writeStringField("by", version.by());
    texts("territories", version.territories(), json);
    json.writeBooleanField("dormant", version.dormant());
    json.writeStringField("certainty", version.certainty().word());
    json.writeStringField("meaning", version.meaning());
    texts("evidence", version.evidence(), json);
    json.writeStringField("limits", version.limits());
    json.writeBooleanField("decided", version.condition().isPresent());
    json.writeEndObject();
  }

  private static void texts(String name, Collection<?> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var value : values) {
      json.writeString(value.toString());
    }
    json.writeEndArray();
  }
}
