package org.assay.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assay.law.facts.FactSchema;
import org.assay.law.facts.FactsReader;
import org.assay.law.input.BlankText;
import org.assay.law.input.Problem;
import org.assay.law.input.Problems;
import org.assay.law.input.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierSchemaTest {

  private static final Path COMMITTED = Path.of("..", "docs", "schemas", "product.schema.json");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final ObjectMapper JSON = new ObjectMapper();

  /// To bring the committed copy up to date, run this test with `-Dgolden.update=true`.
  @Test
  void theCommittedSchemaIsTheOneThatTheFactFilesGive() throws IOException {
    var made = DossierSchema.of(Vocabulary.shipped());
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, made);
    }
    assertThat(Files.readString(COMMITTED))
        .as(
            "docs/schemas/product.schema.json; run this test with -Dgolden.update=true after a change of "
                + "the fact files")
        .isEqualTo(made);
  }

  @Test
  void itIsASchemaOfItsDraft() {
    var draft =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(draft.validate(DossierSchema.of(Vocabulary.shipped()), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void everyFactIsExplainedAndEveryWordHasItsMeaning() throws JsonProcessingException {
    var schema = JSON.readTree(DossierSchema.of(Vocabulary.SMALL));
    var credential = schema.at("/$defs/Credential");
    assertThat(credential.at("/properties/name"))
        .isEqualTo(JSON.readTree("""
            { "title": "Name", "description": "What the credential is called.", "type": "string",
              "pattern": "%s", "examples": ["admin"] }
            """.formatted(BlankText.SOMETHING_VISIBLE.replace("\\", "\\\\"))));
    assertThat(credential.at("/required")).isEqualTo(JSON.readTree("[\"name\"]"));
    assertThat(credential.at("/additionalProperties").asBoolean(true)).isFalse();
    assertThat(schema.at("/$defs/Scheme/oneOf/1"))
        .isEqualTo(JSON.readTree(
            "{ \"const\": \"user-defined\", \"description\": \"the user sets it\" }"));
    assertThat(schema.at("/properties/ends/type"))
        .isEqualTo(JSON.readTree("[\"string\", \"null\"]"));
  }

  /// The schema and the reader agree on thousands of dossiers, sound ones and spoilt ones.
  @ParameterizedTest
  @ValueSource(longs = {20240429, 20251204})
  void theSchemaAcceptsWhatTheReaderAccepts(long seed) throws JsonProcessingException {
    agree(Vocabulary.SMALL, seed, 1_000);
    agree(Vocabulary.shipped(), seed, 150);
  }

  private static void agree(FactSchema facts, long seed, int times) throws JsonProcessingException {
    var schema = REGISTRY.getSchema(DossierSchema.of(facts));
    var dossiers = new RandomDossiers(seed);
    int accepted = 0;
    for (int i = 0; i < times; i++) {
      var sound = dossiers.sound(facts);
      assertThat(isAccepted(sound, schema, facts)).isTrue();
      accepted += isAccepted(dossiers.spoilt(sound), schema, facts) ? 1 : 0;
    }
    assertThat(accepted)
        .as("spoilt dossiers that are still sound")
        .isBetween(times / 20, times / 2);
  }

  private static boolean isAccepted(JsonNode dossier, Schema schema, FactSchema facts)
      throws JsonProcessingException {
    var text = JSON.writeValueAsString(dossier);
    var errors = errors(schema, dossier);
    var problems = problems(text, facts);
    assertThat(errors.isEmpty())
        .as("%s%nschema: %s%nreader: %s", text, errors, problems)
        .isEqualTo(problems.isEmpty());
    return problems.isEmpty();
  }

  private static List<String> errors(Schema schema, JsonNode dossier) {
    return schema
        .validate(
            dossier,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static List<String> problems(String text, FactSchema facts) {
    var problems = new Problems();
    YamlReader.read("product.yaml", text, problems)
        .ifPresent(value -> FactsReader.read(value, facts, problems));
    return problems.inReadingOrder().stream().map(Problem::toString).toList();
  }
}
