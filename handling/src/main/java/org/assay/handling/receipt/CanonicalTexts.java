package org.assay.handling.receipt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// JSON that is made of objects, arrays and texts only, in its canonical form (RFC 8785): members
/// in the order of their names, no blanks, the shortest escapes. The same contents always give
/// the same bytes, so that a digest of them means something.
public final class CanonicalTexts {

  private static final int DEEPEST = 8;
  // RFC 8785 3.2.2.2 writes the escapes of control characters in lower case.
  private static final JsonFactory JSON = JsonFactory.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
      .build();

  private CanonicalTexts() {}

  /// The bytes of an object.
  ///
  /// @param object maps with texts as keys, collections and texts, within each other
  public static byte[] bytes(Map<String, ?> object) {
    var bytes = new ByteArrayOutputStream(512);
    try (var json = JSON.createGenerator(bytes)) {
      write(object, json);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    switch (value) {
      case Map<?, ?> map -> writeObject(map, json);
      case Collection<?> list -> {
        json.writeStartArray();
        for (var item : list) write(item, json);
        json.writeEndArray();
      }
      case String text -> json.writeString(text);
      default -> throw new IllegalArgumentException("no text, but a " + value.getClass());
    }
  }

  // The order is that of the UTF-16 units of the names, which is the one of String.
  private static void writeObject(Map<?, ?> map, JsonGenerator json) throws IOException {
    var sorted = new TreeMap<String, Object>();
    map.forEach((name, value) -> sorted.put((String) name, value));
    json.writeStartObject();
    for (var member : sorted.entrySet()) {
      json.writeFieldName(member.getKey());
      write(member.getValue(), json);
    }
    json.writeEndObject();
  }

  /// Reads an object, however it is laid out.
  ///
  /// @throws IllegalArgumentException if it is none, with a sentence that says why
  public static Map<String, Object> read(byte[] bytes) {
    try (var json = JSON.createParser(bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT)
        throw new IllegalArgumentException("no JSON object");
      var object = object(json, 0);
      if (json.nextToken() != null) throw new IllegalArgumentException("more than one JSON object");
      return object;
    } catch (IOException broken) {
      var first = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
      throw new IllegalArgumentException("no JSON: " + first, broken);
    }
  }

  private static Object value(JsonParser json, int depth) throws IOException {
    if (depth > DEEPEST) throw new IllegalArgumentException("JSON that is nested too deeply");
    return switch (json.currentToken()) {
      case VALUE_STRING -> json.getText();
      case START_OBJECT -> object(json, depth);
      case START_ARRAY -> list(json, depth);
      default ->
        throw new IllegalArgumentException(
            "JSON with a value that is no text at '%s'".formatted(json.currentName()));
    };
  }

  private static Map<String, Object> object(JsonParser json, int depth) throws IOException {
    var object = new TreeMap<String, Object>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      json.nextToken();
      object.put(name, value(json, depth + 1));
    }
    return object;
  }

  private static List<Object> list(JsonParser json, int depth) throws IOException {
    var list = new ArrayList<Object>();
    while (json.nextToken() != JsonToken.END_ARRAY) list.add(value(json, depth + 1));
    return list;
  }
}
