package org.assay.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.assay.statement.findings.Finding;
import org.assay.statement.verification.Verification;

/// What was found about a statement as JSON: format `assay-verification/1`, described by
/// `docs/schemas/verification.schema.json`.
final class VerificationJson {

  static final String FORMAT = "assay-verification/1";

  private final JsonGenerator json;

  private VerificationJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(Verification verification) {
    return JsonDocument.of(FORMAT, json -> new VerificationJson(json).write(verification));
  }

  private void write(Verification verification) throws IOException {
    json.writeStringField("file", verification.file());
    json.writeStringField("sha256", verification.sha256());
    json.writeStringField("kind", Words.hyphened(verification.kind()));
    if (verification.statement().isPresent()) {
      json.writeStringField("statement", verification.statement().get().number());
    }
    json.writeStringField("on", verification.question().on().toString());
    json.writeArrayFieldStart("batches");
    for (var batch : verification.question().batches()) json.writeString(batch);
    json.writeEndArray();
    json.writeStringField("verdict", Words.hyphened(verification.finding().verdict()));
    json.writeArrayFieldStart("reasons");
    for (var code : verification.finding().codes()) json.writeString(code.id());
    json.writeEndArray();
    json.writeFieldName("finding");
    finding(verification.finding());
  }

  private void finding(Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", finding.id());
    json.writeStringField("asks", finding.asks());
    json.writeStringField("verdict", Words.hyphened(finding.verdict()));
    json.writeArrayFieldStart("shown");
    for (var shown : finding.shown()) json.writeString(shown);
    json.writeEndArray();
    json.writeArrayFieldStart("reasons");
    for (var reason : finding.reasons()) {
      json.writeStartObject();
      json.writeStringField("code", reason.code().id());
      json.writeStringField("words", reason.words());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("parts");
    for (var part : finding.parts()) finding(part);
    json.writeEndArray();
    json.writeEndObject();
  }
}
