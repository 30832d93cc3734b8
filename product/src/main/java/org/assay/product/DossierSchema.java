package org.assay.product;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.FactType;
import org.assay.law.facts.FactType.Field;
import org.assay.law.facts.WrittenForm;
import org.assay.law.input.YamlValue;

/// The JSON Schema (draft 2020-12) of `product.yaml`, made from the vocabulary of facts, so that an
/// editor completes, explains and checks what a person writes.
///
/// It accepts what the reader of dossiers accepts, but for three things that a schema cannot know:
/// whether evidence files exist, what attestations refer to, and whether a key stands there twice.
public final class DossierSchema {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final String COUNTRY = "country";

  private final JsonGenerator json;

  private DossierSchema(JsonGenerator json) {
    this.json = json;
  }

  /// The schema as JSON text that ends with a line break.
  public static String of(FactSchema facts) {
    var out = new StringWriter();
    try (var json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(indented());
      new DossierSchema(json).write(facts);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.append('\n').toString();
  }

  private static DefaultPrettyPrinter indented() {
    var indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  private void write(FactSchema facts) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", DRAFT);
    json.writeStringField("title", "product.yaml");
    json.writeStringField(
        "description", "The dossier of one product. What is left out is unknown.");
    groupBody(facts.root());
    json.writeObjectFieldStart("$defs");
    for (FactType type : facts.named().values()) {
      definition(type);
    }
    countries();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void definition(FactType type) throws IOException {
    json.writeObjectFieldStart(type.term());
    json.writeStringField("title", Phrases.title(type.term()));
    switch (type) {
      case FactType.Group group -> {
        json.writeStringField("description", Phrases.sentence(group.about()));
        groupBody(group);
      }
      case FactType.Choice choice -> words(choice);
      case FactType.Scalar scalar -> body(scalar);
      case FactType.ListOf list -> body(list);
    }
    json.writeEndObject();
  }

  private void words(FactType.Choice choice) throws IOException {
    json.writeArrayFieldStart("oneOf");
    for (var word : choice.words().entrySet()) {
      json.writeStartObject();
      json.writeStringField("const", word.getKey());
      json.writeStringField("description", word.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void countries() throws IOException {
    json.writeObjectFieldStart(COUNTRY);
    json.writeStringField("title", "Country");
    json.writeStringField("description", "An ISO 3166-1 alpha-2 code.");
    strings("enum", WrittenForm.countries());
    json.writeEndObject();
  }

  private void strings(String name, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void groupBody(FactType.Group group) throws IOException {
    json.writeStringField("type", "object");
    json.writeObjectFieldStart("properties");
    for (Field field : group.fields().values()) {
      property(field);
    }
    json.writeEndObject();
    var required = requiredKeys(group);
    if (!required.isEmpty()) {
      strings("required", required);
    }
    json.writeBooleanField("additionalProperties", false);
  }

  private static List<String> requiredKeys(FactType.Group group) {
    return group.fields().values().stream()
        .filter(Field::required)
        .map(Field::key)
        .toList();
  }

  private void property(Field field) throws IOException {
    json.writeObjectFieldStart(field.key());
    json.writeStringField("title", Phrases.title(field.key()));
    json.writeStringField("description", Phrases.sentence(field.says()));
    if (field.required()) {
      body(field.type());
    } else {
      bodyOrNull(field.type());
    }
    examples(field);
    json.writeEndObject();
  }

  /// What is unknown may also be written as null.
  private void bodyOrNull(FactType type) throws IOException {
    if (type instanceof FactType.ListOf list) {
      types("array");
      items(list);
    } else if (type instanceof FactType.Scalar scalar && scalar != FactType.Scalar.COUNTRY) {
      types(jsonType(scalar));
      limits(scalar);
    } else {
      referenceOrNull(type);
    }
  }

  private void types(String type) throws IOException {
    strings("type", List.of(type, "null"));
  }

  private void referenceOrNull(FactType type) throws IOException {
    json.writeArrayFieldStart("anyOf");
    json.writeStartObject();
    body(type);
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("type", "null");
    json.writeEndObject();
    json.writeEndArray();
  }

  private void body(FactType type) throws IOException {
    switch (type) {
      case FactType.Group group -> reference(group.term());
      case FactType.Choice choice -> reference(choice.term());
      case FactType.ListOf list -> {
        json.writeStringField("type", "array");
        items(list);
      }
      case FactType.Scalar scalar -> body(scalar);
    }
  }

  private void body(FactType.Scalar scalar) throws IOException {
    if (scalar == FactType.Scalar.COUNTRY) {
      reference(COUNTRY);
    } else {
      json.writeStringField("type", jsonType(scalar));
      limits(scalar);
    }
  }

  private void reference(String name) throws IOException {
    json.writeStringField("$ref", "#/$defs/" + name);
  }

  private void items(FactType.ListOf list) throws IOException {
    json.writeObjectFieldStart("items");
    body(list.element());
    json.writeEndObject();
  }

  private static String jsonType(FactType.Scalar scalar) {
    return switch (scalar) {
      case BOOLEAN -> "boolean";
      case WHOLE_NUMBER -> "integer";
      case TEXT, DATE, FILE, WEB_ADDRESS, COUNTRY, PERIOD -> "string";
    };
  }

  private void limits(FactType.Scalar scalar) throws IOException {
    switch (scalar) {
      case WHOLE_NUMBER -> {
        json.writeNumberField("minimum", -YamlValue.LARGEST_WHOLE_NUMBER);
        json.writeNumberField("maximum", YamlValue.LARGEST_WHOLE_NUMBER);
      }
      case DATE -> {
        json.writeStringField("format", "date");
        json.writeStringField("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      }
      case FILE, WEB_ADDRESS -> {
        json.writeNumberField("maxLength", WrittenForm.LONGEST_PATH);
        pattern(scalar);
      }
      case TEXT, PERIOD -> pattern(scalar);
      case BOOLEAN, COUNTRY -> {
        // their type or enumeration says all
      }
    }
  }

  private void pattern(FactType.Scalar scalar) throws IOException {
    var pattern = WrittenForm.patternOf(scalar);
    if (pattern.isPresent()) {
      json.writeStringField("pattern", pattern.get());
    }
  }

  private void examples(Field field) throws IOException {
    if (!field.examples().isEmpty()) {
      json.writeArrayFieldStart("examples");
      for (String example : field.examples()) {
        example(field.type(), example);
      }
      json.writeEndArray();
    }
  }

  private void example(FactType type, String example) throws IOException {
    switch (type) {
      case FactType.ListOf list -> {
        json.writeStartArray();
        example(list.element(), example);
        json.writeEndArray();
      }
      case FactType.Scalar scalar
      when scalar == FactType.Scalar.BOOLEAN -> json.writeBoolean(Boolean.parseBoolean(example));
      case FactType.Scalar scalar
      when scalar == FactType.Scalar.WHOLE_NUMBER -> json.writeNumber(Long.parseLong(example, 10));
      case FactType.Scalar scalar -> json.writeString(example);
      case FactType.Choice choice -> json.writeString(example);
      case FactType.Group group -> json.writeString(example);
    }
  }
}
