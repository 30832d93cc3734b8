package org.assay.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.ledger.entry.Event.AssessmentMade;
import org.assay.ledger.entry.Event.LabelEvidenceRecorded;
import org.assay.ledger.entry.Event.OfficeChangeRecorded;
import org.assay.ledger.entry.Event.SecurityIssueAnswered;
import org.assay.ledger.entry.Event.SecurityIssueReported;
import org.assay.ledger.entry.Event.StatementIssued;
import org.assay.ledger.entry.Event.StatementSuperseded;
import org.assay.ledger.entry.Event.StatementWithdrawn;
import org.assay.ledger.entry.Event.SupportPeriodExtended;
import org.assay.ledger.entry.Event.SupportPeriodPublished;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands in a ledger, and what must not.
class LedgerEntryTest {

  private static final Path SCHEMA = Path.of("../docs/schemas/ledger-entry.schema.json");
  private static final Instant NOON = Instant.parse("2025-12-03T12:00:00.123Z");
  private static final StatementNumber ONE =
      new StatementNumber("PSTI-20250220-7K3M-9QXW-2HPA-4TN8");
  private static final StatementNumber TWO =
      new StatementNumber("PSTI-20250601-0000-9QXW-2HPA-4TN8");
  private static final Sha256 DIGEST = Sha256.of(new byte[] {1, 2, 3});
  private static final LocalDate DAY = LocalDate.parse("2025-02-20");

  static Stream<Event> events() {
    return Stream.of(
        new StatementIssued(
            ONE,
            DIGEST,
            List.of(DIGEST),
            List.of("Larkfield \"Limited\" \\ Söhne \u20ac \ud83d\udd14"),
            List.of(new ProductBatches("Doorbell </script>", List.of("2025-W08", "2025-W09"))),
            DAY,
            DAY.plusYears(4),
            List.of(new Label("STAR-1-0042", DAY.plusYears(1))),
            Optional.of(TWO)),
        new StatementSuperseded(ONE, TWO, DAY),
        new StatementWithdrawn(ONE, DAY, WithdrawalReason.KEY_COMPROMISED),
        new SupportPeriodPublished("Larkfield", "Doorbell", DAY, DAY, Optional.of(DIGEST)),
        new SupportPeriodPublished("Larkfield", "Doorbell", DAY, DAY, Optional.empty()),
        new SupportPeriodExtended(
            "Larkfield", "Doorbell", DAY, DAY, DAY.plusDays(1), Optional.empty()),
        new LabelEvidenceRecorded("JC-STAR", "Doorbell", new Label("42", DAY), DIGEST),
        new AssessmentMade("Doorbell", DAY, DIGEST, DIGEST, AssessedVerdict.NOT_MET),
        new SecurityIssueReported(DIGEST, NOON, NOON.plusSeconds(1), NOON.plusSeconds(2)),
        new SecurityIssueAnswered(
            DIGEST, AnswerKind.STATUS_UPDATE, NOON, Optional.of(NOON.plusSeconds(9))),
        new SecurityIssueAnswered(DIGEST, AnswerKind.RESOLVED, NOON, Optional.empty()),
        new OfficeChangeRecorded("product-created", DIGEST));
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEntryIsReadAsItWasWritten(Event event) {
    var entry = new LedgerEntry(NOON, event);
    assertThat(LedgerEntry.read(entry.bytes())).isEqualTo(entry);
    assertThat(entry.recordedAt()).hasToString("2025-12-03T12:00:00Z");
    assertThat(Event.ofJson(event.json())).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("events")
  void itsBytesAreThoseThatALibraryForRfc8785Gives(Event event) throws IOException {
    var bytes = new LedgerEntry(NOON, event).bytes();
    assertThat(new JsonCanonicalizer(bytes).getEncodedUTF8()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @MethodSource("events")
  void itIsAsThePublishedSchemaSays(Event event) throws IOException {
    var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA));
    var json = new String(new LedgerEntry(NOON, event).bytes(), StandardCharsets.UTF_8);
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(json.replaceFirst("\\{", "{\"extra\":\"x\","), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void everyTypeIsTriedHere() {
    assertThat(events().map(EntryType::of).distinct())
        .containsExactlyInAnyOrder(EntryType.values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"type\":\"statement-issued\"}",
        "{\"a\":1}",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":\"a\"}}}}}}",
        "{\"a\":\"b\",\"a\":\"b\"}",
        "{\"a\":\"b\"} x"
      })
  void whatIsNoEntryIsRefused(String json) {
    assertThatThrownBy(() -> LedgerEntry.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BadEntryException.class);
  }

  @Test
  void otherBytesForTheSameAreRefused() {
    var bytes =
        new LedgerEntry(NOON, new StatementWithdrawn(ONE, DAY, WithdrawalReason.OTHER)).bytes();
    var spaced = new String(bytes, StandardCharsets.UTF_8).replace("\",\"", "\", \"");
    assertThatThrownBy(() -> LedgerEntry.read(spaced.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BadEntryException.class)
        .hasMessageContaining("canonical");
  }

  @Test
  void thereIsNoPlaceForAPerson() {
    var places = Arrays.stream(Event.class.getPermittedSubclasses())
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .map(RecordComponent::getName)
        .toList();
    assertThat(places)
        .isNotEmpty()
        .doesNotContainAnyElementsOf(Set.of(
            "signatory", "name", "function", "person", "place", "author", "comment", "note"));
    // the free texts that there are: names of undertakings, products, batches, labels and schemes;
    // a kind is a code
    var texts = Arrays.stream(Event.class.getPermittedSubclasses())
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .filter(component -> component.getGenericType().getTypeName().contains("java.lang.String"))
        .map(RecordComponent::getName)
        .distinct();
    assertThat(texts)
        .containsExactlyInAnyOrder("manufacturers", "manufacturer", "type", "scheme", "kind");
  }

  @Test
  void aShorterSupportPeriodIsNoExtension() {
    assertThatThrownBy(() -> new SupportPeriodExtended(
            "Larkfield", "Doorbell", DAY, DAY, DAY.minusDays(1), Optional.empty()))
        .hasMessageContaining("is extended to a later day");
  }

  @Test
  void anEventIsReadFromJsonInAnyForm() {
    var event = Event.ofJson("""
        { "type": "statement-withdrawn", "reason": "other",
          "statement": "PSTI-20250220-7K3M-9QXW-2HPA-4TN8", "from": "2025-02-20" }""");
    assertThat(event).isEqualTo(new StatementWithdrawn(ONE, DAY, WithdrawalReason.OTHER));
  }
}
