package org.assay.supportperiod;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON values as maps, lists, texts, numbers, booleans and null.
final class Json {

  private static final int DEEPEST = 64;
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Json() {}

  /// One value on one line.
  static String line(Object value) {
    return write(value, false);
  }

  /// One value over several lines, with a line feed at the end.
  static String pretty(Object value) {
    return write(value, true) + "\n";
  }

  private static String write(Object value, boolean pretty) {
    var text = new StringWriter();
    try (var json = FACTORY.createGenerator(text)) {
      if (pretty) {
        var indenter = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      }
      write(value, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Map<?, ?> map -> writeMap(map, json);
      case List<?> list -> {
        json.writeStartArray();
        for (var item : list) write(item, json);
        json.writeEndArray();
      }
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      default -> json.writeString(value.toString());
    }
  }

  private static void writeMap(Map<?, ?> map, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (var entry : map.entrySet()) {
      json.writeFieldName(String.valueOf(entry.getKey()));
      write(entry.getValue(), json);
    }
    json.writeEndObject();
  }

  /// Reads one object.
  ///
  /// @throws NotReadableException when the text is no JSON object
  static Map<String, @Nullable Object> object(String text) {
    try (var json = FACTORY.createParser(text)) {
      json.nextToken();
      var value = read(json, 0);
      if (json.nextToken() != null) throw new NotReadableException("more than one JSON value");
      return asObject(value);
    } catch (IOException broken) {
      var message = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
      throw new NotReadableException("no JSON: " + message);
    }
  }

  @SuppressWarnings("unchecked") // maps made here have texts as keys
  static Map<String, @Nullable Object> asObject(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) return (Map<String, @Nullable Object>) map;
    throw new NotReadableException("no JSON object where one is expected");
  }

  static List<?> asList(@Nullable Object value) {
    if (value instanceof List<?> list) return list;
    throw new NotReadableException("no JSON array where one is expected");
  }

  /// The text at a key.
  static String text(Map<String, @Nullable Object> object, String key) {
    if (object.get(key) instanceof String text) return text;
    throw new NotReadableException("no text at '%s'".formatted(key));
  }

  private static @Nullable Object read(JsonParser json, int depth) throws IOException {
    if (depth > DEEPEST) throw new NotReadableException("JSON nested too deeply");
    var token = json.currentToken();
    if (token == null) throw new NotReadableException("an empty text where JSON is expected");
    return switch (token) {
      case START_OBJECT -> readMap(json, depth);
      case START_ARRAY -> readList(json, depth);
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT -> json.getBigIntegerValue().longValue();
      case VALUE_NUMBER_FLOAT -> json.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
        throw new NotReadableException("no JSON value");
    };
  }

  private static Map<String, @Nullable Object> readMap(JsonParser json, int depth)
      throws IOException {
    var map = new LinkedHashMap<String, @Nullable Object>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var key = json.currentName();
      json.nextToken();
      map.put(key, read(json, depth + 1));
    }
    return map;
  }

  private static List<@Nullable Object> readList(JsonParser json, int depth) throws IOException {
    var list = new ArrayList<@Nullable Object>();
    while (json.nextToken() != JsonToken.END_ARRAY) list.add(read(json, depth + 1));
    return list;
  }
}
