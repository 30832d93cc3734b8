package org.assay.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.assay.passwords.AuditReport;
import org.assay.passwords.ColumnLink;
import org.assay.passwords.EntropyEstimate;
import org.assay.passwords.Example;
import org.assay.passwords.Finding;
import org.assay.passwords.Ground;
import org.assay.passwords.Verification;

/// The audit of a lot as JSON, format `assay-password-audit/1`. Passwords are masked; the program
/// of a finding is itself JSON, as `assay passwords verify-formula` takes it.
final class AuditJson {

  private AuditJson() {}

  static String of(List<AuditReport> reports, List<ColumnLink> links) {
    return JsonDocument.of("assay-password-audit/1", json -> {
      json.writeArrayFieldStart("audits");
      for (var report : reports) {
        json.writeStartObject();
        report(report, json);
        json.writeEndObject();
      }
      json.writeEndArray();
      links(links, json);
    });
  }

  private static void links(List<ColumnLink> links, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("betweenColumns");
    for (var link : links) {
      json.writeStartObject();
      json.writeStringField("from", link.from());
      json.writeStringField("to", link.to());
      json.writeStringField("formula", link.formula());
      json.writeNumberField("rowsExplained", link.rowsExplained());
      json.writeNumberField("rows", link.rows());
      json.writeStringField("remedy", ColumnLink.REMEDY);
      examples(link.examples(), json);
      json.writeFieldName("program");
      json.writeRawValue(link.program());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static String of(Verification verification) {
    return JsonDocument.of("assay-password-formula-check/1", json -> {
      json.writeStringField("formula", verification.formula());
      json.writeNumberField("rows", verification.rows());
      json.writeNumberField("explained", verification.explained());
      json.writeBooleanField("predicts", verification.predicts());
      examples(verification.examples(), json);
    });
  }

  private static void report(AuditReport report, JsonGenerator json) throws IOException {
    json.writeStringField("lot", report.lot());
    json.writeStringField("column", report.column());
    json.writeNumberField("rows", report.rows());
    json.writeNumberField("hypotheses", report.hypotheses());
    json.writeObjectFieldStart("outcomes");
    for (var ground : Ground.values()) {
      json.writeStringField(ground.code(), Words.hyphened(report.outcome(ground)));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("columns");
    for (var column : report.roles()) {
      json.writeStringField(column.name(), Words.hyphened(column.role()));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("findings");
    for (var finding : report.findings()) {
      finding(finding, json);
    }
    json.writeEndArray();
    looked(report, json);
    exclusions(report, json);
    json.writeObjectFieldStart("strength");
    json.writeNumberField("apparentBits", report.strength().apparentBits());
    json.writeNumberField("medianBits", report.strength().medianBits());
    json.writeNumberField("weakestBits", report.strength().weakestBits());
    json.writeNumberField("minEntropyPerSymbol", report.strength().minEntropyPerSymbol());
    json.writeNumberField("firstDeviceBits", report.strength().firstDeviceBits());
    json.writeNumberField("medianDeviceBits", report.strength().medianDeviceBits());
    json.writeBooleanField("publicWords", report.strength().publicWords());
    json.writeArrayFieldStart("estimates");
    for (var estimate : report.strength().estimates()) {
      estimate(estimate, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void estimate(EntropyEstimate estimate, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("method", "SP 800-90B " + estimate.method());
    json.writeNumberField("symbols", estimate.symbols());
    if (estimate.applies()) {
      json.writeNumberField("bitsPerSymbol", estimate.bitsPerSymbol());
    }
    if (!estimate.note().isEmpty()) {
      json.writeStringField("note", estimate.note());
    }
    json.writeEndObject();
  }

  private static void finding(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("ground", finding.ground().code());
    json.writeStringField("paragraph", finding.ground().paragraph());
    json.writeStringField("formula", finding.formula());
    json.writeNumberField("rowsExplained", finding.rowsExplained());
    json.writeStringField("falseAlarm", finding.falseAlarm());
    json.writeStringField("why", finding.why());
    json.writeStringField("remedy", finding.remedy());
    examples(finding.examples(), json);
    json.writeFieldName("program");
    json.writeRawValue(finding.program());
    json.writeEndObject();
  }

  private static void examples(List<Example> examples, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("examples");
    for (var example : examples) {
      json.writeStartObject();
      json.writeNumberField("row", example.row());
      json.writeStringField("predicted", example.predicted());
      json.writeStringField("actual", example.actual());
      json.writeBooleanField("right", example.right());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void looked(AuditReport report, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("looked");
    for (var family : report.looked()) {
      json.writeStartObject();
      json.writeStringField("relation", family.relation());
      json.writeBooleanField("found", family.found());
      json.writeBooleanField("able", family.able());
      json.writeNumberField("hypotheses", family.hypotheses());
      json.writeStringField("power", family.power());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void exclusions(AuditReport report, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("excluded");
    for (var exclusion : report.exclusions()) {
      json.writeStartObject();
      json.writeStringField("reason", exclusion.reason());
      json.writeNumberField("rows", exclusion.rows());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
