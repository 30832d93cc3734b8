package org.assay.supportperiod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 24);
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static List<String> errors(Feed feed, String json) {
    return SCHEMAS
        .getSchema(text("schemas/" + file(feed)))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String file(Feed feed) {
    return switch (feed) {
      case CLE -> "cle.json";
      case OPENEOX -> "openeox-core.json";
      case ENDOFLIFE -> "endoflife-product.json";
      case SCHEMA_ORG -> "schema-org-product.json";
    };
  }

  private static String text(String name) {
    try (var in = FeedTest.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("no " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  static Stream<Arguments> seeds() {
    return Stream.of(Feed.values())
        .flatMap(feed ->
            Stream.iterate(1L, seed -> seed + 1).limit(40).map(seed -> Arguments.of(feed, seed)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenIsValidAndReadBack(Feed feed, long seed) {
    var support = new RandomSupport(seed).support();
    var json = feed.write(support, ON);
    assertThat(errors(feed, json)).isEmpty();
    assertThat(Feed.of(json)).isEqualTo(feed);
    var read = feed.read(json);
    assertThat(read.ends()).contains(support.ends());
    if (support.available().isPresent()) {
      assertThat(read.available()).isEqualTo(support.available());
    }
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void aSchemaRefusesWhatLacksItsParts(Feed feed) {
    assertThat(errors(feed, "{}")).isNotEmpty();
  }

  @Test
  void anEventOfCleTakesEffectOnTheDayAfterTheLastCoveredDay() {
    var json = Feed.CLE.write(new RandomSupport(1).support(), ON);
    var end = Feed.CLE.read(json).ends().orElseThrow();
    assertThat(json).contains("\"effective\" : \"" + end.plusDays(1) + "T00:00:00Z\"");
  }

  @Test
  void aWithdrawnEventOfCleDoesNotCount() {
    var json = """
        {"$schema": "https://x.example/", "identifier": "pkg:generic/tarn", "updatedAt": "2026-01-01T00:00:00Z",
         "events": [
          {"id": 3, "type": "withdrawn", "eventId": 2, "effective": "2026-01-01T00:00:00Z", "published": "2026-01-01T00:00:00Z"},
          {"id": 2, "type": "endOfSupport", "effective": "2040-01-01T00:00:00Z", "published": "2026-01-01T00:00:00Z",
           "versions": [{"version": "1"}], "supportId": "a"},
          {"id": 1, "type": "endOfSupport", "effective": "2031-06-01T00:00:00Z", "published": "2026-01-01T00:00:00Z",
           "versions": [{"version": "1"}], "supportId": "a"}]}
        """;
    assertThat(Feed.CLE.read(json).ends()).contains(LocalDate.of(2031, 5, 31));
  }

  private static String cle(String event) {
    return """
        {"$schema": "https://x.example/", "identifier": ["pkg:generic/tarn", "pkg:oci/tarn"],
         "updatedAt": "2026-01-01T00:00:00Z", "events": [%s]}
        """.formatted(event);
  }

  @Test
  void anEventOfCleMayExplainItselfAndHoldsOnlyItsOwnMembers() {
    var when = "\"effective\": \"2026-01-01T00:00:00Z\", \"published\": \"2026-01-01T00:00:00Z\"";
    assertThat(errors(Feed.CLE, cle("""
        {"id": 9, "type": "withdrawn", "eventId": 3, "reason": "published in error",
         "references": ["https://x.example/why"], %s},
        {"id": 8, "type": "componentRenamed", "description": "a new name",
         "identifiers": [{"type": "PURL", "value": "pkg:generic/fell"}], %s},
        {"id": 7, "type": "supersededBy", "supersededByVersion": "2", "versions": [{"range": "vers:generic/1"}], %s}
        """.formatted(when, when, when)))).isEmpty();
    assertThat(errors(
            Feed.CLE,
            cle("{\"id\": 1, \"type\": \"released\", \"version\": \"1\", \"supportId\": \"a\", %s}"
                .formatted(when))))
        .isNotEmpty();
    assertThat(errors(
            Feed.CLE,
            cle("{\"id\": 0, \"type\": \"released\", \"version\": \"1\", %s}".formatted(when))))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsReadFromOneFormCanBeWrittenInEveryOther(Feed feed, long seed) {
    var support = new RandomSupport(seed).support();
    var read = feed.read(feed.write(support, ON));
    var again = new SupportRecord(
        support.product(),
        support.identifier(),
        read.available(),
        read.ends().orElseThrow(),
        support.published(),
        support.page());
    for (var other : Feed.values()) {
      var json = other.write(again, ON);
      assertThat(errors(other, json)).isEmpty();
      assertThat(other.read(json).ends()).contains(support.ends());
    }
  }

  @Test
  void anEndToBeAnnouncedIsNoEnd() {
    var json = """
        {"$schema": "https://docs.oasis-open.org/openeox/eox-core/v1.0/schema/core.json", "end_of_life": "tba",
         "end_of_security_support": "tba", "last_updated": "2026-02-01T12:00:00Z"}
        """;
    assertThat(errors(Feed.OPENEOX, json)).isEmpty();
    assertThat(Feed.OPENEOX.read(json).ends()).isEmpty();
  }

  @Test
  void anEndOfLifeBeforeTheEndOfSecuritySupportIsRefused() {
    var json = """
        {"$schema": "https://docs.oasis-open.org/openeox/eox-core/v1.0/schema/core.json",
         "end_of_life": "2030-01-01T00:00:00Z", "end_of_security_support": "2031-01-01T00:00:00Z",
         "last_updated": "2026-02-01T12:00:00Z"}
        """;
    assertThatThrownBy(() -> Feed.OPENEOX.read(json)).isInstanceOf(NotReadableException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"events\": 3}",
        "{\"events\": [{}]}",
        "{\"releases\": [1]}",
        "{\"@context\": 1}",
        "{\"a\": 1, \"a\": 2}",
        "nonsense"
      })
  void whatIsNoFeedIsRefusedInWords(String text) {
    assertThatThrownBy(() -> Feed.of(text).read(text))
        .isInstanceOf(NotReadableException.class)
        .hasMessageMatching("(?s).{5,}");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theSentenceForTheProductPageIsReadBackAsTheSamePromise(long seed) {
    var random = new RandomSupport(seed);
    for (int round = 0; round < 100; round++) {
      var support = random.support();
      for (var text :
          List.of(PlainSentence.of(support), withoutMarkup(PlainSentence.html(support)))) {
        var grade = SupportPeriodGrader.grade(text);
        assertThat(grade.overall()).as(text).isEqualTo(Judgement.MET);
        assertThat(grade.reading().relevant())
            .as(text)
            .singleElement()
            .satisfies(statement -> assertThat(statement.promise())
                .isEqualTo(
                    new Promise.Until(new WrittenDate.Day(support.ends()), support.length())));
      }
    }
  }

  private static String withoutMarkup(String html) {
    return html.replaceAll("<[^>]*>", "");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aRecordIsReadBackFromItsJson(long seed) {
    var support = new RandomSupport(seed).support();
    assertThat(SupportRecord.read(support.json())).isEqualTo(support);
  }

  @Test
  void aRecordSaysItsLength() {
    var support = new SupportRecord(
        "Tarn",
        java.util.Optional.empty(),
        java.util.Optional.of(LocalDate.of(2026, 6, 1)),
        LocalDate.of(2031, 5, 31),
        java.time.Instant.EPOCH,
        java.util.Optional.empty());
    assertThat(PlainSentence.of(support))
        .isEqualTo("Security updates until at least 31 May 2031 (5 years)");
  }
}
