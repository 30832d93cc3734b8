package org.assay.statement.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.pages.memory.Chain;

/// A file as a line of the index has it: when it is added, and again when it is deleted.
final class RecordLine implements Chain.Form<Kept> {

  static final String FORMAT = "assay-records/1";

  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public String write(Kept kept) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("number", kept.number());
      json.writeStringField("file", kept.file());
      json.writeStringField("sha256", kept.sha256());
      json.writeStringField("issued", kept.issued().toString());
      json.writeStringField("retainUntil", kept.retainUntil().toString());
      json.writeStringField("added", kept.added().toString());
      if (kept.deleted().isPresent()) {
        json.writeStringField("deleted", kept.deleted().get().toString());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  @Override
  public Kept read(String line) {
    var fields = fields(line);
    return new Kept(
        text(fields, "number"),
        text(fields, "file"),
        text(fields, "sha256"),
        LocalDate.parse(text(fields, "issued")),
        LocalDate.parse(text(fields, "retainUntil")),
        LocalDate.parse(text(fields, "added")),
        Optional.ofNullable(fields.get("deleted")).map(LocalDate::parse));
  }

  private static String text(Map<String, String> fields, String name) {
    var text = fields.get(name);
    if (text == null) throw new IllegalArgumentException("there is no '%s'".formatted(name));
    return text;
  }

  private static Map<String, String> fields(String line) {
    var fields = new HashMap<String, String>();
    try (var json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        fields.put(json.currentName(), json.nextTextValue());
      }
    } catch (IOException broken) {
      throw new IllegalArgumentException("it is no JSON", broken);
    }
    return fields;
  }
}
