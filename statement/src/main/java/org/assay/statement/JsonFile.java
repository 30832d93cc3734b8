package org.assay.statement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.law.input.BadInputException;
import org.assay.law.input.Position;
import org.assay.law.input.Problem;
import org.assay.statement.JsonValue.JsonList;
import org.assay.statement.JsonValue.JsonObject;
import org.assay.statement.JsonValue.JsonOther;
import org.assay.statement.JsonValue.JsonText;

/// Reads a JSON file into values with positions. A member that is given twice is refused.
final class JsonFile {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final JsonParser parser;

  private JsonFile(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  static JsonValue read(String file, byte[] content) {
    try (var parser = JSON.createParser(content)) {
      return new JsonFile(file, parser).wholeFile();
    } catch (JsonProcessingException notJson) {
      throw new BadInputException(List.of(problem(file, notJson)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Problem problem(String file, JsonProcessingException notJson) {
    return new Problem(
        position(file, notJson.getLocation()),
        notJson.getOriginalMessage(),
        "JSON (RFC 8259)",
        "Nothing of the file was used.");
  }

  private JsonValue wholeFile() throws IOException {
    parser.nextToken();
    var value = value();
    if (parser.nextToken() != null) {
      throw new BadInputException(List.of(new Problem(
          here(), "more after the end of the document", "one JSON value", "Remove what follows.")));
    }
    return value;
  }

  private JsonValue value() throws IOException {
    var token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> new JsonObject(here(), members());
      case START_ARRAY -> new JsonList(here(), elements());
      case VALUE_STRING -> new JsonText(here(), parser.getText());
      case null, default -> new JsonOther(here(), token == null ? "nothing" : parser.getText());
    };
  }

  private Map<String, JsonValue> members() throws IOException {
    var members = new LinkedHashMap<String, JsonValue>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      members.put(name, value());
    }
    return members;
  }

  private List<JsonValue> elements() throws IOException {
    var elements = new ArrayList<JsonValue>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value());
    }
    return elements;
  }

  private Position here() {
    return position(file, parser.currentTokenLocation());
  }

  private static Position position(String file, JsonLocation location) {
    return new Position(
        file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
