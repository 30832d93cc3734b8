package org.assay.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.FactType;

/// Draws sound dossiers from a vocabulary, and spoils them in one place.
final class RandomDossiers {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<JsonNode> ODD_VALUES = parsed("""
      [null, true, false, 0, -1, 1.5, 2.0, 9007199254740991, 9007199254740992, 99999999999999999999,
       "", " ", "\\u00a0\\u200b", "a", "yes", "true", "12",
       "2026-02-29", "2024-02-29", "2026-02-30", "2026-13-01", "2026-1-1", "2026-05-31T00:00:00Z",
       "26-05-31", "+2026-05-31", "GB", "UK", "gb", "DEU",
       "P5Y", "P", "PT", "PT48H", "P2", "p2d", "P1.5D", "P2W3D",
       "../x", "a/../x", "./x", "/x", "x/", "a//b", "a\\\\b", "C:x", "a/b.csv", "...", "a\\u0000b",
       "https://a.example/b", "www.a.example", "https://a b", "https://u:p@a.example",
       "ftp://a.example", "https://", "http://[::1]:8080/x", "https://ü.example?q#f",
       "https://a.example:123456", [], {}, ["a"], [{}], {"name": "x"}, [null]]
      """);

  private final Random random;

  RandomDossiers(long seed) {
    this.random = new Random(seed);
  }

  private static List<JsonNode> parsed(String array) {
    try {
      return List.copyOf(new ObjectMapper().readTree(array).valueStream().toList());
    } catch (JsonProcessingException misspelt) {
      throw new IllegalStateException(misspelt);
    }
  }

  /// A dossier that fits the vocabulary.
  ObjectNode sound(FactSchema schema) {
    return group(schema.root());
  }

  private ObjectNode group(FactType.Group group) {
    var fields = JSON.objectNode();
    for (FactType.Field field : group.fields().values()) {
      if (field.required() || random.nextInt(3) > 0) {
        fields.set(field.key(), field.required() ? value(field.type()) : valueOrNull(field.type()));
      }
    }
    return fields;
  }

  private JsonNode valueOrNull(FactType type) {
    return random.nextInt(10) == 0 ? JSON.nullNode() : value(type);
  }

  private JsonNode value(FactType type) {
    return switch (type) {
      case FactType.Group group -> group(group);
      case FactType.ListOf list -> list(list);
      case FactType.Choice choice -> text(List.copyOf(choice.words().keySet()));
      case FactType.Scalar scalar -> value(scalar);
    };
  }

  private JsonNode list(FactType.ListOf list) {
    var items = JSON.arrayNode();
    for (int left = random.nextInt(3); left > 0; left--) {
      items.add(value(list.element()));
    }
    return items;
  }

  private JsonNode value(FactType.Scalar scalar) {
    return switch (scalar) {
      case TEXT -> text(List.of("Wren", "V2.1.1", "12", "true", "a: b", "über", "🔔", "~", "- x"));
      case BOOLEAN -> JSON.booleanNode(random.nextBoolean());
      case WHOLE_NUMBER -> JSON.numberNode(random.nextInt(100_000));
      case DATE -> date();
      case FILE -> text(List.of("evidence/lot.csv", ".well-known/security.txt", "a b.pdf"));
      case WEB_ADDRESS -> text(List.of("https://www.example.com/security", "http://localhost:80"));
      case COUNTRY -> text(List.of("GB", "DE", "CN", "US"));
      case PERIOD -> text(List.of("P5Y", "P18M", "P14D", "PT48H", "P1Y6M"));
    };
  }

  private JsonNode date() {
    return JSON.textNode("20%02d-%02d-%02d"
        .formatted(random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28)));
  }

  private JsonNode text(List<String> texts) {
    return JSON.textNode(oneOf(texts));
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /// The dossier with one thing changed somewhere: a value, a key, a key too many, a key too few.
  JsonNode spoilt(ObjectNode dossier) {
    if (random.nextInt(50) == 0) {
      return oneOf(ODD_VALUES);
    }
    var copy = dossier.deepCopy();
    var containers = new ArrayList<JsonNode>();
    collect(copy, containers);
    switch (oneOf(containers)) {
      case ObjectNode map -> spoil(map);
      case ArrayNode list -> spoil(list);
      case JsonNode other -> throw new IllegalStateException("no container: " + other);
    }
    return copy;
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(inner -> collect(inner, containers));
    }
  }

  private void spoil(ArrayNode list) {
    if (list.isEmpty() || random.nextInt(4) == 0) {
      list.add(oneOf(ODD_VALUES));
    } else {
      list.set(random.nextInt(list.size()), oneOf(ODD_VALUES));
    }
  }

  private void spoil(ObjectNode map) {
    var keys = new ArrayList<String>();
    map.fieldNames().forEachRemaining(keys::add);
    if (keys.isEmpty()) {
      map.set("extra", oneOf(ODD_VALUES));
      return;
    }
    var key = oneOf(keys);
    switch (random.nextInt(6)) {
      case 0 -> map.remove(key);
      case 1 -> map.set(key + "s", map.remove(key));
      case 2 -> map.put("extra", "x");
      default -> map.set(key, oneOf(ODD_VALUES));
    }
  }
}
