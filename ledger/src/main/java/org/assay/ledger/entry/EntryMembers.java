package org.assay.ledger.entry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object, which are taken out one by one.
final class EntryMembers {

  private static final int DEEPEST = 4;
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, Object> rest;

  private EntryMembers(Map<String, Object> members) {
    this.rest = members;
  }

  static EntryMembers of(byte[] bytes) {
    try (var json = JSON.createParser(bytes)) {
      json.nextToken();
      if (value(json, 0) instanceof Map<?, ?> map && json.nextToken() == null) {
        return members(map);
      }
      throw new BadEntryException("the entry is not one JSON object");
    } catch (IOException broken) {
      var first = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
      throw new BadEntryException("the entry is no JSON: " + first, broken);
    }
  }

  @SuppressWarnings("unchecked") // maps made here have texts as keys
  private static EntryMembers members(Map<?, ?> map) {
    return new EntryMembers((Map<String, Object>) map);
  }

  private static Object value(JsonParser json, int depth) throws IOException {
    if (depth > DEEPEST) throw new BadEntryException("the entry is nested too deeply");
    var token = json.currentToken();
    if (token == JsonToken.VALUE_STRING) return json.getText();
    if (token == JsonToken.START_ARRAY) return list(json, depth);
    if (token == JsonToken.START_OBJECT) return map(json, depth);
    throw new BadEntryException("an entry holds objects, arrays and texts only");
  }

  private static List<Object> list(JsonParser json, int depth) throws IOException {
    var list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) list.add(value(json, depth + 1));
    return list;
  }

  private static Map<String, Object> map(JsonParser json, int depth) throws IOException {
    var map = new LinkedHashMap<String, Object>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var name = json.currentName();
      json.nextToken();
      map.put(name, value(json, depth + 1));
    }
    return map;
  }

  String text(String name) {
    return asText(name, rest.remove(name));
  }

  Optional<String> optional(String name) {
    return rest.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
  }

  LocalDate day(String name) {
    return LocalDate.parse(text(name));
  }

  Instant instant(String name) {
    return Instant.parse(text(name));
  }

  List<String> texts(String name) {
    return list(name).stream().map(item -> asText(name, item)).toList();
  }

  EntryMembers object(String name) {
    return asObject(name, rest.remove(name));
  }

  List<EntryMembers> objects(String name) {
    return list(name).stream().map(item -> asObject(name, item)).toList();
  }

  private List<?> list(String name) {
    if (rest.remove(name) instanceof List<?> list) return list;
    throw new BadEntryException("there is no array '%s'".formatted(name));
  }

  private static String asText(String name, @Nullable Object value) {
    if (value instanceof String text) return text;
    throw new BadEntryException("there is no text '%s'".formatted(name));
  }

  private static EntryMembers asObject(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) return members(map);
    throw new BadEntryException("there is no object '%s'".formatted(name));
  }

  void refuseRest() {
    if (!rest.isEmpty()) {
      throw new BadEntryException(
          "unknown member '%s'".formatted(rest.keySet().iterator().next()));
    }
  }
}
