package org.assay.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assay.statement.Drafts.issued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assay.law.input.BadInputException;
import org.assay.law.input.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatementJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void aSimpleStatementIsWrittenAsBefore() throws IOException {
    Golden.assertSame("doorbell.json", json(issued(Drafts.doorbell())));
  }

  @Test
  void aStatementOfSeveralManufacturersIsWrittenAsBefore() throws IOException {
    Golden.assertSame("camera.json", json(issued(Drafts.camera(2))));
  }

  @Test
  void labelsAreWrittenAsBefore() throws IOException {
    Golden.assertSame(
        "labelled.json", json(issued(Drafts.withOpinion(Drafts.doorbell(), Drafts.labelled()))));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsWrittenReadsBackEqualAndIsWrittenTheSameAgain(long seed) {
    var statement = issued(new RandomDrafts(seed).draft());
    var bytes = StatementJson.write(statement);
    var back = StatementJson.read("statement.json", bytes);
    assertThat(back).isEqualTo(statement);
    assertThat(StatementJson.write(back)).isEqualTo(bytes);
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest(name = "without {0}")
  @MethodSource("members")
  void aFileThatLacksAnyMemberIsRefused(String path) throws IOException {
    assertThat(problemsWithout(path)).isNotEmpty();
  }

  static Stream<String> members() throws IOException {
    return paths(MAPPER.readTree(StatementJson.write(issued(Drafts.camera(1)))), "").stream();
  }

  @ParameterizedTest(name = "without {0}: {1}")
  @CsvSource({
    "/products, psti.sch4.1.a",
    "/products/0/type, psti.sch4.1.a",
    "/products/0/batches, psti.sch4.1.a",
    "/products/1/batches/0/id, psti.sch4.1.a",
    "/manufacturers, psti.sch4.1.b",
    "/manufacturers/0/name, psti.sch4.1.b",
    "/manufacturers/0/address, psti.sch4.1.b",
    "/manufacturers/1/address/lines, psti.sch4.1.b",
    "/manufacturers/0/address/country, psti.sch4.1.b",
    "/manufacturers/0/authorisedRepresentatives, psti.sch4.1.b",
    "/manufacturers/0/authorisedRepresentatives/0/address, psti.sch4.1.b",
    "/preparedBy, psti.sch4.1.c",
    "/preparedBy/name, psti.sch4.1.c",
    "/manufacturers/1/opinion, psti.sch4.1.d",
    "/manufacturers/0/opinion/0/requirement, psti.sch4.1.d",
    "/manufacturers/0/opinion/0/condition, psti.sch4.1.d",
    "/manufacturers/0/opinion/0/standard, psti.sch4.1.2",
    "/manufacturers/0/opinion/0/version, psti.sch4.1.2",
    "/manufacturers/0/opinion/1/issued, psti.sch4.1.2",
    "/supportPeriod, psti.sch4.1.e",
    "/supportPeriod/period, psti.sch4.1.e",
    "/supportPeriod/ends, psti.sch4.1.e",
    "/supportPeriod/firstSupplied, psti.sch4.1.e",
    "/signatory, psti.sch4.1.f",
    "/signatory/name, psti.sch4.1.f",
    "/signatory/function, psti.sch4.1.f",
    "/issue, psti.sch4.1.g",
    "/issue/place, psti.sch4.1.g",
    "/issue/on, psti.sch4.1.g",
  })
  void aFileThatLacksAnItemOfSchedule4IsRefusedWithItsClause(String path, String clause)
      throws IOException {
    assertThat(problemsWithout(path))
        .extracting(Problem::advice)
        .contains("[%s]".formatted(clause));
  }

  @Test
  void aMissingItemIsReportedAtThePlaceAroundIt() throws IOException {
    assertThat(problemsWithout("/signatory/function"))
        .extracting(Problem::toString)
        .containsExactly(
            "statement.json:1:%d: found nothing; expected the function of the signatory. [psti.sch4.1.f]"
                .formatted(withoutMember("/signatory/function").indexOf("\"signatory\":{")
                    + "\"signatory\":{".length()));
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Sheffield\"        | \"Leeds\"           | 3:13: found \"PSTI-20260501-",
        "2026-W18             | 2026-W19            | 3:13: found \"PSTI-20260501-",
        "\"retainUntil\": \"2036-04-30\" | \"retainUntil\": \"2036-04-29\" | found \"2036-04-29\"; expected \"2036-04-30\", which follows from the contents",
        "\"preparedBy\"       | \"preparedby\"      | found the member \"preparedby\"; expected one of assessment, issue, manufacturers, number, preparedBy",
        "\"country\": \"GB\"  | \"country\": 44     | found 44; expected a text in quotes",
        "\"ends\": \"2031-05-03\" | \"ends\": \"2031-02-30\" | found \"2031-02-30\"; expected a date of the calendar, such as \"2026-05-01\"",
        "\"territories\": [   | \"territories\": [ \"FR\", | found a list; expected a list of \"GB\", \"NI\" or both, each once",
        "\"as\": \"manufacturer\" | \"as\": \"friend\" | found \"friend\"; expected \"manufacturer\" or \"on-behalf-of-the-manufacturers\"",
        "\"by\": \"schedule-1\" | \"by\": \"magic\"  | found \"magic\"; expected one of \"schedule-1\", \"standard\", \"label\", \"does-not-apply\"",
        "statement-of-compliance:1 | statement-of-compliance:2 | found \"urn:assay:statement-of-compliance:2\"; expected \"urn:assay:statement-of-compliance:1\"",
        "\"schema\"           | \"number\": \"x\", \"schema\" | Duplicate field 'number'",
        "}                    | ]                   | Unexpected close marker",
      })
  void aFileThatWasChangedIsRefusedWithThePlace(String found, String put, String message) {
    var changed =
        json(issued(Drafts.doorbell())).replaceFirst(java.util.regex.Pattern.quote(found), put);
    assertThatThrownBy(() -> StatementJson.read("statement.json", changed.getBytes(UTF_8)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("statement.json:")
        .hasMessageContaining(message);
  }

  @Test
  void whatIsNotJsonIsRefused() {
    for (var content : List.of("", "no", "[]", "{} {}", "\"x\"", "null")) {
      assertThatThrownBy(() -> StatementJson.read("s.json", content.getBytes(UTF_8)))
          .as(content)
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith("s.json:1:");
    }
    assertThatThrownBy(() -> StatementJson.read("s.json", new byte[] {'"', (byte) 0xC3, '"'}))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("bytes that are not UTF-8");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    assertThatThrownBy(() -> StatementJson.read("s.json", "[".repeat(100_000).getBytes(UTF_8)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("nesting depth");
  }

  private static String json(StatementOfCompliance statement) {
    return new String(StatementJson.write(statement), UTF_8);
  }

  private static List<Problem> problemsWithout(String path) throws IOException {
    try {
      StatementJson.read("statement.json", withoutMember(path).getBytes(UTF_8));
      return List.of();
    } catch (BadInputException refused) {
      return refused.problems();
    }
  }

  private static String withoutMember(String path) throws IOException {
    var tree = MAPPER.readTree(StatementJson.write(issued(Drafts.camera(1))));
    int last = path.lastIndexOf('/');
    ((ObjectNode) tree.at(path.substring(0, last))).remove(path.substring(last + 1));
    return tree.toString();
  }

  private static List<String> paths(JsonNode node, String path) {
    var paths = new ArrayList<String>();
    node.properties().forEach(member -> {
      paths.add(path + "/" + member.getKey());
      paths.addAll(paths(member.getValue(), path + "/" + member.getKey()));
    });
    for (int index = 0; node.isArray() && index < node.size(); index++) {
      paths.addAll(paths(node.get(index), path + "/" + index));
    }
    return paths;
  }
}
