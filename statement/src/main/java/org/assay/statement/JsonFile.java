package org.assay.statement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.law.input.BadInputException;
import org.assay.law.input.Position;
import org.assay.law.input.Problems;
import org.assay.statement.JsonValue.JsonList;
import org.assay.statement.JsonValue.JsonObject;
import org.assay.statement.JsonValue.JsonOther;
import org.assay.statement.JsonValue.JsonText;
import org.jspecify.annotations.Nullable;

/// Reads a JSON file into values with positions. A member that is given twice is refused.
final class JsonFile {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static final String NOTHING_USED = "Nothing of the file was used.";

  private final String file;
  private final JsonParser parser;
  private final Problems problems;

  private JsonFile(String file, JsonParser parser, Problems problems) {
    this.file = file;
    this.parser = parser;
    this.problems = problems;
  }

  /// The file's one value.
  ///
  /// @throws BadInputException if the file is not JSON in UTF-8
  static JsonValue read(String file, byte[] content, Problems problems) {
    var text = decoded(file, content, problems);
    problems.remember(file, text);
    try (var parser = JSON.createParser(text)) {
      return new JsonFile(file, parser, problems).wholeFile();
    } catch (JsonProcessingException notJson) {
      throw refused(position(file, notJson.getLocation()), notJson.getOriginalMessage(), problems);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static String decoded(String file, byte[] content, Problems problems) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(content))
          .toString();
    } catch (CharacterCodingException notText) {
      throw refused(new Position(file, 1, 1), "bytes that are not UTF-8", problems);
    }
  }

  private static BadInputException refused(Position at, String found, Problems problems) {
    problems.add(at, found, "JSON (RFC 8259) in UTF-8", NOTHING_USED);
    return problems.exception();
  }

  private JsonValue wholeFile() throws IOException {
    parser.nextToken();
    var value = value();
    if (parser.nextToken() != null) {
      throw refused(here(), "more after the end of the first value", problems);
    }
    return value;
  }

  private JsonValue value() throws IOException {
    var token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> new JsonObject(here(), members());
      case START_ARRAY -> new JsonList(here(), elements());
      case VALUE_STRING -> new JsonText(here(), parser.getText());
      case null -> new JsonOther(here(), "nothing");
      default -> new JsonOther(here(), parser.getText());
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

  private static Position position(String file, @Nullable JsonLocation location) {
    return location == null
        ? new Position(file, 1, 1)
        : new Position(
            file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
