package org.assay.statement;

import static org.assay.statement.Drafts.issued;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The published schema and the writer say the same.
class StatementSchemaTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path FILE = Path.of("../docs/schemas/statement-of-compliance.schema.json");

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyStatementIsValid(long seed) throws IOException {
    var json = MAPPER.readTree(StatementJson.write(issued(new RandomDrafts(seed).draft())));
    assertThat(errors(json)).isEmpty();
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @Test
  void theSchemasIdIsTheOneThatStatementsName() throws IOException {
    assertThat(MAPPER.readTree(Files.readString(FILE)).path("$id").asText())
        .isEqualTo(StatementJson.SCHEMA);
  }

  @ParameterizedTest(name = "without {0}")
  @MethodSource("required")
  void aStatementThatLacksAMemberIsInvalid(String path) throws IOException {
    var json = MAPPER.readTree(StatementJson.write(issued(Drafts.camera(1))));
    int last = path.lastIndexOf('/');
    ((ObjectNode) json.at(path.substring(0, last))).remove(path.substring(last + 1));
    assertThat(errors(json)).isNotEmpty();
  }

  static Stream<String> required() throws IOException {
    return StatementJsonTest.members().filter(path -> !path.endsWith("/firstMadeAvailable"));
  }

  @Test
  void aMemberThatIsNotInTheSchemaIsInvalid() throws IOException {
    var json = MAPPER.readTree(StatementJson.write(issued(Drafts.doorbell())));
    ((ObjectNode) json.at("/manufacturers/0/opinion/0")).put("because", "no reason");
    assertThat(errors(json)).isNotEmpty();
  }

  @Test
  void theSchemaNamesTheRequirementsConditionsStandardsAndLabelsOfTheRegulations()
      throws IOException {
    var schema = MAPPER.readTree(Files.readString(FILE)).path("$defs");
    var schedules = Schedules.ofTheRegulations();
    assertThat(choices(schema, "/ground/properties/requirement"))
        .isEqualTo(ids(schedules.requirements().stream().map(each -> each.id().text())));
    assertThat(choices(schema, "/standard/properties/condition"))
        .isEqualTo(ids(schedules.conditions().stream()
            .filter(each -> each.standard().isPresent())
            .map(each -> each.id().text())));
    assertThat(choices(schema, "/label/properties/condition"))
        .isEqualTo(ids(schedules.conditions().stream()
            .filter(each -> each.label().isPresent())
            .map(each -> each.id().text())));
    assertThat(choices(schema, "/standard/properties/standard"))
        .isEqualTo(ids(schedules.standards().stream().map(Schedules.Standard::number)));
    assertThat(choices(schema, "/label/properties/scheme"))
        .isEqualTo(ids(schedules.labels().stream().map(Schedules.Label::scheme)));
  }

  private static Set<String> choices(JsonNode schema, String pointer) {
    return StreamSupport.stream(schema.at(pointer).path("enum").spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ids(Stream<String> texts) {
    return texts.collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Error> errors(JsonNode json) throws IOException {
    return schema().validate(json);
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(MAPPER.readTree(Files.readString(FILE)));
  }
}
