package org.assay.handling.advisory;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.assay.handling.advisory.AdvisoryDraft.Issue;
import org.assay.handling.advisory.AdvisoryDraft.Remedy;

/// Writes what is wrong, how bad it is and what to do.
final class IssueWriter {

  private final Issue issue;
  private final ProductTree products;
  private final JsonGenerator json;

  private IssueWriter(Issue issue, ProductTree products, JsonGenerator json) {
    this.issue = issue;
    this.products = products;
    this.json = json;
  }

  static void write(Issue issue, ProductTree products, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("vulnerabilities");
    json.writeStartObject();
    new IssueWriter(issue, products, json).members();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void members() throws IOException {
    if (issue.cve().isPresent()) json.writeStringField("cve", issue.cve().get());
    weakness();
    json.writeArrayFieldStart("notes");
    json.writeStartObject();
    json.writeStringField("category", "description");
    json.writeStringField("text", issue.description());
    json.writeEndObject();
    json.writeEndArray();
    status();
    remedies();
    score();
    json.writeStringField("title", issue.title());
  }

  private void weakness() throws IOException {
    if (issue.weakness().isEmpty()) return;
    json.writeObjectFieldStart("cwe");
    json.writeStringField("id", issue.weakness().get().id());
    json.writeStringField("name", issue.weakness().get().name());
    json.writeEndObject();
  }

  private void status() throws IOException {
    json.writeObjectFieldStart("product_status");
    if (!products.fixed().isEmpty()) texts("fixed", products.fixed());
    texts("known_affected", products.affected());
    json.writeEndObject();
  }

  private void remedies() throws IOException {
    json.writeArrayFieldStart("remediations");
    for (var remedy : issue.remedies()) {
      json.writeStartObject();
      json.writeStringField("category", remedy.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("details", remedy.details());
      boolean fix = remedy.kind() == Remedy.Kind.VENDOR_FIX;
      texts("product_ids", fix ? products.mendable() : products.affected());
      if (remedy.address().isPresent()) {
        json.writeStringField("url", remedy.address().get().toString());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void score() throws IOException {
    if (issue.cvss().isEmpty()) return;
    var cvss = issue.cvss().get();
    json.writeArrayFieldStart("scores");
    json.writeStartObject();
    json.writeObjectFieldStart("cvss_v3");
    json.writeNumberField("baseScore", cvss.baseScore());
    json.writeStringField("baseSeverity", cvss.severity().name());
    json.writeStringField("vectorString", cvss.vector());
    json.writeStringField("version", "3.1");
    json.writeEndObject();
    texts("products", products.affected());
    json.writeEndObject();
    json.writeEndArray();
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (var text : texts) json.writeString(text);
    json.writeEndArray();
  }
}
