package org.assay.handling.promise;

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
import org.jspecify.annotations.Nullable;

/// Reads the members of a promise with their places. All problems are reported at once.
final class PromiseReader {

  static final String FORMAT = "assay-reporting-promise/1";

  private static final List<String> NEEDED = List.of(
      "format",
      "maker",
      "office",
      "contacts",
      "languages",
      "acknowledgeWithin",
      "statusUpdateEvery",
      "policy",
      "coverage",
      "validFrom");
  private static final List<String> OPTIONAL = List.of("encryptionKey", "acknowledgements");
  private static final String NOTHING_USED = "Nothing of the text was used.";
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser parser;
  private final Findings findings;

  private PromiseReader(JsonParser parser, Findings findings) {
    this.parser = parser;
    this.findings = findings;
  }

  static ReportingPromise read(String file, String text) {
    var findings = new Findings(file);
    try (var parser = JSON.createParser(text)) {
      return new PromiseMembers(new PromiseReader(parser, findings).members(), findings).promise();
    } catch (JsonProcessingException notJson) {
      findings.add(
          at(notJson.getLocation()), notJson.getOriginalMessage(), "JSON (RFC 8259)", NOTHING_USED);
      throw findings.exception();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private Map<String, Located> members() throws IOException {
    var members = new LinkedHashMap<String, Located>();
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      findings.add(here(), found(), "one JSON object", NOTHING_USED);
      throw findings.exception();
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) member(members);
    var end = here();
    if (parser.nextToken() != null) {
      findings.add(here(), "more after the end", "one JSON object", "Take away what follows.");
    }
    NEEDED.stream().filter(name -> !members.containsKey(name)).forEach(name -> {
      if (!findings.mentions(name)) {
        findings.add(end, "no member '" + name + "'", Expected.of(name), "Add it.");
      }
    });
    return members;
  }

  private void member(Map<String, Located> members) throws IOException {
    var name = parser.currentName();
    var place = here();
    parser.nextToken();
    if (NEEDED.contains(name) || OPTIONAL.contains(name)) {
      value(name, members);
    } else {
      findings.add(place, "the member '" + name + "'", "one of " + names(), "Is it misspelt?");
      parser.skipChildren();
    }
  }

  private void value(String name, Map<String, Located> members) throws IOException {
    var place = here();
    boolean list = Expected.isList(name);
    if (!list && parser.currentToken() == JsonToken.VALUE_STRING) {
      members.put(name, new Located(place, parser.getText(), List.of()));
    } else if (list && parser.currentToken() == JsonToken.START_ARRAY) {
      members.put(name, new Located(place, "", elements(name)));
    } else {
      findings.wrongType(name, place, found(), list);
      parser.skipChildren();
    }
  }

  private List<Located> elements(String name) throws IOException {
    var elements = new ArrayList<Located>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        elements.add(new Located(here(), parser.getText(), List.of()));
      } else {
        findings.add(here(), found(), Expected.of(name), "Write it as a text in quotes.");
        parser.skipChildren();
      }
    }
    return elements;
  }

  private String found() throws IOException {
    return switch (parser.currentToken()) {
      case null -> "nothing";
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "the text '" + Findings.shortened(parser.getText()) + "'";
      case VALUE_NULL -> "null";
      default -> Findings.shortened(parser.getText());
    };
  }

  private static String names() {
    return String.join(", ", NEEDED) + ", " + String.join(", ", OPTIONAL);
  }

  private Place here() {
    return at(parser.currentTokenLocation());
  }

  private static Place at(@Nullable JsonLocation location) {
    return location == null
        ? new Place(1, 1)
        : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /// A line and a column, from 1.
  record Place(int line, int column) {}

  /// A text or a list with its place.
  record Located(Place at, String text, List<Located> elements) {}
}
