package org.assay.assessment.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.util.Collection;

/// One JSON object, indented by two spaces, with the same line ends on every system.
final class JsonDocument {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private JsonDocument() {}

  /// Writes the members of an object, or the elements of an array.
  @FunctionalInterface
  interface Content {
    void write() throws IOException;
  }

  /// Writes the members of the document.
  @FunctionalInterface
  interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  static void write(Appendable out, Members members) throws IOException {
    var printer = new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
    try (var json = FACTORY.createGenerator(new AppendableWriter(out)).setPrettyPrinter(printer)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    }
    out.append('\n');
  }

  static void object(JsonGenerator json, Content members) throws IOException {
    json.writeStartObject();
    members.write();
    json.writeEndObject();
  }

  static void object(JsonGenerator json, String name, Content members) throws IOException {
    json.writeFieldName(name);
    object(json, members);
  }

  static void array(JsonGenerator json, String name, Content elements) throws IOException {
    json.writeArrayFieldStart(name);
    elements.write();
    json.writeEndArray();
  }

  static void texts(JsonGenerator json, String name, Collection<String> texts) throws IOException {
    array(json, name, () -> {
      for (var text : texts) {
        json.writeString(text);
      }
    });
  }

  /// Leaves the member out where there is nothing to say.
  static void text(JsonGenerator json, String name, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(name, text);
    }
  }
}
