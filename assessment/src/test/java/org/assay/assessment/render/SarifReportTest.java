package org.assay.assessment.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SarifReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static String sarif(AssessmentReport report) {
    return Written.of(out -> SarifReport.write(report, out));
  }

  private static List<JsonNode> results(AssessmentReport report) throws JsonProcessingException {
    var results = JSON.readTree(sarif(report)).at("/runs/0/results");
    return StreamSupport.stream(results.spliterator(), false).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "failing", "deemed", "gaps", "kettle"})
  void readsAsTheGoldenFileSays(String dossier) throws IOException {
    Golden.check(dossier + ".sarif", sarif(Tea.maker(dossier)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "failing", "deemed", "gaps", "kettle"})
  void fitsTheSchemaOfSarif(String dossier) {
    assertThat(Schemas.faults(Schemas.SARIF, sarif(Tea.maker(dossier)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"doorbell", "router", "tablet-adults"})
  void fitsTheSchemaForTheSamples(String sample) {
    assertThat(Schemas.faults(Schemas.SARIF, sarif(RealSamples.manufacturer(sample))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "failing", "gaps"})
  void theSameDossierGivesTheSameBytes(String dossier) {
    assertThat(sarif(Tea.maker(dossier))).isEqualTo(sarif(Tea.maker(dossier)));
  }

  @Test
  void theSchemaFindsFaults() {
    assertThat(Schemas.faults(Schemas.SARIF, "{\"version\": \"2.1.0\"}")).isNotEmpty();
    assertThat(Schemas.faults(
            Schemas.SARIF, sarif(Tea.maker("failing")).replace("\"fail\"", "\"failed\"")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "failing", "deemed", "gaps", "kettle"})
  void onlyWhatFailsHasALevelAndNoFingerprintComesTwice(String dossier) throws IOException {
    var fingerprints = new HashSet<String>();
    assertThat(results(Tea.maker(dossier))).isNotEmpty().allSatisfy(result -> {
      boolean fails = result.get("kind").asText().equals("fail");
      assertThat(result.get("level").asText().equals("none")).isEqualTo(!fails);
      assertThat(fingerprints.add(result.at("/partialFingerprints/assay~1v1").asText()))
          .isTrue();
    });
  }

  @Test
  void whatFailsIsLocatedWhereTheFactStands() throws IOException {
    assertThat(results(Tea.maker("failing")))
        .filteredOn(result -> result.at("/message/text").asText().contains("scheme is shared"))
        .filteredOn(result -> result.get("ruleId").asText().equals("tea.sch1.1.2"))
        .singleElement()
        .satisfies(result -> {
          assertThat(result.get("kind").asText()).isEqualTo("fail");
          assertThat(result.get("level").asText()).isEqualTo("error");
          var place = result.at("/locations/0/physicalLocation");
          assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("product.yaml");
          assertThat(place.at("/region/startLine").asInt()).isEqualTo(11);
          assertThat(place.at("/region/startColumn").asInt()).isGreaterThan(1);
        });
  }

  @Test
  void aDutyWhoseRequirementIsMetOnAnotherRouteDoesNotFail() throws IOException {
    assertThat(results(Tea.maker("deemed")))
        .noneMatch(result -> result.get("kind").asText().equals("fail"))
        .anyMatch(result -> result.get("ruleId").asText().equals("tea.sch1.1")
            && result.get("kind").asText().equals("informational"));
  }

  @Test
  void nothingIsAskedOutOfScope() throws IOException {
    assertThat(results(Tea.maker("kettle")))
        .filteredOn(result -> !result.get("ruleId").asText().equals("tea.practice.scope"))
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result.get("kind").asText()).isEqualTo("notApplicable"));
  }

  @Test
  void whatIsMissingIsOpen() throws IOException {
    assertThat(results(Tea.maker("gaps")))
        .filteredOn(result -> result.at("/message/text").asText().contains("not stated"))
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result.get("kind").asText()).isEqualTo("open"));
  }

  @Test
  void filesWithOddNamesGetAddresses() {
    assertThat(Uris.of("evidence/my lot ü.csv")).isEqualTo("evidence/my%20lot%20%C3%BC.csv");
  }
}
