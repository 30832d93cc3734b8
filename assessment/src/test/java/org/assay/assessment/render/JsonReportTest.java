package org.assay.assessment.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReportTest {

  private static final ObjectMapper READER = new ObjectMapper();

  private static String json(AssessmentReport report) {
    return Written.of(out -> JsonReport.write(report, out));
  }

  private static JsonNode read(AssessmentReport report) throws IOException {
    return READER.readTree(json(report));
  }

  static Stream<AssessmentReport> everyQuestion() {
    return Questions.aboutTea();
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "failing", "deemed", "gaps", "kettle"})
  void readsAsTheGoldenFileSays(String dossier) throws IOException {
    Golden.check(dossier + ".json", json(Tea.maker(dossier)));
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void isValidUnderItsSchema(AssessmentReport report) {
    assertThat(Schemas.faults(Schemas.ASSESSMENT, json(report))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"doorbell", "camera", "router", "tablet-adults"})
  void isValidForRealDossiers(String sample) {
    assertThat(Schemas.faults(Schemas.ASSESSMENT, json(RealSamples.manufacturer(sample))))
        .isEmpty();
  }

  @Test
  void theSchemaRefusesWhatItDoesNotKnow() {
    var json = json(Tea.maker("good"));
    assertThat(Schemas.faults(
            Schemas.ASSESSMENT, json.replace("\"verdict\" : \"met\"", "\"verdict\" : \"fine\"")))
        .isNotEmpty();
    assertThat(Schemas.faults(
            Schemas.ASSESSMENT, json.replace("\"type\" : \"declared\"", "\"type\" : \"guessed\"")))
        .isNotEmpty();
    assertThat(Schemas.faults(Schemas.ASSESSMENT, json.replaceFirst("\"answer\"", "\"response\"")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void everyClauseThatAProofGoesThroughIsThereOnce(AssessmentReport report) throws IOException {
    var document = read(report);
    var ids = new ArrayList<String>();
    document.get("clauses").forEach(clause -> ids.add(clause.get("id").asText()));
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(referred(document.get("clauses")));
    assertThat(ids).containsAll(texts(document.get("answers"), "clause"));
  }

  private static Set<String> referred(JsonNode clauses) {
    var found = new HashSet<String>();
    clauses.findParents("type").stream()
        .filter(part -> part.get("type").asText().equals("clause"))
        .forEach(part -> found.add(part.get("clause").asText()));
    return found;
  }

  private static List<String> texts(JsonNode elements, String member) {
    var texts = new ArrayList<String>();
    elements.forEach(element -> texts.add(element.get(member).asText()));
    return texts;
  }

  @Test
  void aFactHasItsValueAndItsPlace() throws IOException {
    var facts = read(Tea.maker("failing")).findValues("facts");
    var scheme = facts.stream()
        .flatMap(list -> list.findParents("fact").stream())
        .filter(fact -> fact.get("fact").asText().equals("secrets[0].scheme"))
        .findFirst()
        .orElseThrow();
    assertThat(scheme.get("value").asText()).isEqualTo("shared");
    assertThat(scheme.at("/place/file").asText()).isEqualTo("product.yaml");
    assertThat(scheme.at("/place/line").asInt()).isEqualTo(11);
  }

  @Test
  void theRouteOnWhichARequirementIsMetIsNamedAndTheDifferenceExplained() throws IOException {
    var secrets = read(Tea.maker("deemed")).at("/requirements/0");
    assertThat(secrets.get("basis").asText()).isEqualTo("tea.sch2.A");
    assertThat(secrets.at("/differences/0/fails").asText()).isEqualTo("tea.sch1.1");
    assertThat(secrets.at("/differences/0/askedOnlyWhereItFails/0/clause").asText())
        .isEqualTo("tea.sch1.1.2");
  }
}
