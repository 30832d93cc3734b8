package org.assay.handling.promise;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes a promise as JSON.
final class PromiseWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private PromiseWriter() {}

  static String write(ReportingPromise promise) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.setPrettyPrinter(printer());
      members(promise, json);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return text.append('\n').toString();
  }

  private static DefaultPrettyPrinter printer() {
    var indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  private static void members(ReportingPromise promise, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", PromiseReader.FORMAT);
    json.writeStringField("maker", promise.maker());
    json.writeStringField("office", promise.office().toString());
    texts(json, "contacts", promise.contacts());
    texts(json, "languages", promise.languages());
    json.writeStringField("acknowledgeWithin", promise.acknowledgeWithin().text());
    json.writeStringField("statusUpdateEvery", promise.statusUpdateEvery().text());
    json.writeStringField("policy", promise.policy().toString());
    if (promise.encryptionKey().isPresent()) {
      json.writeStringField("encryptionKey", promise.encryptionKey().get().toString());
    }
    if (promise.acknowledgements().isPresent()) {
      json.writeStringField("acknowledgements", promise.acknowledgements().get().toString());
    }
    json.writeStringField("coverage", promise.coverage());
    json.writeStringField("validFrom", promise.validFrom().toString());
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, List<?> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (var value : values) json.writeString(value.toString());
    json.writeEndArray();
  }
}
