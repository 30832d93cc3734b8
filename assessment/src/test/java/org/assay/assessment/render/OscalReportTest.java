package org.assay.assessment.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OscalReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DEFINED = Pattern.compile("\"uuid\" : \"([^\"]+)\"");
  private static final Pattern REFERRED_TO = Pattern.compile(
      "\"(?:subject-uuid|actor-uuid|observation-uuid|href)\" : \"#?([-0-9a-f]{36})\"");

  private static String oscal(AssessmentReport report) {
    return Written.of(out -> OscalReport.write(report, out));
  }

  private static JsonNode result(AssessmentReport report) throws JsonProcessingException {
    return JSON.readTree(oscal(report)).at("/assessment-results/results/0");
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static JsonNode finding(AssessmentReport report, String clause)
      throws JsonProcessingException {
    return stream(result(report).get("findings"))
        .filter(finding -> finding.at("/target/target-id").asText().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> found(Pattern pattern, String document) {
    return pattern.matcher(document).results().map(match -> match.group(1)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "failing", "deemed", "gaps", "kettle"})
  void readsAsTheGoldenFileSays(String dossier) throws IOException {
    Golden.check(dossier + ".oscal.json", oscal(Tea.maker(dossier)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "failing", "deemed", "gaps", "kettle"})
  void fitsTheSchemaOfOscal(String dossier) {
    assertThat(Schemas.faults(Schemas.OSCAL, oscal(Tea.maker(dossier)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"doorbell", "router", "tablet-adults"})
  void fitsTheSchemaForTheSamples(String sample) {
    assertThat(Schemas.faults(Schemas.OSCAL, oscal(RealSamples.manufacturer(sample))))
        .isEmpty();
  }

  @Test
  void theSchemaFindsFaults() {
    var document = oscal(Tea.maker("failing"));
    assertThat(Schemas.faults(Schemas.OSCAL, "{\"assessment-results\": {}}")).isNotEmpty();
    assertThat(
            Schemas.faults(Schemas.OSCAL, document.replace("\"not-satisfied\"", "\"unsatisfied\"")))
        .isNotEmpty();
    assertThat(Schemas.faults(Schemas.OSCAL, document.replace("T00:00:00Z", "")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "failing", "gaps"})
  void theSameDossierGivesTheSameBytes(String dossier) {
    assertThat(oscal(Tea.maker(dossier))).isEqualTo(oscal(Tea.maker(dossier)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "failing", "deemed", "gaps", "kettle"})
  void everyIdentifierIsGivenOnceAndEveryReferenceLeadsSomewhere(String dossier) {
    var document = oscal(Tea.maker(dossier));
    var defined = found(DEFINED, document);
    assertThat(defined).isNotEmpty().doesNotHaveDuplicates();
    assertThat(new HashSet<>(defined)).containsAll(found(REFERRED_TO, document));
  }

  @Test
  void anotherQuestionMakesAnotherDocument() {
    var inGreatBritain = found(DEFINED, oscal(Tea.maker("good")));
    var inNorthernIreland = found(DEFINED, oscal(Tea.report("good", "maker", "NI", Tea.IN_2026)));
    assertThat(inGreatBritain).doesNotContainAnyElementsOf(inNorthernIreland);
  }

  @Test
  void whatIsNotMetIsNotSatisfied() throws IOException {
    var finding = finding(Tea.maker("failing"), "tea.sch1.1.3");
    assertThat(finding.at("/target/status/state").asText()).isEqualTo("not-satisfied");
    assertThat(finding.at("/target/status/reason").asText()).isEqualTo("fail");
    assertThat(finding.get("related-observations")).isNotEmpty();
  }

  @Test
  void whatIsOpenIsNotSatisfiedAndSaysSo() throws IOException {
    var status = finding(Tea.maker("gaps"), "tea.8").at("/target/status");
    assertThat(status.get("state").asText()).isEqualTo("not-satisfied");
    assertThat(status.get("reason").asText()).isEqualTo("other");
    assertThat(status.get("remarks").asText()).startsWith("Undetermined");
  }

  @Test
  void measuredIsTestedDeclaredIsExaminedAttestedIsAsked() throws IOException {
    var observations = result(Tea.maker("failing")).get("observations");
    assertThat(stream(observations))
        .anySatisfy(seen -> {
          assertThat(seen.get("description").asText()).startsWith("measured: 12 of 12 values");
          assertThat(seen.at("/methods/0").asText()).isEqualTo("TEST");
          assertThat(seen.get("relevant-evidence")).hasSize(1);
        })
        .anySatisfy(seen -> {
          assertThat(seen.get("description").asText()).startsWith("declared: contact.english");
          assertThat(seen.at("/methods/0").asText()).isEqualTo("EXAMINE");
        })
        .anySatisfy(seen -> {
          assertThat(seen.get("description").asText()).startsWith("attested: Tom Ash");
          assertThat(seen.at("/methods/0").asText()).isEqualTo("INTERVIEW");
          assertThat(seen.get("collected").asText()).isEqualTo("2026-01-12T00:00:00Z");
        });
  }

  @Test
  void outOfScopeNothingIsFound() throws IOException {
    var result = result(Tea.maker("kettle"));
    assertThat(result.has("findings")).isFalse();
    var selection = result.at("/reviewed-controls/control-selections/0");
    assertThat(selection.get("exclude-controls")).hasSameSizeAs(selection.get("include-controls"));
  }

  @Test
  void aNameBasedIdentifierIsTheOneOfTheStandard() {
    // As Python's uuid.uuid5(uuid.NAMESPACE_URL, "http://example.org/") gives it.
    assertThat(Fingerprint.uuid(List.of("http://example.org/")))
        .hasToString("715d503b-5f95-5532-9100-00663eb45ade");
  }
}
