package org.assay.handling.advisory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.assay.handling.advisory.Advisory.Incomplete;
import org.assay.handling.advisory.Advisory.Written;
import org.assay.handling.advisory.AdvisoryDraft.Thanks;

/// Writes a draft as a document of CSAF 2.0 with the profile security advisory. Its status is
/// draft: a person reads it and releases it.
///
/// Equal drafts give equal bytes. Who has not agreed to be named is not in it.
public final class AdvisoryWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final AdvisoryDraft draft;
  private final JsonGenerator json;

  private AdvisoryWriter(AdvisoryDraft draft, JsonGenerator json) {
    this.draft = draft;
    this.json = json;
  }

  /// The document, or what is missing.
  public static Advisory write(AdvisoryDraft draft) {
    var missing = DraftCheck.missing(draft);
    return missing.isEmpty()
        ? new Written(fileName(draft.trackingId()), json(draft))
        : new Incomplete(missing);
  }

  /// The name of the file of an advisory (CSAF 2.0 5.1).
  public static String fileName(String trackingId) {
    return trackingId.toLowerCase(Locale.ROOT).replaceAll("[^+\\-a-z0-9]+", "_") + ".json";
  }

  private static String json(AdvisoryDraft draft) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      var indenter = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      new AdvisoryWriter(draft, json).whole();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return text.append('\n').toString();
  }

  private void whole() throws IOException {
    json.writeStartObject();
    document();
    var tree = new ProductTree(draft.products());
    tree.write(json);
    IssueWriter.write(draft.issue(), tree, json);
    json.writeEndObject();
  }

  private void document() throws IOException {
    json.writeObjectFieldStart("document");
    acknowledgments();
    json.writeStringField("category", "csaf_security_advisory");
    json.writeStringField("csaf_version", "2.0");
    json.writeObjectFieldStart("distribution");
    json.writeObjectFieldStart("tlp");
    json.writeStringField("label", draft.sharing().name());
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("lang", "en");
    publisher();
    references();
    json.writeStringField("title", draft.title());
    tracking();
    json.writeEndObject();
  }

  private void acknowledgments() throws IOException {
    var consented = draft.thanks().stream()
        .filter(thanks -> thanks.consent() == Thanks.Consent.GIVEN)
        .toList();
    if (consented.isEmpty()) return;
    json.writeArrayFieldStart("acknowledgments");
    for (var thanks : consented) {
      json.writeStartObject();
      json.writeArrayFieldStart("names");
      json.writeString(thanks.name());
      json.writeEndArray();
      if (thanks.organization().isPresent()) {
        json.writeStringField("organization", thanks.organization().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void publisher() throws IOException {
    var publisher = draft.publisher();
    json.writeObjectFieldStart("publisher");
    json.writeStringField("category", "vendor");
    if (publisher.contact().isPresent()) {
      json.writeStringField("contact_details", publisher.contact().get());
    }
    json.writeStringField("name", publisher.name());
    json.writeStringField("namespace", publisher.namespace().toString());
    json.writeEndObject();
  }

  private void references() throws IOException {
    if (draft.references().isEmpty()) return;
    json.writeArrayFieldStart("references");
    for (var reference : draft.references()) {
      json.writeStartObject();
      json.writeStringField("category", "external");
      json.writeStringField("summary", reference.summary());
      json.writeStringField("url", reference.address().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void tracking() throws IOException {
    var revisions = draft.revisions();
    json.writeObjectFieldStart("tracking");
    json.writeStringField("current_release_date", revisions.getLast().date().toString());
    json.writeStringField("id", draft.trackingId());
    json.writeStringField("initial_release_date", revisions.getFirst().date().toString());
    json.writeArrayFieldStart("revision_history");
    for (int number = 1; number <= revisions.size(); number++) {
      var revision = revisions.get(number - 1);
      json.writeStartObject();
      json.writeStringField("date", revision.date().toString());
      json.writeStringField("number", version(number));
      json.writeStringField("summary", revision.summary());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("status", "draft");
    json.writeStringField("version", version(revisions.size()));
    json.writeEndObject();
  }

  /// What is not released has the major version 0 (3.1.11).
  private static String version(int number) {
    return "0.%d.0".formatted(number);
  }
}
