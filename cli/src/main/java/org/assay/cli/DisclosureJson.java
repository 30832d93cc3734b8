package org.assay.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.assay.disclosure.Finding;
import org.assay.disclosure.PolicyReport;
import org.assay.disclosure.Quote;
import org.assay.disclosure.securitytxt.SecurityTxtReport;

/// Reports on published words as JSON: formats `assay-disclosure/1` and `assay-security-txt/1`.
final class DisclosureJson {

  private final JsonGenerator json;

  private DisclosureJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(PolicyReport report) {
    return JsonDocument.of("assay-disclosure/1", json -> new DisclosureJson(json).policy(report));
  }

  static String of(SecurityTxtReport report, List<PolicyReport> followed) {
    return JsonDocument.of(
        "assay-security-txt/1", json -> new DisclosureJson(json).securityTxt(report, followed));
  }

  private void policy(PolicyReport report) throws IOException {
    json.writeStringField("source", report.source());
    json.writeStringField("sha256", report.sha256());
    json.writeStringField("verdict", Words.hyphened(report.verdict()));
    json.writeArrayFieldStart("limbs");
    for (var finding : report.findings()) finding(finding);
    json.writeEndArray();
    contacts(report);
    routes(report);
    readability(report);
    notes(report);
  }

  private void finding(Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("limb", Words.hyphened(finding.limb()));
    json.writeStringField("says", finding.limb().says());
    json.writeStringField("verdict", Words.hyphened(finding.verdict()));
    json.writeStringField("reason", finding.reason());
    if (finding.time().isPresent()) {
      json.writeStringField("time", finding.time().get().normalised());
    }
    json.writeArrayFieldStart("quotes");
    for (var quote : finding.quotes()) quote(quote);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void quote(Quote quote) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", quote.text());
    if (quote.place().sheet() > 0) json.writeNumberField("page", quote.place().sheet());
    json.writeNumberField("line", quote.place().line());
    json.writeNumberField("column", quote.place().column());
    json.writeEndObject();
  }

  private void contacts(PolicyReport report) throws IOException {
    json.writeArrayFieldStart("contacts");
    for (var contact : report.contacts()) {
      json.writeStartObject();
      json.writeStringField("kind", Words.hyphened(contact.kind()));
      json.writeStringField("value", contact.value());
      json.writeFieldName("quote");
      quote(contact.quote());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void routes(PolicyReport report) throws IOException {
    json.writeArrayFieldStart("otherWays");
    for (var route : report.routes()) {
      json.writeStartObject();
      json.writeStringField("standard", route.standard().citation());
      json.writeStringField("verdict", Words.hyphened(route.verdict()));
      json.writeArrayFieldStart("differs");
      for (var one : route.differs()) json.writeString(one);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void readability(PolicyReport report) throws IOException {
    json.writeObjectFieldStart("readability");
    json.writeNumberField("words", report.readability().words());
    json.writeNumberField("sentences", report.readability().sentences());
    json.writeNumberField("wordsPerSentence", report.readability().wordsPerSentence());
    json.writeNumberField("readingEase", report.readability().readingEase());
    json.writeEndObject();
  }

  private void notes(PolicyReport report) throws IOException {
    json.writeArrayFieldStart("practiceNotes");
    for (var note : report.notes()) {
      json.writeStartObject();
      json.writeStringField("text", note.text());
      if (note.quote().isPresent()) {
        json.writeFieldName("quote");
        quote(note.quote().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void securityTxt(SecurityTxtReport report, List<PolicyReport> followed)
      throws IOException {
    json.writeStringField("source", report.source());
    json.writeBooleanField("keepsTheRules", report.keepsTheRules());
    json.writeArrayFieldStart("fields");
    for (var field : report.fields()) {
      json.writeStartObject();
      json.writeStringField("name", field.name());
      json.writeStringField("value", field.value());
      json.writeNumberField("line", field.line());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("remarks");
    for (var remark : report.remarks()) {
      json.writeStartObject();
      json.writeStringField("severity", Words.hyphened(remark.code().severity()));
      json.writeStringField("code", remark.code().id());
      json.writeStringField("says", remark.code().says());
      json.writeStringField("section", "RFC 9116 section " + remark.code().section());
      if (remark.line() > 0) json.writeNumberField("line", remark.line());
      if (!remark.found().isEmpty()) json.writeStringField("found", remark.found());
      json.writeStringField("mend", remark.mend());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("followed");
    for (var page : followed) {
      json.writeStartObject();
      policy(page);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
