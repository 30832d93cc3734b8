package org.assay.assessment.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// Writes the data types of OSCAL.
final class OscalJson {

  /// The namespace of our own properties.
  private static final String NAMESPACE = "urn:assay:oscal:1";

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_~^<>\\[\\]{}&$#|\"']");

  private final JsonGenerator json;

  OscalJson(JsonGenerator json) {
    this.json = json;
  }

  void object(JsonDocument.Content members) throws IOException {
    JsonDocument.object(json, members);
  }

  void object(String name, JsonDocument.Content members) throws IOException {
    JsonDocument.object(json, name, members);
  }

  void array(String name, JsonDocument.Content elements) throws IOException {
    JsonDocument.array(json, name, elements);
  }

  void texts(String name, List<String> texts) throws IOException {
    JsonDocument.texts(json, name, texts);
  }

  /// A value that needs no care: a token, a date, an address.
  void value(String name, String value) throws IOException {
    json.writeStringField(name, value);
  }

  void uuid(String name, String uuid) throws IOException {
    json.writeStringField(name, uuid);
  }

  /// One line of plain text.
  void line(String name, String text) throws IOException {
    json.writeStringField(name, line(text));
  }

  /// One line of Markdown that shows the text as it is.
  void markup(String name, String text) throws IOException {
    json.writeStringField(name, MARKUP.matcher(line(text)).replaceAll("\\\\$0"));
  }

  private static String line(String text) {
    var line = SPACE.matcher(text).replaceAll(" ").strip();
    return line.isEmpty() ? "-" : line;
  }

  void property(String name, String value) throws IOException {
    object(() -> {
      value("name", name);
      value("ns", NAMESPACE);
      line("value", value);
    });
  }
}
